package nudge.models.http;

import java.nio.charset.StandardCharsets;

/** An answer of the mock server. */
record MockAnswer(int status, String type, String text) {
    byte[] body() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static MockAnswer json(int status, String body) {
        return new MockAnswer(status, "application/json", body);
    }

    static MockAnswer events(String body) {
        return new MockAnswer(200, "text/event-stream", body);
    }

    static MockAnswer page(String body) {
        return new MockAnswer(200, "text/html; charset=utf-8", body);
    }

    static MockAnswer error(int status, String message, String code) {
        var error = Json.object();
        error.putObject("error").put("message", message).put("type", "error").put("code", code);
        return json(status, error.toString());
    }
}

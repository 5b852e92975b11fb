package nudge.models.http;

import java.nio.charset.StandardCharsets;

/** An answer of the mock server. Its bytes are kept: many requests may get the same answer. */
final class MockAnswer {
    private final int status;
    private final String type;
    private final byte[] body;

    private MockAnswer(int status, String type, String text) {
        this.status = status;
        this.type = type;
        this.body = text.getBytes(StandardCharsets.UTF_8);
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    /** Not to be written to. */
    byte[] body() {
        return body;
    }

    static MockAnswer json(int status, String body) {
        return new MockAnswer(status, "application/json", body);
    }

    static MockAnswer events(String body) {
        return new MockAnswer(200, "text/event-stream", body);
    }

    static MockAnswer lines(String body) {
        return new MockAnswer(200, "application/x-ndjson", body);
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

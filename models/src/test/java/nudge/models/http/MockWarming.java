package nudge.models.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Answers requests like those to come, so that the server's code is compiled before anything is measured. */
final class MockWarming {
    private MockWarming() {}

    static void answer(int requests) throws IOException {
        var buffer = new byte[1 << 16];
        try (var server = MockServer.start(MockPlan.DEFAULTS);
                var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setTcpNoDelay(true);
            for (int i = 0; i < requests; i++) {
                var body = body(i);
                var head = "POST /v1/chat/completions HTTP/1.1\r\nContent-Length: " + body.length() + "\r\n\r\n";
                socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
                if (socket.getInputStream().read(buffer) < 0) {
                    throw new IOException("The mock server closed the connection.");
                }
            }
        }
    }

    private static String body(int number) {
        var body = Json.object().put("model", "mock-1").put("max_tokens", 1).put("logprobs", true);
        var messages = body.put("top_logprobs", 20).putArray("messages");
        messages.addObject()
                .put("role", "user")
                .put("content", "Which one is #" + number + "? (a) this " + number + " (b) that (c) neither");
        messages.addObject().put("role", "assistant").put("content", "(");
        return body.toString();
    }
}

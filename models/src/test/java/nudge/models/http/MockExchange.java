package nudge.models.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One request, and the way to answer it. On the loop's thread only. */
final class MockExchange {
    private final MockConnection connection;
    private final String method;
    private final String path;
    private final List<String> headers;
    private final byte[] body;
    private Runnable whenLeft = () -> {};
    private boolean gone;

    /** @param headers as sent, {@code name: value} */
    MockExchange(MockConnection connection, String method, String path, List<String> headers, byte[] body) {
        this.connection = connection;
        this.method = method;
        this.path = path;
        this.headers = headers;
        this.body = body;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    List<String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    Optional<String> header(String name) {
        var start = name.toLowerCase(Locale.ROOT) + ":";
        return headers.stream()
                .filter(header -> header.regionMatches(true, 0, start, 0, start.length()))
                .map(header -> header.substring(start.length()).strip())
                .findFirst();
    }

    /** What is done when the other side closes the connection before it was answered. */
    void whenLeft(Runnable task) {
        whenLeft = task;
    }

    void left() {
        gone = true;
        whenLeft.run();
    }

    /** Whether the other side has closed the connection. */
    boolean isGone() {
        return gone;
    }

    /** The whole answer. Headers as {@code name: value}. */
    void send(MockAnswer answer, String... more) {
        begin(answer, more);
        var bytes = answer.body();
        write(bytes, 0, bytes.length);
        end();
    }

    /** The head alone; the body's bytes are to follow. */
    void begin(MockAnswer answer, String... more) {
        var head = new StringBuilder(160)
                .append("HTTP/1.1 ")
                .append(answer.status())
                .append(" Said\r\nContent-Type: ")
                .append(answer.type())
                .append("\r\nContent-Length: ")
                .append(answer.body().length)
                .append("\r\n");
        for (var header : more) {
            head.append(header).append("\r\n");
        }
        var bytes = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        connection.write(bytes, 0, bytes.length);
    }

    void write(byte[] bytes, int from, int length) {
        connection.write(bytes, from, length);
    }

    /** What was written goes out at once, though it is not the end. */
    void flush() {
        connection.flush();
    }

    /** The answer is complete; the connection serves the next request. */
    void end() {
        connection.answered();
    }

    /** What was written goes out, and the connection is closed. */
    void close() {
        connection.flush();
        connection.close();
    }

    /** The connection is reset. */
    void reset() {
        connection.reset();
    }
}

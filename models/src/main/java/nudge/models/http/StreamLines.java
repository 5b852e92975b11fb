package nudge.models.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a stream as they come, each whole; what comes in one piece is not waited for any longer. */
final class StreamLines {
    private final InputStream in;
    private final byte[] buffer = new byte[8192];
    private int at;
    private int end;

    StreamLines(InputStream in) {
        this.in = in;
    }

    /** The next line without its end; nothing at the end of the stream. */
    Optional<String> next() throws IOException {
        var line = new ByteArrayOutputStream();
        while (true) {
            if (at == end) {
                end = in.read(buffer, 0, buffer.length);
                at = 0;
                if (end < 0) {
                    end = 0;
                    return line.size() == 0 ? Optional.empty() : Optional.of(text(line));
                }
            }
            while (at < end) {
                byte next = buffer[at++];
                if (next == '\n') {
                    return Optional.of(text(line));
                }
                line.write(next);
            }
        }
    }

    /** The data of a line of server-sent events, or a line of JSON; empty for comments and names of events. */
    static String data(String line) {
        var stripped = line.strip();
        if (stripped.startsWith("data:")) {
            return stripped.substring("data:".length()).strip();
        }
        return stripped.startsWith("{") ? stripped : "";
    }

    private static String text(ByteArrayOutputStream line) {
        return line.toString(StandardCharsets.UTF_8);
    }
}

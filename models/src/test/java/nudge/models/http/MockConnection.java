package nudge.models.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One connection: requests come one after the other, their bodies with a length. On the loop's thread only. */
final class MockConnection {
    private final SocketChannel socket;
    private final SelectionKey key;
    private final Consumer<MockExchange> taker;
    private byte[] in = new byte[4096];
    private int filled;
    private byte[] lastHead = new byte[0];
    private List<String> lastLines = List.of();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
    private ByteBuffer unsent = ByteBuffer.allocate(0);
    private @Nullable MockExchange asked;

    MockConnection(SocketChannel socket, SelectionKey key, Consumer<MockExchange> taker) {
        this.socket = socket;
        this.key = key;
        this.taker = taker;
    }

    void ready(ByteBuffer buffer) {
        try {
            if (key.isWritable()) {
                send();
            }
            if (key.isValid() && key.isReadable()) {
                read(buffer);
            }
        } catch (IOException e) {
            left();
        }
    }

    private void read(ByteBuffer buffer) throws IOException {
        buffer.clear();
        if (socket.read(buffer) < 0) {
            left();
            return;
        }
        buffer.flip();
        int more = buffer.remaining();
        if (in.length < filled + more) {
            in = Arrays.copyOf(in, Math.max(2 * in.length, filled + more));
        }
        buffer.get(in, filled, more);
        filled += more;
        if (asked == null) {
            take();
        }
    }

    private void left() {
        close();
        var unanswered = asked;
        asked = null;
        if (unanswered != null) {
            unanswered.left();
        }
    }

    private void take() {
        int head = headLength();
        if (head < 0) {
            return;
        }
        var lines = lines(head);
        int length = length(lines);
        if (filled < head + length) {
            return;
        }
        var body = Arrays.copyOfRange(in, head, head + length);
        System.arraycopy(in, head + length, in, 0, filled - head - length);
        filled -= head + length;
        var first = lines.get(0).split(" ", -1);
        var exchange = new MockExchange(this, first[0], first[1], lines.subList(1, lines.size()), body);
        asked = exchange;
        taker.accept(exchange);
    }

    private int headLength() {
        for (int at = 3; at < filled; at++) {
            if (in[at] == '\n' && in[at - 1] == '\r' && in[at - 2] == '\n') {
                return at + 1;
            }
        }
        return -1;
    }

    /** Mostly the same as before, and then not taken apart again. */
    private List<String> lines(int head) {
        if (!Arrays.equals(in, 0, head, lastHead, 0, lastHead.length)) {
            lastHead = Arrays.copyOf(in, head);
            lastLines = new String(lastHead, StandardCharsets.ISO_8859_1)
                    .lines()
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
        return lastLines;
    }

    private static int length(List<String> lines) {
        for (var line : lines) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                return Integer.parseInt(
                        line.substring("content-length:".length()).strip());
            }
        }
        return 0;
    }

    void write(byte[] bytes, int from, int length) {
        out.write(bytes, from, length);
    }

    void answered() {
        flush();
        asked = null;
        if (filled > 0) {
            take();
        }
    }

    void flush() {
        try {
            if (socket.isOpen()) {
                var more = ByteBuffer.allocate(unsent.remaining() + out.size());
                more.put(unsent).put(out.toByteArray()).flip();
                unsent = more;
                send();
            }
            out.reset();
        } catch (IOException e) {
            left();
        }
    }

    private void send() throws IOException {
        socket.write(unsent);
        key.interestOps(SelectionKey.OP_READ | (unsent.hasRemaining() ? SelectionKey.OP_WRITE : 0));
    }

    void reset() {
        try {
            socket.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException e) {
            // It is gone already.
        }
        close();
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }
}

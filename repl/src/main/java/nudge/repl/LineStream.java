package nudge.repl;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Hands on what is written to it in whole lines, decoded as UTF-8. Safe for use by several threads. */
final class LineStream extends OutputStream {
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();
    private final Consumer<String> lines;

    /** @param lines takes one or more whole lines, each with its line end */
    LineStream(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public synchronized void write(int b) {
        open.write(b);
        if (b == '\n') {
            handOn();
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        int last = offset + length - 1;
        while (last >= offset && bytes[last] != '\n') {
            last--;
        }
        open.write(bytes, offset, last - offset + 1);
        if (last >= offset) {
            handOn();
        }
        open.write(bytes, last + 1, offset + length - last - 1);
    }

    void print(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        write(bytes, 0, bytes.length);
    }

    /** Hands on a line that has no end yet, as a whole one. */
    synchronized void end() {
        if (open.size() > 0) {
            open.write('\n');
            handOn();
        }
    }

    private void handOn() {
        var text = open.toString(StandardCharsets.UTF_8);
        open.reset();
        lines.accept(text);
    }
}

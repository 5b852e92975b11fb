package nudge.shell;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nudge.shell.SnippetOutput.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A standard stream that hands on whole texts by who prints. All of its methods are its own, so that no byte is encoded
 * only to be decoded again, and no snippet is stopped halfway through one.
 */
final class SnippetStream extends PrintStream {
    private static final String END = System.lineSeparator();

    private final Stream stream;
    private final PrintStream others;

    /** @param others takes what no snippet prints */
    SnippetStream(Stream stream, PrintStream others) {
        super(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        this.stream = stream;
        this.others = others;
    }

    private void text(String text) {
        var output = Invocation.outputOfThisThread();
        if (output == null) {
            others.print(text);
        } else {
            output.text(stream, text);
        }
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        var output = Invocation.outputOfThisThread();
        if (output == null) {
            others.write(bytes, offset, length);
        } else {
            output.bytes(stream, bytes, offset, length);
        }
    }

    @Override
    public void writeBytes(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    @Override
    public void flush() {
        others.flush();
    }

    /** A snippet that closes the stream has no need of it any more; others have. */
    @Override
    public void close() {
        flush();
    }

    @Override
    public boolean checkError() {
        return false;
    }

    @Override
    public void print(boolean value) {
        text(String.valueOf(value));
    }

    @Override
    public void print(char value) {
        text(String.valueOf(value));
    }

    @Override
    public void print(int value) {
        text(String.valueOf(value));
    }

    @Override
    public void print(long value) {
        text(String.valueOf(value));
    }

    @Override
    public void print(float value) {
        text(String.valueOf(value));
    }

    @Override
    public void print(double value) {
        text(String.valueOf(value));
    }

    @Override
    public void print(char[] value) {
        text(String.valueOf(value));
    }

    @Override
    public void print(@Nullable String value) {
        text(String.valueOf(value));
    }

    @Override
    public void print(@Nullable Object value) {
        text(String.valueOf(value));
    }

    @Override
    public void println() {
        text(END);
    }

    @Override
    public void println(boolean value) {
        text(value + END);
    }

    @Override
    public void println(char value) {
        text(value + END);
    }

    @Override
    public void println(int value) {
        text(value + END);
    }

    @Override
    public void println(long value) {
        text(value + END);
    }

    @Override
    public void println(float value) {
        text(value + END);
    }

    @Override
    public void println(double value) {
        text(value + END);
    }

    @Override
    public void println(char[] value) {
        text(String.valueOf(value) + END);
    }

    @Override
    public void println(@Nullable String value) {
        text(value + END);
    }

    @Override
    public void println(@Nullable Object value) {
        text(value + END);
    }

    @Override
    public PrintStream format(String format, @Nullable Object... values) {
        return format(Locale.getDefault(Locale.Category.FORMAT), format, values);
    }

    @Override
    public PrintStream format(@Nullable Locale locale, String format, @Nullable Object... values) {
        text(String.format(locale, format, values));
        return this;
    }

    @Override
    public PrintStream append(@Nullable CharSequence text) {
        text(String.valueOf(text));
        return this;
    }

    @Override
    public PrintStream append(@Nullable CharSequence text, int start, int end) {
        text(String.valueOf(text).substring(start, end));
        return this;
    }

    @Override
    public PrintStream append(char character) {
        text(String.valueOf(character));
        return this;
    }
}

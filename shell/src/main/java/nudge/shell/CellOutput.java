package nudge.shell;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import nudge.shell.SnippetOutput.Stream;

/** What one evaluation prints, on its way to the front end. Safe for use by several threads. */
final class CellOutput {
    private final Source source;
    private final SnippetOutput sink;
    private final Bytes out = new Bytes();
    private final Bytes err = new Bytes();

    CellOutput(Source source, SnippetOutput sink) {
        this.source = source;
        this.sink = sink;
    }

    /** Whether the front end wants it apart from the program's own streams. */
    boolean isRouted() {
        return sink != SnippetOutput.UNROUTED;
    }

    Source source() {
        return source;
    }

    synchronized void text(Stream stream, String text) {
        handOn(stream, of(stream).end());
        handOn(stream, text);
    }

    /** Bytes of UTF-8; a character may come in several pieces. */
    synchronized void bytes(Stream stream, byte[] data, int offset, int length) {
        handOn(stream, of(stream).decode(data, offset, length));
    }

    /** Hands on what is left of a character that was never whole. */
    synchronized void end() {
        for (var stream : Stream.values()) {
            handOn(stream, of(stream).end());
        }
    }

    private Bytes of(Stream stream) {
        return stream == Stream.OUT ? out : err;
    }

    private void handOn(Stream stream, String text) {
        if (!text.isEmpty()) {
            sink.text(source, stream, text);
        }
    }

    /** A decoder that keeps the beginning of a character until the rest comes. */
    private static final class Bytes {
        private static final int LONGEST = 4;

        private final CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        private final ByteBuffer open = ByteBuffer.allocate(LONGEST).flip();

        private String decode(byte[] data, int offset, int length) {
            var in = ByteBuffer.allocate(open.remaining() + length);
            in.put(open).put(data, offset, length).flip();
            var out = CharBuffer.allocate(in.remaining() + 1);
            decoder.decode(in, out, false);
            open.clear().put(in).flip();
            return out.flip().toString();
        }

        private String end() {
            if (!open.hasRemaining()) {
                return "";
            }
            var out = CharBuffer.allocate(LONGEST);
            decoder.decode(open, out, true);
            decoder.flush(out);
            decoder.reset();
            open.clear().flip();
            return out.flip().toString();
        }
    }
}

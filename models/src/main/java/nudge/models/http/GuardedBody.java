package nudge.models.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import nudge.model.ModelException;

/** An answer's bytes as they come: too many, or too few in a while, are an error. Blanks at the beginning are a sign of life. */
final class GuardedBody extends InputStream {
    private static final int USUAL_BYTES = 2_048;

    private final InputStream in;
    private final Server server;
    private final HttpLimits limits;
    private long bytes;
    private long windowBegan;
    private long windowBytes;
    private boolean begun;

    GuardedBody(InputStream in, Server server, HttpLimits limits) {
        super();
        this.in = in;
        this.server = server;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        int read = read(one, 0, 1);
        return read < 0 ? read : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int most) throws IOException {
        int read = in.read(buffer, from, most);
        if (read > 0) {
            bytes += read;
            if (bytes > limits.bytes()) {
                throw server.failure(
                        ModelException.Kind.FATAL_FOR_REQUEST,
                        "The answer of " + server.quoted() + " has more than " + limits.bytes()
                                + " bytes, the most that is taken. Ask for fewer tokens with --max-new-tokens.");
            }
            watchSpeed(buffer, from, read);
        }
        return read;
    }

    /** Most answers are a kilobyte or two; what streams do by themselves takes sixteen for each. */
    @Override
    public byte[] readAllBytes() throws IOException {
        var all = new ByteArrayOutputStream(USUAL_BYTES);
        transferTo(all);
        return all.toByteArray();
    }

    @Override
    public long transferTo(OutputStream out) throws IOException {
        var buffer = new byte[USUAL_BYTES];
        long moved = 0;
        for (int read = read(buffer, 0, buffer.length); read >= 0; read = read(buffer, 0, buffer.length)) {
            out.write(buffer, 0, read);
            moved += read;
        }
        return moved;
    }

    private static boolean isBlank(byte[] buffer, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if ((buffer[i] & 0xff) > ' ') {
                return false;
            }
        }
        return true;
    }

    private void watchSpeed(byte[] buffer, int from, int read) {
        if (!begun) {
            begun = !isBlank(buffer, from, read);
            windowBegan = System.nanoTime();
            return;
        }
        windowBytes += read;
        var took = Duration.ofNanos(System.nanoTime() - windowBegan);
        if (took.compareTo(limits.slowWindow()) < 0) {
            return;
        }
        if (windowBytes < limits.slowBytes()) {
            throw ModelException.later(
                    "The answer of " + server.quoted() + " comes too slowly: " + windowBytes + " bytes in "
                            + took.toMillis() + " ms. It was given up.",
                    ModelException.Load.TOO_LATE,
                    java.util.Optional.empty());
        }
        windowBegan = System.nanoTime();
        windowBytes = 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

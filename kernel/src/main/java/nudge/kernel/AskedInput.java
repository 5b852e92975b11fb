package nudge.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;

/** Standard input of cells: whoever reads from it asks the person for a line, and fails where nobody can be asked. */
final class AskedInput extends InputStream {
    private final Questions questions;
    private byte[] line = {};
    private int next;

    AskedInput(Questions questions) {
        this.questions = questions;
    }

    @Override
    public synchronized int read() throws IOException {
        ensureLine();
        return line[next++] & 0xff;
    }

    @Override
    public synchronized int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        ensureLine();
        int some = Math.min(length, available());
        System.arraycopy(line, next, into, offset, some);
        next += some;
        return some;
    }

    @Override
    public synchronized int available() {
        return line.length - next;
    }

    private void ensureLine() throws IOException {
        if (available() > 0) {
            return;
        }
        try {
            line = (questions.ask("", Questions.Sight.OPEN) + "\n").getBytes(StandardCharsets.UTF_8);
            next = 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }
}

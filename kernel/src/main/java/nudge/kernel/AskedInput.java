package nudge.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import nudge.data.UsageException;

/** Standard input of cells: whoever reads from it asks the person for a line. At its end where nobody can be asked. */
final class AskedInput extends InputStream {
    private final Questions questions;
    private byte[] line = {};
    private int next;

    AskedInput(Questions questions) {
        this.questions = questions;
    }

    @Override
    public synchronized int read() throws IOException {
        return ensureLine() ? line[next++] & 0xff : -1;
    }

    @Override
    public synchronized int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!ensureLine()) {
            return -1;
        }
        int some = Math.min(length, available());
        System.arraycopy(line, next, into, offset, some);
        next += some;
        return some;
    }

    @Override
    public synchronized int available() {
        return line.length - next;
    }

    private boolean ensureLine() throws IOException {
        if (available() > 0) {
            return true;
        }
        try {
            line = (questions.ask("", Questions.Sight.OPEN) + "\n").getBytes(StandardCharsets.UTF_8);
            next = 0;
            return true;
        } catch (UsageException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }
}

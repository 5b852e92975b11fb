package nudge.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import nudge.shell.SnippetOutput.Stream;

/** What snippets printed, as {@code name OUT|text}. */
final class Printed implements SnippetOutput {
    private final ReentrantLock lock = new ReentrantLock();
    private final java.util.concurrent.locks.Condition more = lock.newCondition();
    private final List<String> pieces = new ArrayList<>();

    @Override
    public void text(Source source, Stream stream, String text) {
        lock.lock();
        try {
            pieces.add(source.name() + " " + stream + "|" + text);
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    List<String> pieces() {
        lock.lock();
        try {
            return List.copyOf(pieces);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a piece was printed. */
    void await(String piece) throws InterruptedException {
        lock.lock();
        try {
            while (!pieces.contains(piece)) {
                if (!more.await(30, TimeUnit.SECONDS)) {
                    throw new AssertionError("'" + piece + "' was not printed. Printed: " + pieces);
                }
            }
        } finally {
            lock.unlock();
        }
    }
}

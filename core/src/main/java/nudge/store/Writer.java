package nudge.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import nudge.data.DataException;
import nudge.data.NudgeException;

/**
 * The one thread that writes. Whatever waits when it is free is one transaction, so that under load many answers share a
 * commit, and a lone one waits for nothing; {@code committed} is called on this thread after the commit, in order.
 */
final class Writer implements AutoCloseable {
    private record Job(Consumer<Sql> work, Runnable committed, Consumer<NudgeException> failed) {}

    /** Answers come in waves: the first of one need not wait for the last. */
    private static final int GROUP = 32;

    /** Where more waits than comes in a wave, as of what stands in for a model, pages are better written once for many. */
    private static final int WAVE = 512;

    private static final int LARGEST_GROUP = 4_096;

    private static final Job END = new Job(sql -> {}, () -> {}, failure -> {});

    private final Sql sql;
    private final Runnable rolledBack;
    private final LinkedBlockingQueue<Job> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private boolean closed;

    /** @param rolledBack called when nothing of a group was kept: whatever was remembered of it is void */
    Writer(Sql sql, Runnable rolledBack) {
        this.sql = sql;
        this.rolledBack = rolledBack;
        this.thread = new Thread(this::loop, "nudge-store");
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns at once. Exactly one of the two is called later. */
    void submit(Consumer<Sql> work, Runnable committed, Consumer<NudgeException> failed) {
        synchronized (this) {
            if (closed) {
                throw new DataException("The store is closed; nothing more can be written to it.");
            }
            queue.add(new Job(work, committed, failed));
        }
    }

    /** Waits for the commit. */
    <T> T call(Function<Sql, T> work) {
        var result = new CompletableFuture<T>();
        var held = new ArrayList<T>(1);
        submit(
                sql -> {
                    held.clear();
                    held.add(work.apply(sql));
                },
                () -> result.complete(held.get(0)),
                result::completeExceptionally);
        try {
            return result.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof NudgeException ours ? ours : e;
        }
    }

    private void loop() {
        try {
            while (true) {
                var group = new ArrayList<Job>();
                group.add(queue.take());
                queue.drainTo(group, queue.size() > WAVE ? LARGEST_GROUP : GROUP);
                boolean last = group.remove(END);
                write(group);
                if (last) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Job> group) {
        if (group.isEmpty()) {
            return;
        }
        try {
            sql.transaction(() -> group.forEach(job -> job.work().accept(sql)));
        } catch (RuntimeException e) {
            rolledBack.run();
            if (group.size() == 1) {
                group.get(0).failed().accept(inWords(e));
            } else {
                // One broken job must not take the others with it.
                group.forEach(job -> write(List.of(job)));
            }
            return;
        }
        group.forEach(Writer::tell);
    }

    private static void tell(Job job) {
        try {
            job.committed().run();
        } catch (RuntimeException e) {
            // Nobody else's answers may wait for ever because of one that cannot be taken.
            job.failed().accept(inWords(e));
        }
    }

    private static NudgeException inWords(RuntimeException e) {
        return e instanceof NudgeException ours ? ours : new DataException("The store failed: " + e + ".", e);
    }

    /** Writes what waits, then ends. */
    @Override
    public void close() {
        synchronized (this) {
            if (!closed) {
                closed = true;
                queue.add(END);
            }
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

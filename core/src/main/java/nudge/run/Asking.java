package nudge.run;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nudge.data.DataException;
import nudge.data.NudgeException;
import nudge.model.ModelException;
import nudge.store.NewAnswer;
import nudge.store.StoredAnswer;

/**
 * Sends requests, so many at once, and hands their answers to the store. A request that may be repeated is, twice; one
 * that fails for good is noted on its sample; a failure of all ends the run. Thread-safe.
 */
final class Asking {
    private static final int TRIES = 3;

    private final Work work;
    private final InFlight inFlight = new InFlight();
    private final Semaphore free;
    private final ThreadPoolExecutor threads;

    Asking(Work work) {
        this.work = work;
        int atOnce = work.options.concurrency();
        this.free = new Semaphore(atOnce);
        var count = new AtomicInteger();
        this.threads =
                new ThreadPoolExecutor(atOnce, atOnce, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    var thread = new Thread(task, "nudge-ask-" + count.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        work.cancellation.onCancel(threads::shutdownNow);
    }

    /** Whether this must be sent: not where an equal one is under way, whose answer then serves both. */
    boolean isFirst(Ask ask) {
        return inFlight.isFirst(ask);
    }

    /**
     * Waits until a request may be sent, then sends it without waiting for its answer. It counts as under way until its
     * answer is on disk: so a kill loses at most as many answers as may be asked at once.
     */
    void send(Ask ask) throws InterruptedException {
        free.acquire();
        threads.execute(() -> {
            try {
                ask(ask);
            } catch (InterruptedException e) {
                // Only a stopped run interrupts its threads; what was under way is asked again another time.
                Thread.currentThread().interrupt();
            }
        });
    }

    /** An answer that was in the store. */
    void found(Ask ask, StoredAnswer answer) {
        ask.found(answer);
        ended(ask);
    }

    void close() {
        threads.shutdown();
    }

    boolean isOver() {
        return threads.isTerminated();
    }

    private void ask(Ask ask) throws InterruptedException {
        for (int attempt = 1; !work.isStopping(); attempt++) {
            try {
                var completion = work.model.complete(ask.request, work.cancellation);
                var answer = new NewAnswer(
                        ask.key, work.plan.model(), ask.request.prompt(), completion, work.clock.millis());
                work.store.put(answer, work.ticket.freshAfter(), stored -> answered(ask, stored), work::fail);
                return;
            } catch (ModelException e) {
                if (e.kind() != ModelException.Kind.RETRIABLE || attempt == TRIES) {
                    failed(ask, e);
                    return;
                }
                work.lines().add("Asking again (" + ask.request.sample().id() + "): " + e.getMessage());
                pause(work.options.retryPauseMillis() << (attempt - 1));
            } catch (DataException e) {
                work.fail(e);
                return;
            } catch (RuntimeException e) {
                failed(ask, e instanceof NudgeException ours ? String.valueOf(ours.getMessage()) : e.toString());
                return;
            } catch (Error e) {
                // Not thrown on: it would only be printed over the person's screen, and the run must not wait for ever.
                work.fail(new ModelException(
                        ModelException.Kind.FATAL_FOR_RUN, "The model's program failed: " + e + ".", e));
                return;
            }
        }
    }

    private void answered(Ask ask, StoredAnswer stored) {
        ask.answered(stored);
        free.release();
        ended(ask);
    }

    private void failed(Ask ask, ModelException e) {
        switch (e.kind()) {
            case RETRIABLE, FATAL_FOR_REQUEST -> failed(ask, String.valueOf(e.getMessage()));
            case FATAL_FOR_RUN -> work.fail(e);
            case CANCELLED -> work.cancellation.cancel();
        }
    }

    private void failed(Ask ask, String why) {
        ask.failed(why);
        free.release();
        ended(ask);
    }

    private void ended(Ask ask) {
        List<Ask> others = inFlight.ended(ask);
        work.ended(ask);
        others.forEach(other -> {
            other.failed(ask.error());
            var answer = ask.answer();
            if (answer != null) {
                other.found(answer);
            }
            work.ended(other);
        });
    }

    private void pause(long millis) throws InterruptedException {
        var stopped = new CountDownLatch(1);
        Runnable stop = stopped::countDown;
        work.cancellation.onCancel(stop);
        stopped.await(millis, TimeUnit.MILLISECONDS);
        work.cancellation.forget(stop);
    }
}

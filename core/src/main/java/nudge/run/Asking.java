package nudge.run;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nudge.data.DataException;
import nudge.data.NudgeException;
import nudge.model.Completion;
import nudge.model.ModelException;
import nudge.model.ModelKind;
import nudge.store.NewAnswer;
import nudge.store.StoredAnswer;

/**
 * Sends requests, so many at once, and hands their answers to the store. A request that may be repeated is, within bounds;
 * one that fails for good is noted on its sample; a failure of all ends the run. Thread-safe.
 */
final class Asking {
    /** So many requests that failed for good, and none answered in between: the model is gone. */
    private static final int LOST_IN_A_ROW = 10;

    /** What stands in for a model answers faster than a disk: so many of its answers share a commit. */
    private static final int STAND_IN_GROUP = 4_096;

    private final Work work;
    private final Throttle throttle;
    private final Troubles troubles;
    private final Troubles loads;
    private final AtomicInteger lostInARow = new AtomicInteger();
    private final InFlight inFlight = new InFlight();
    private final Semaphore free;
    private final ThreadPoolExecutor threads;

    Asking(Work work) {
        this.work = work;
        int atOnce = work.options.concurrency();
        this.throttle = new Throttle(atOnce, work.clock);
        this.troubles = new Troubles(work.clock);
        this.loads = new Troubles(work.clock);
        boolean isModel = work.plan.model().kind() == ModelKind.MODEL;
        this.free = new Semaphore(isModel ? atOnce : Math.max(atOnce, STAND_IN_GROUP));
        var count = new AtomicInteger();
        this.threads =
                new ThreadPoolExecutor(atOnce, atOnce, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    var thread = new Thread(task, "nudge-ask-" + count.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        work.cancellation.onCancel(threads::shutdownNow);
    }

    /** Whether this must be sent: not where an equal one is under way, whose answer then serves both. */
    boolean isFirst(Ask ask) {
        return inFlight.isFirst(ask);
    }

    /**
     * Waits until a request may be sent, and sends it, unless the run is being stopped. It counts as under way until its
     * answer is on disk: so a kill loses at most as many as may be asked at once (of stand-ins a few more).
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
        var retries = new Retries(work.options, ask.key, work.clock);
        var steps = new StoredSteps(work, ask);
        while (!work.isStopping()) {
            try {
                var completion = completed(ask, steps);
                var answer = new NewAnswer(
                        ask.key, work.plan.model(), ask.request.prompt(), ask.print, completion, work.clock.millis());
                lostInARow.set(0);
                work.store.put(
                        answer, work.ticket.freshAfter(), stored -> answered(ask, stored, completion), work::fail);
                return;
            } catch (ModelException e) {
                var pause = retries.after(e);
                if (pause.isEmpty()) {
                    failed(ask, e, retries);
                    return;
                }
                troubles.line("Asking again (" + ask.request.sample().id() + "): " + e.getMessage())
                        .ifPresent(work.lines()::add);
                pause(pause.get());
                work.spending.retried(ask);
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

    /** Asks the model when there is room, and learns from how it takes it. */
    private Completion completed(Ask ask, StoredSteps steps) throws InterruptedException {
        long number = throttle.enter();
        work.spending.asked(ask);
        var learnt = false;
        try {
            var completion = work.model.complete(ask.request, work.cancellation, steps);
            throttle.answered();
            work.spending.answered(ask, steps.paid(completion));
            learnt = true;
            return completion;
        } catch (ModelException e) {
            work.spending.refused(ask, e.load());
            if (e.load() != ModelException.Load.NOT_SAID) {
                boolean fewer = e.load() == ModelException.Load.TOO_MUCH
                        ? throttle.refused(e.retryAfter())
                        : throttle.late(number);
                learnt = true;
                if (fewer) {
                    loads.line("The model has too much to do: " + throttle.limit() + " at once from now on, of "
                                    + work.options.concurrency() + ".")
                            .ifPresent(work.lines()::add);
                }
            }
            throw e;
        } finally {
            if (!learnt) {
                throttle.gaveUp();
            }
        }
    }

    private void answered(Ask ask, StoredAnswer stored, Completion given) {
        if (!stored.isOf(given)) {
            work.isMet();
        }
        ask.answered(stored);
        free.release();
        ended(ask);
    }

    private void failed(Ask ask, ModelException e, Retries retries) {
        switch (e.kind()) {
            case RETRIABLE -> {
                failed(ask, retries.givenUp(String.valueOf(e.getMessage())));
                if (lostInARow.incrementAndGet() >= LOST_IN_A_ROW) {
                    work.fail(nobodyThere(e));
                }
            }
            case FATAL_FOR_REQUEST -> failed(ask, String.valueOf(e.getMessage()));
            case FATAL_FOR_RUN -> work.fail(e);
            case CANCELLED -> work.cancellation.cancel();
        }
    }

    private static ModelException nobodyThere(ModelException e) {
        return new ModelException(
                ModelException.Kind.FATAL_FOR_RUN,
                "The last " + LOST_IN_A_ROW + " requests failed, each for good, and none was answered: "
                        + e.getMessage()
                        + " Nothing more is asked. What was answered is kept; the same command goes on from there.",
                e);
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

    private void pause(Duration length) throws InterruptedException {
        var stopped = new CountDownLatch(1);
        Runnable stop = stopped::countDown;
        work.cancellation.onCancel(stop);
        var unused = stopped.await(length.toMillis(), TimeUnit.MILLISECONDS);
        work.cancellation.forget(stop);
    }
}

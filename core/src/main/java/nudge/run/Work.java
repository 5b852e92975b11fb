package nudge.run;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import nudge.data.DataException;
import nudge.data.NudgeException;
import nudge.model.Cancellation;
import nudge.model.LanguageModel;
import nudge.store.RunTicket;
import nudge.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * What the threads of a run share: one feeds (forms prompts, looks into the store), some ask the model, the store's own
 * commits, and one delivers whole samples in the run's order. Thread-safe.
 */
final class Work {
    final Plan plan;
    final LanguageModel model;
    final Store store;
    final RunTicket ticket;
    final RunOptions options;
    final Clock clock;
    final Spending spending;
    final Cancellation cancellation = new Cancellation();
    final AtomicLong requestsDone = new AtomicLong();
    final AtomicLong fromStore = new AtomicLong();

    private volatile boolean shared;
    private final BlockingQueue<Pending> complete = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final AtomicReference<@Nullable NudgeException> failure = new AtomicReference<>();

    Work(
            Plan plan,
            LanguageModel model,
            Store store,
            RunTicket ticket,
            RunOptions options,
            Spending spending,
            Clock clock) {
        this.plan = plan;
        this.model = model;
        this.store = store;
        this.ticket = ticket;
        this.options = options;
        this.clock = new SteadyClock(clock);
        this.spending = spending;
    }

    /** Another program has answered what this one was asking: it is at the same work. */
    void isMet() {
        shared = true;
    }

    /** Whether another program is at the same work. */
    boolean isShared() {
        return shared;
    }

    /** Samples whose requests have all ended, in any order: for the delivering thread. */
    BlockingQueue<Pending> complete() {
        return complete;
    }

    /** Lines worth showing: for the delivering thread. */
    BlockingQueue<String> lines() {
        return lines;
    }

    /** One request has ended, well or not; nothing of it changes any more. */
    void ended(Ask ask) {
        requestsDone.incrementAndGet();
        if (ask.isFromStore()) {
            fromStore.incrementAndGet();
        }
        spending.ended(ask);
        if (ask.sample.isCompletedByOne()) {
            complete.add(ask.sample);
        }
    }

    /** Stops the run for good; the first reason counts. */
    void fail(NudgeException why) {
        failure.compareAndSet(null, why);
        cancellation.cancel();
    }

    /** Stops the run for good because of something nobody foresaw. */
    void fail(RuntimeException why) {
        fail(
                why instanceof NudgeException ours
                        ? ours
                        : new DataException("The run stopped by a fault of this program: " + why + ".", why));
    }

    boolean isStopping() {
        return cancellation.isCancelled();
    }

    Optional<NudgeException> failure() {
        return Optional.ofNullable(failure.get());
    }
}

package nudge.run;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import nudge.data.Sample;
import nudge.model.ModelKind;
import nudge.store.Slot;
import nudge.store.StoredAnswer;

/**
 * Goes through the samples in order, all conditions of one before the next: forms the prompts, takes from the store what
 * is there and sends the rest. Where another program turns out to be at the same work, parts of it change places, so that the
 * two meet seldom. Runs on a thread of its own, which waits where too much is under way.
 */
final class Feeder implements Runnable {
    /** A slow request holds up the delivery of what comes behind it, but not the asking, for so many samples. */
    private static final int SAMPLES_PER_REQUEST = 32;

    private static final int LEAST_SAMPLES = 512;
    /** What stands in for a model answers at once: so much is formed ahead as makes large commits. */
    private static final int STAND_IN_SAMPLES = 2_048;
    /** Where a rule may stop the run, what lies far behind what is delivered would be asked for nothing. */
    private static final int FEW_SAMPLES_PER_REQUEST = 2;

    private final Work work;
    private final Asking asking;
    private final int end;
    private final Semaphore room;
    private final Asks asks;
    private final SharedOrder shared;
    /** What stands in for a model answers no two of a run's requests alike: where it never answered, nothing is stored. */
    private final boolean mayBeStored;

    /** @param end so many samples of the plan are asked */
    Feeder(Work work, Asking asking, int end) {
        this.end = end;
        this.work = work;
        this.asking = asking;
        this.asks = new Asks(work.plan);
        int atOnce = work.options.concurrency();
        boolean isModel = work.plan.model().kind() == ModelKind.MODEL;
        this.mayBeStored = isModel || work.store.knows(work.plan.model());
        int samples = work.plan.course().rules().isEmpty()
                ? Math.max(isModel ? LEAST_SAMPLES : STAND_IN_SAMPLES, SAMPLES_PER_REQUEST * atOnce)
                : FEW_SAMPLES_PER_REQUEST * atOnce;
        this.room = new Semaphore(samples);
        long salt = Objects.hash(ProcessHandle.current().pid(), System.identityHashCode(work));
        // Half the room: what is left out of a window for now must fit in beside the window's rest.
        this.shared = new SharedOrder(atOnce, samples / 2, salt);
    }

    /** A sample has been delivered: there is room for another. */
    void delivered() {
        room.release();
    }

    @Override
    public void run() {
        try {
            int next = 0;
            while (next < end && !work.isStopping() && !work.spending.isOver()) {
                int until = work.isShared() ? Math.min(end, next + shared.window()) : next + 1;
                feed(shared.order(next, until));
                next = until;
            }
        } catch (InterruptedException e) {
            // Interrupted only when the run is stopped; nothing is left to do here.
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            work.fail(e);
        } finally {
            asking.close();
        }
    }

    private void feed(List<Integer> indexes) throws InterruptedException {
        for (int index : indexes) {
            room.acquire();
            if (work.isStopping() || work.spending.isOver()) {
                return;
            }
            feed(index + 1, work.plan.samples().get(index));
        }
    }

    private void feed(int position, Sample sample) throws InterruptedException {
        var pending = new Pending(position, sample);
        var all = asks.of(pending);
        pending.asks(all);
        Map<Slot, StoredAnswer> before =
                position <= work.ticket.done() ? work.store.asked(work.ticket.number(), position) : Map.of();
        for (var ask : all) {
            if (asking.isFirst(ask)) {
                var stored = stored(ask, before);
                if (stored.isPresent()) {
                    asking.found(ask, stored.get());
                } else if (work.spending.mayAsk(ask)) {
                    asking.send(ask);
                } else {
                    return;
                }
            }
        }
    }

    private Optional<StoredAnswer> stored(Ask ask, Map<Slot, StoredAnswer> before) {
        var same = before.get(ask.slot());
        if (same != null) {
            return Optional.of(same);
        }
        return mayBeStored ? work.store.answer(ask.key, work.ticket.freshAfter()) : Optional.empty();
    }
}

package nudge.run;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import nudge.data.Sample;
import nudge.store.Slot;
import nudge.store.StoredAnswer;

/**
 * Goes through the samples in order, all conditions of one before the next: forms the prompts, takes from the store what
 * is there and sends the rest. Runs on a thread of its own, which waits where too much is under way.
 */
final class Feeder implements Runnable {
    /** A slow request holds up the delivery of what comes behind it, but not the asking, for so many samples. */
    private static final int SAMPLES_PER_REQUEST = 32;

    private static final int LEAST_SAMPLES = 512;

    private final Work work;
    private final Asking asking;
    private final Semaphore room;
    private final Asks asks;

    Feeder(Work work, Asking asking) {
        this.work = work;
        this.asking = asking;
        this.asks = new Asks(work.plan);
        this.room = new Semaphore(Math.max(LEAST_SAMPLES, SAMPLES_PER_REQUEST * work.options.concurrency()));
    }

    /** A sample has been delivered: there is room for another. */
    void delivered() {
        room.release();
    }

    @Override
    public void run() {
        try {
            int position = 0;
            for (var sample : work.plan.samples()) {
                room.acquire();
                if (work.isStopping() || work.spending.isOver()) {
                    break;
                }
                position++;
                feed(position, sample);
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
        return same != null ? Optional.of(same) : work.store.answer(ask.key, work.ticket.freshAfter());
    }
}

package nudge.run;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nudge.data.Sample;

/** A sample whose answers are coming in. Its requests may end on several threads; the last one is told so. */
final class Pending {
    final int position;
    final Sample sample;
    private final AtomicInteger open = new AtomicInteger();
    private List<Ask> asks = List.of();

    /** @param position 1-based */
    Pending(int position, Sample sample) {
        this.position = position;
        this.sample = sample;
    }

    /** Said once, before any of them can end. */
    void asks(List<Ask> all) {
        asks = List.copyOf(all);
        open.set(asks.size());
    }

    List<Ask> asks() {
        return asks;
    }

    /** One request has ended; whether it was the last. */
    boolean isCompletedByOne() {
        return open.decrementAndGet() == 0;
    }
}

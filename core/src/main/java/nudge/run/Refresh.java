package nudge.run;

import java.time.Clock;

/**
 * When listeners are shown a new picture: when something changed, at most ten times a second and at least once, and in
 * between as often as costs a twentieth of the time. Used by one thread.
 */
final class Refresh {
    private static final long LEAST_MILLIS = 100;
    private static final long MOST_MILLIS = 1_000;
    private static final long COST_FACTOR = 20;

    private final Clock clock;
    private long next;
    private long shown = -1;

    Refresh(Clock clock) {
        this.clock = clock;
    }

    /** @param done a count that grows with whatever there is to show */
    boolean isDue(long done) {
        if (done == shown || clock.millis() < next) {
            return false;
        }
        shown = done;
        return true;
    }

    void timed(Runnable picture) {
        long before = clock.millis();
        picture.run();
        long after = clock.millis();
        next = after + Math.min(MOST_MILLIS, Math.max(LEAST_MILLIS, COST_FACTOR * (after - before)));
    }
}

package nudge.run;

import java.time.Clock;

/**
 * When views are shown a new picture: at most ten times a second, only when something changed, and so seldom that making
 * pictures takes at most a twentieth of the time. Used by one thread.
 */
final class Refresh {
    private static final long LEAST_MILLIS = 100;
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
        next = after + Math.max(LEAST_MILLIS, COST_FACTOR * (after - before));
    }
}

package nudge.run;

import java.time.Clock;

/** When listeners are shown a new picture: at most ten times a second, and only when something changed. One thread's. */
final class Refresh {
    private static final long PAUSE_MILLIS = 100;

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

    /** A picture has been shown; the next one may follow after the pause. */
    void shown() {
        next = clock.millis() + PAUSE_MILLIS;
    }
}

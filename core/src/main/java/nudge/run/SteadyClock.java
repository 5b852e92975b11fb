package nudge.run;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A clock that never goes back: where the one below is set back, it stands still for that moment and goes on from there.
 * So no duration is negative and no pause gets longer when somebody corrects a machine's time. Thread-safe.
 */
final class SteadyClock extends Clock {
    private final Clock below;
    private long last = Long.MIN_VALUE;
    private long ahead;

    SteadyClock(Clock below) {
        this.below = below;
    }

    @Override
    public synchronized long millis() {
        long now = below.millis() + ahead;
        if (now < last) {
            ahead += last - now;
            now = last;
        }
        last = now;
        return now;
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    @Override
    public ZoneId getZone() {
        return below.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SteadyClock(below.withZone(zone));
    }
}

package nudge.run;

import java.time.Clock;
import java.util.Optional;

/**
 * What a person hears of requests that are asked again: the first ones, then one line every few seconds that says how
 * many more there were. Thread-safe.
 */
final class Troubles {
    private static final int FIRST = 3;
    private static final long EVERY_MILLIS = 5_000;

    private final Clock clock;
    private int told;
    private int untold;
    private long next;

    Troubles(Clock clock) {
        this.clock = clock;
    }

    /** The line to be shown, or none where enough was shown. */
    synchronized Optional<String> line(String trouble) {
        if (told >= FIRST && clock.millis() < next) {
            untold++;
            return Optional.empty();
        }
        var line = untold == 0 ? trouble : trouble + " (and " + untold + " others)";
        told++;
        untold = 0;
        next = clock.millis() + EVERY_MILLIS;
        return Optional.of(line);
    }
}

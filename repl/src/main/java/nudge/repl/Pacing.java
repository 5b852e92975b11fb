package nudge.repl;

import java.time.Duration;
import java.util.Locale;
import nudge.data.UsageException;

/**
 * How many items a second are shown above the prompt: a matter of looking, not of asking. Set by the reading thread,
 * read by all.
 */
final class Pacing {
    private static final double MOST = 100;

    private volatile double shown = 1000.0 / 150;
    private volatile double replayed = 2;
    private volatile boolean paused;

    /** Least time between two items. */
    Duration betweenItems() {
        return Duration.ofNanos((long) (1e9 / shown));
    }

    /** Items a second of what is played again. */
    double replayed() {
        return replayed;
    }

    boolean isPaused() {
        return paused;
    }

    /** Shows no items, or shows them again; says which. */
    String pause() {
        paused = !paused;
        return paused ? "No items are shown; what runs goes on. /pause again shows them." : "Items are shown again.";
    }

    /** {@code slow}, {@code normal}, {@code fast} or a number; says what is so now. */
    String set(String argument) {
        switch (argument.strip().toLowerCase(Locale.ROOT)) {
            case "" -> {}
            case "slow" -> set(2, 1);
            case "normal" -> set(1000.0 / 150, 2);
            case "fast" -> set(25, 8);
            default -> {
                double wanted = number(argument.strip());
                set(wanted, wanted);
            }
        }
        return String.format(Locale.ROOT, "At most %.3g items a second are shown, %.3g of a replay.", shown, replayed);
    }

    private void set(double items, double replay) {
        shown = items;
        replayed = replay;
    }

    private static double number(String text) {
        try {
            double wanted = Double.parseDouble(text);
            if (wanted > 0 && wanted <= MOST) {
                return wanted;
            }
        } catch (NumberFormatException e) {
            throw new UsageException(
                    "Unknown pace '" + text + "'. Known: slow, normal, fast, or items a second: /pace 3", e);
        }
        throw new UsageException("Pace " + text + " is out of range. It is items a second, up to 100.");
    }
}

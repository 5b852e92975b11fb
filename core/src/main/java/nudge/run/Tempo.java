package nudge.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/** How long a stored run that is played again waits before each item. */
@FunctionalInterface
public interface Tempo {
    /** No pause of a run's own is played longer, in milliseconds of the run. */
    long LONGEST_PAUSE_MILLIS = 2_000;

    /** Everything at once. */
    Tempo NONE = (shown, all) -> 0;

    /**
     * Milliseconds to wait.
     *
     * @param shown items that were shown before
     * @param all items of the run that are finished
     */
    double millisBefore(int shown, int all);

    /** So many items a second. */
    static Tempo steady(double itemsPerSecond) {
        return (shown, all) -> 1000 / itemsPerSecond;
    }

    /** The first ten items at a person's pace, the others so much quicker that all of it takes half a minute at most. */
    static Tempo brief(DoubleSupplier itemsPerSecond) {
        return new BriefTempo(itemsPerSecond);
    }

    /**
     * As the answers came, long pauses shortened to {@link #LONGEST_PAUSE_MILLIS}.
     *
     * @param answered when each item's last answer was there, by position, in milliseconds since 1970; 0 where that is
     *     not known
     * @param speed 1 as it was, 2 twice as fast
     */
    static Tempo asAnswered(List<Long> answered, double speed) {
        var pauses = new ArrayList<Long>();
        long latest = 0;
        for (long time : answered) {
            long pause = latest == 0 ? 0 : Math.max(0, time - latest);
            pauses.add(Math.min(pause, LONGEST_PAUSE_MILLIS));
            latest = Math.max(latest, time);
        }
        return (shown, all) -> shown < pauses.size() ? pauses.get(shown) / speed : 0;
    }
}

package nudge.run;

import java.util.ArrayList;
import java.util.SortedSet;
import java.util.TreeSet;
import nudge.score.Interval;
import nudge.stats.LiveBand;

/** What the intervals of a table are, in words: those for other samples, and bands for the end of the run. */
public final class IntervalKinds {
    private final SortedSet<String> kinds = new TreeSet<>();
    private final SortedSet<String> notes = new TreeSet<>();
    private boolean someWithout;

    public void add(Interval interval) {
        if (interval.isDefined()) {
            kinds.add(interval.kind());
        }
        if (interval.note().equals(LiveBand.NO_BAND)) {
            someWithout = true;
        } else if (!interval.note().isEmpty()) {
            notes.add(interval.note());
        }
    }

    public boolean isEmpty() {
        return kinds.isEmpty() && notes.isEmpty();
    }

    /** Whether some are bands for the end of the run. */
    public boolean hasBands() {
        return kinds.contains(LiveBand.KIND);
    }

    /** Without a full stop: {@code 95 % intervals: clustered-t (few templates)}. */
    public String words() {
        var others = new TreeSet<>(kinds);
        others.remove(LiveBand.KIND);
        var all = new ArrayList<String>();
        if (hasBands()) {
            all.add("[ ] is a band for the value this run will end with, at every moment (betting, 95 %)"
                    + (someWithout ? "; figures without have none before the end" : ""));
        }
        if (!others.isEmpty()) {
            all.add("95 % intervals: " + String.join(", ", others));
        }
        return (all.isEmpty() ? "no intervals" : String.join("; ", all))
                + (notes.isEmpty() ? "" : " (" + String.join("; ", notes) + ")");
    }
}

package nudge.stats;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import nudge.score.Score;

/** Counts samples without a score, by reason in lower case. */
final class Unscored {
    private final TreeMap<String, Integer> byReason = new TreeMap<>();

    void add(Score.Outcome outcome) {
        byReason.merge(outcome.name().toLowerCase(Locale.ROOT), 1, Integer::sum);
    }

    void merge(Unscored other) {
        other.byReason.forEach((reason, count) -> byReason.merge(reason, count, Integer::sum));
    }

    SortedMap<String, Integer> byReason() {
        return new TreeMap<>(byReason);
    }
}

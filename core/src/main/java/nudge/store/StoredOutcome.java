package nudge.store;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nudge.score.Score;

/**
 * What a sample came to under one condition, and which answers that rests on.
 *
 * @param error what failed for good; empty mostly
 * @param answers rows of answers by prompt name, one a chain
 */
public record StoredOutcome(String condition, Score score, String error, SortedMap<String, List<Long>> answers) {
    public StoredOutcome {
        var copy = new TreeMap<String, List<Long>>();
        answers.forEach((name, ids) -> copy.put(name, List.copyOf(ids)));
        answers = Collections.unmodifiableSortedMap(copy);
    }

    StoredOutcome(String condition, Score score, String error, Map<String, List<Long>> answers) {
        this(condition, score, error, new TreeMap<>(answers));
    }
}

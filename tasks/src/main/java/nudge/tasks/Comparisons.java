package nudge.tasks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import nudge.data.Sample;

/** Comparisons as samples: places by turns within each category, clusters by equal input (STATISTICS: errors). */
final class Comparisons {
    static final String CATEGORY = "category";

    private Comparisons() {}

    static List<Sample> samples(List<Comparison> comparisons) {
        var places = new HashMap<String, Integer>();
        var clusters = new HashMap<String, String>();
        var samples = new ArrayList<Sample>();
        for (var comparison : comparisons) {
            var category = comparison.groups().getOrDefault(CATEGORY, "");
            int turn = places.merge(category, 1, Integer::sum) - 1;
            var cluster = clusters.computeIfAbsent(comparison.input().strip(), input -> comparison.id());
            samples.add(comparison.sample(Comparison.Place.byTurns(turn), cluster));
        }
        return List.copyOf(samples);
    }
}

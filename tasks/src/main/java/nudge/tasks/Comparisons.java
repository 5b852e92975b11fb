package nudge.tasks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nudge.data.Sample;
import nudge.tasks.Comparison.Place;

/** Comparisons as samples: the better reply as often first as second in each category, clusters by equal input. */
final class Comparisons {
    static final String CATEGORY = "category";

    private Comparisons() {}

    static List<Sample> samples(List<Comparison> comparisons) {
        var places = new HashMap<String, Places>();
        var clusters = new HashMap<String, String>();
        var samples = new ArrayList<Sample>();
        for (var comparison : comparisons) {
            var cluster = clusters.computeIfAbsent(comparison.input().strip(), input -> comparison.id());
            var category = places.computeIfAbsent(comparison.groups().getOrDefault(CATEGORY, ""), name -> new Places());
            samples.add(comparison.sample(category.next(cluster), cluster));
        }
        return List.copyOf(samples);
    }

    /**
     * Places of one category, as data keep the better reply always first. Two of one cluster that follow each other have the
     * same, since readings that turn options turn one of them: so the better one is as often first as second either way.
     * Used by one thread.
     */
    private static final class Places {
        private final Map<String, Integer> met = new HashMap<>();
        private final Map<String, Place> last = new HashMap<>();
        private final Map<Place, Integer> used = new EnumMap<>(Place.class);

        Place next(String cluster) {
            int before = met.merge(cluster, 1, Integer::sum) - 1;
            boolean firstIsAhead = used.getOrDefault(Place.FIRST, 0) > used.getOrDefault(Place.SECOND, 0);
            var balancing = firstIsAhead ? Place.SECOND : Place.FIRST;
            var place = before % 2 == 1 ? last.getOrDefault(cluster, balancing) : balancing;
            last.put(cluster, place);
            used.merge(place, 1, Integer::sum);
            return place;
        }
    }
}

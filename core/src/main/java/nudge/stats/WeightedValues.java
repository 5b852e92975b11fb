package nudge.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nudge.data.Sample;

/** All values with their weights and clusters, for figures that sums do not give. One thread at a time. */
final class WeightedValues {
    /** One sample's value. */
    record Item(double value, double weight, String cluster) {}

    /** An item beside the rank of its cluster's name among all: ranks are compared faster than names. */
    private record Ranked(Item item, int cluster) {}

    private static final Comparator<Ranked> ORDER = (a, b) -> {
        int byValue = Double.compare(a.item.value, b.item.value);
        int byCluster = byValue != 0 ? byValue : Integer.compare(a.cluster, b.cluster);
        return byCluster != 0 ? byCluster : Double.compare(a.item.weight, b.item.weight);
    };

    private final List<Item> items = new ArrayList<>();

    void add(Sample sample, double value) {
        items.add(new Item(value, sample.weight(), sample.cluster()));
    }

    void merge(WeightedValues other) {
        items.addAll(other.items);
    }

    int n() {
        return items.size();
    }

    /** By size; the same list whatever the order they came in. */
    List<Item> sorted() {
        var ranks = ranks();
        return items.stream()
                .map(item -> new Ranked(item, ranks.getOrDefault(item.cluster, 0)))
                .sorted(ORDER)
                .map(Ranked::item)
                .toList();
    }

    private Map<String, Integer> ranks() {
        var names = new TreeSet<String>();
        items.forEach(item -> names.add(item.cluster));
        var ranks = new HashMap<String, Integer>();
        names.forEach(name -> ranks.put(name, ranks.size()));
        return ranks;
    }
}

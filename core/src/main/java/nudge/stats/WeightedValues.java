package nudge.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nudge.data.Sample;

/** All values with their weights and clusters, for figures that sums do not give. One thread at a time. */
final class WeightedValues {
    /** One sample's value. */
    record Item(double value, double weight, String cluster) {}

    private static final Comparator<Item> ORDER = (a, b) -> {
        int byValue = Double.compare(a.value, b.value);
        int byCluster = byValue != 0 ? byValue : a.cluster.compareTo(b.cluster);
        return byCluster != 0 ? byCluster : Double.compare(a.weight, b.weight);
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
        return items.stream().sorted(ORDER).toList();
    }
}

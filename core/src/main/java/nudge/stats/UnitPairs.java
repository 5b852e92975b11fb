package nudge.stats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nudge.data.Sample;
import nudge.score.Filter;

/** Values of samples that belong together in twos. One thread at a time. */
final class UnitPairs {
    /**
     * Which two samples of a unit are compared.
     *
     * @param alike groups or fields in which both must have the same value
     */
    record Sides(Filter one, Filter other, List<String> alike) {
        Sides {
            alike = List.copyOf(alike);
        }

        boolean takes(Sample sample) {
            return one.takes(sample) || other.takes(sample);
        }

        private List<String> key(Sample sample) {
            var key = new ArrayList<String>();
            key.add(sample.unit());
            alike.forEach(name -> key.add(sample.groups().getOrDefault(name, sample.field(name))));
            return key;
        }
    }

    /** A pair: its first sample, and whether the value changed. */
    record Change(Sample sample, boolean changed) {
        double number() {
            return changed ? 1 : 0;
        }
    }

    private record Value(Sample sample, double number) {}

    private final Sides sides;
    private final HashMap<String, Value> one = new HashMap<>();
    private final HashMap<String, Value> other = new HashMap<>();

    UnitPairs(Sides sides) {
        this.sides = sides;
    }

    void add(Sample sample, double number) {
        var key = String.join("\u0000", sides.key(sample));
        var value = new Value(sample, number);
        if (sides.one().takes(sample)) {
            put(one, key, value);
        }
        if (sides.other().takes(sample)) {
            put(other, key, value);
        }
    }

    void merge(UnitPairs more) {
        more.one.forEach((key, value) -> put(one, key, value));
        more.other.forEach((key, value) -> put(other, key, value));
    }

    /** The pairs that are complete, by key. */
    SortedMap<String, Change> changes() {
        var changes = new TreeMap<String, Change>();
        one.forEach((key, first) -> {
            var second = other.get(key);
            if (second != null) {
                changes.put(key, new Change(first.sample(), first.number() != second.number()));
            }
        });
        return changes;
    }

    private static void put(Map<String, Value> side, String key, Value value) {
        var before = side.putIfAbsent(key, value);
        if (before != null) {
            throw new IllegalArgumentException("Unit '" + value.sample().unit() + "' has two samples on one side of a"
                    + " pair: '" + before.sample().id() + "' and '"
                    + value.sample().id()
                    + "'. Name a field or group in which the two samples of a pair are alike.");
        }
    }
}

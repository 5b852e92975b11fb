package nudge.score;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An unchangeable map of names to numbers in two arrays: a quarter of a tree's memory, as a run holds hundreds of
 * thousands of them.
 */
final class NamedNumbers extends AbstractMap<String, Double> implements SortedMap<String, Double> {
    private final String[] names;
    private final double[] numbers;

    private NamedNumbers(String[] names, double[] numbers) {
        this.names = names;
        this.numbers = numbers;
    }

    static NamedNumbers of(Map<String, Double> map) {
        if (map instanceof NamedNumbers same) {
            return same;
        }
        var sorted = new TreeMap<>(map);
        return new NamedNumbers(
                sorted.keySet().toArray(new String[0]),
                sorted.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return index(name) >= 0;
    }

    @Override
    public @Nullable Double get(@Nullable Object name) {
        int index = index(name);
        return index < 0 ? null : Double.valueOf(numbers[index]);
    }

    private int index(@Nullable Object name) {
        return name instanceof String text ? Arrays.binarySearch(names, text) : -1;
    }

    @Override
    public Set<Entry<String, Double>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Double>> iterator() {
                return IntStream.range(0, names.length)
                        .mapToObj(i -> Map.entry(names[i], numbers[i]))
                        .iterator();
            }

            @Override
            public int size() {
                return names.length;
            }
        };
    }

    /** The strings' own order, as the interface says it: by null. */
    @Override
    public @Nullable Comparator<? super String> comparator() {
        return null;
    }

    @Override
    public SortedMap<String, Double> subMap(String from, String to) {
        return new TreeMap<>(this).subMap(from, to);
    }

    @Override
    public SortedMap<String, Double> headMap(String to) {
        return new TreeMap<>(this).headMap(to);
    }

    @Override
    public SortedMap<String, Double> tailMap(String from) {
        return new TreeMap<>(this).tailMap(from);
    }

    @Override
    public String firstKey() {
        return name(0);
    }

    @Override
    public String lastKey() {
        return name(names.length - 1);
    }

    private String name(int index) {
        if (names.length == 0) {
            throw new NoSuchElementException("There are no numbers here.");
        }
        return names[index];
    }
}

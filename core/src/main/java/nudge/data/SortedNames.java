package nudge.data;

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
 * An unchangeable map of a few names to values in arrays: a quarter of a tree's memory, as a run holds hundreds of
 * thousands of them, and read faster, as most names that are asked for are the very ones it holds.
 *
 * @param <V> what the names have
 */
abstract sealed class SortedNames<V> extends AbstractMap<String, V> implements SortedMap<String, V>
        permits NamedNumbers, NamedTexts {
    private final String[] names;
    /** A bit for each name's hash: most names that are not here are told by it without a look at any. */
    private final long bits;

    /** @param names in their own order */
    SortedNames(String[] names) {
        super();
        this.names = names;
        this.bits = Arrays.stream(names).mapToLong(SortedNames::bit).reduce(0, (a, b) -> a | b);
    }

    private static long bit(String name) {
        return 1L << name.hashCode();
    }

    /** The value of the name at a place, counted from 0. */
    abstract V value(int place);

    /** The place of a name, counted from 0; negative where there is none. */
    final int place(@Nullable Object name) {
        for (int i = 0; i < names.length; i++) {
            if (isSame(names[i], name)) {
                return i;
            }
        }
        return name instanceof String text && (bits & bit(text)) != 0 ? placeOfEqual(text) : -1;
    }

    /** By hashes, which strings remember: few names are looked at in a row faster than they are halved. */
    private int placeOfEqual(String name) {
        int hash = name.hashCode();
        for (int i = 0; i < names.length; i++) {
            if (names[i].hashCode() == hash && names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** A map's names in their own order. */
    static String[] sortedNames(Map<String, ?> map) {
        var names = map.keySet().toArray(new String[0]);
        Arrays.sort(names);
        return names;
    }

    @SuppressWarnings("ReferenceEquality") // a short cut; equal names that are others are found behind it
    private static boolean isSame(String here, @Nullable Object name) {
        return here == name;
    }

    @Override
    public final int size() {
        return names.length;
    }

    @Override
    public final boolean containsKey(@Nullable Object name) {
        return place(name) >= 0;
    }

    @Override
    public final @Nullable V get(@Nullable Object name) {
        int place = place(name);
        return place < 0 ? null : value(place);
    }

    @Override
    public final V getOrDefault(@Nullable Object name, V other) {
        int place = place(name);
        return place < 0 ? other : value(place);
    }

    @Override
    public final Set<Entry<String, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, V>> iterator() {
                return IntStream.range(0, names.length)
                        .mapToObj(i -> Map.entry(names[i], value(i)))
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
    public final @Nullable Comparator<? super String> comparator() {
        return null;
    }

    @Override
    public final SortedMap<String, V> subMap(String from, String to) {
        return new TreeMap<>(this).subMap(from, to);
    }

    @Override
    public final SortedMap<String, V> headMap(String to) {
        return new TreeMap<>(this).headMap(to);
    }

    @Override
    public final SortedMap<String, V> tailMap(String from) {
        return new TreeMap<>(this).tailMap(from);
    }

    @Override
    public final String firstKey() {
        return name(0);
    }

    @Override
    public final String lastKey() {
        return name(names.length - 1);
    }

    private String name(int place) {
        if (names.length == 0) {
            throw new NoSuchElementException("There are no names here.");
        }
        return names[place];
    }
}

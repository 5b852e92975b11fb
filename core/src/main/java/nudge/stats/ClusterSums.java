package nudge.stats;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The sums of many clusters by name, in arrays: where each of a hundred thousand samples is a cluster of its own, objects
 * would take four times the memory. One thread at a time.
 */
final class ClusterSums {
    private static final int NUMBERS = 4;
    private static final int FREE = -1;

    private String[] names = new String[8];
    private double[] numbers = new double[8 * NUMBERS];
    private int[] counts = new int[8];
    /** Places of names by hash, at most half full; one that is taken is looked for in the next. */
    private int[] table = freeTable(16);

    private int size;
    private final Cluster scratch = new Cluster();

    /** Adds a sample's two sides to its cluster. */
    void add(String cluster, double x, double w) {
        int place = place(cluster);
        load(place);
        scratch.x.add(x);
        scratch.w.add(w);
        scratch.n++;
        keep(place);
    }

    void merge(ClusterSums other) {
        other.forEach((name, cluster) -> {
            int place = place(name);
            load(place);
            scratch.merge(cluster);
            keep(place);
        });
    }

    int size() {
        return size;
    }

    /** Takes a cluster and its name. */
    @FunctionalInterface
    interface Named {
        void take(String name, Cluster cluster);
    }

    /**
     * All of them in the order in which they came, which is that of all sums over them; a run's samples always come in the
     * same one. Each is good until the next.
     */
    void forEach(Named consumer) {
        var cluster = new Cluster();
        for (int place = 0; place < size; place++) {
            load(place, cluster);
            consumer.take(names[place], cluster);
        }
    }

    void forEach(Consumer<Cluster> consumer) {
        forEach((name, cluster) -> consumer.accept(cluster));
    }

    private int place(String name) {
        int at = slot(name);
        if (table[at] != FREE) {
            return table[at];
        }
        if (2 * (size + 1) > table.length) {
            grow();
            at = slot(name);
        }
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size);
            numbers = Arrays.copyOf(numbers, 2 * size * NUMBERS);
            counts = Arrays.copyOf(counts, 2 * size);
        }
        names[size] = name;
        table[at] = size;
        size++;
        return size - 1;
    }

    /** Where in the table the name is, or would be. */
    private int slot(String name) {
        int mask = table.length - 1;
        int hash = name.hashCode();
        int at = (hash ^ (hash >>> 16)) & mask;
        while (table[at] != FREE && !names[table[at]].equals(name)) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        table = freeTable(2 * table.length);
        for (int place = 0; place < size; place++) {
            table[slot(names[place])] = place;
        }
    }

    private static int[] freeTable(int length) {
        var table = new int[length];
        Arrays.fill(table, FREE);
        return table;
    }

    private void load(int place) {
        load(place, scratch);
    }

    private void load(int place, Cluster into) {
        int at = place * NUMBERS;
        into.x.set(numbers[at], numbers[at + 1]);
        into.w.set(numbers[at + 2], numbers[at + 3]);
        into.n = counts[place];
    }

    private void keep(int place) {
        int at = place * NUMBERS;
        numbers[at] = scratch.x.value();
        numbers[at + 1] = scratch.x.low();
        numbers[at + 2] = scratch.w.value();
        numbers[at + 3] = scratch.w.low();
        counts[place] = scratch.n;
    }
}

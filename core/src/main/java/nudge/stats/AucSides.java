package nudge.stats;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * The values of two kinds of samples, by cluster, and how well they tell the kinds apart: the probability that a random one
 * of the first kind has a larger value than a random one of the second, ties counting half (Green and Swets 1966; Hanley
 * and McNeil 1982). O(n log n), leaving out each cluster in turn included. One thread at a time.
 */
final class AucSides {
    private static final class Cell {
        private final Numbers one = new Numbers();
        private final Numbers other = new Numbers();
    }

    private static final class Numbers {
        private double[] all = new double[4];
        private int size;

        private void add(double number) {
            if (size == all.length) {
                all = Arrays.copyOf(all, 2 * size);
            }
            all[size] = number;
            size++;
        }

        private void addAll(Numbers other) {
            for (int i = 0; i < other.size; i++) {
                add(other.all[i]);
            }
        }

        private double[] sorted() {
            var sorted = Arrays.copyOf(all, size);
            Arrays.sort(sorted);
            return sorted;
        }
    }

    private final TreeMap<String, Cell> cells = new TreeMap<>();

    void addOne(String cluster, double value) {
        cell(cluster).one.add(value);
    }

    void addOther(String cluster, double value) {
        cell(cluster).other.add(value);
    }

    void merge(AucSides other) {
        other.cells.forEach((cluster, cell) -> {
            cell(cluster).one.addAll(cell.one);
            cell(cluster).other.addAll(cell.other);
        });
    }

    int ones() {
        return cells.values().stream().mapToInt(cell -> cell.one.size).sum();
    }

    int others() {
        return cells.values().stream().mapToInt(cell -> cell.other.size).sum();
    }

    /** The figure; {@code NaN} where a kind has no sample. */
    double value() {
        return wins(one().sorted(), other().sorted()) / ((double) ones() * others());
    }

    /** The figure, without each cluster in the order of names: what pairs it takes part in are taken off. */
    Jackknifed jackknifed() {
        var one = one().sorted();
        var other = other().sorted();
        double all = wins(one, other);
        var without = cells.values().stream().mapToDouble(cell -> {
            var ones = cell.one.sorted();
            var others = cell.other.sorted();
            double left = all - wins(ones, other) - wins(one, others) + wins(ones, others);
            double pairs = (double) (one.length - ones.length) * (other.length - others.length);
            return left / pairs;
        });
        return new Jackknifed(all / ((double) one.length * other.length), without.toArray(), Cr2.df(shares()));
    }

    /** Each cluster's share: the mean of its shares of both kinds. */
    private double[] shares() {
        double ones = ones();
        double others = others();
        return cells.values().stream()
                .mapToDouble(cell -> (cell.one.size / ones + cell.other.size / others) / 2)
                .toArray();
    }

    /** Pairs in which the first is larger, ties half; both sorted. The shorter list is looked up in the longer one. */
    private static double wins(double[] one, double[] other) {
        if (one.length > other.length) {
            double wins = 0;
            for (double value : other) {
                wins += one.length - (below(one, value) + upTo(one, value)) / 2.0;
            }
            return wins;
        }
        double wins = 0;
        for (double value : one) {
            wins += (below(other, value) + upTo(other, value)) / 2.0;
        }
        return wins;
    }

    /** How many are smaller. */
    private static int below(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many are no larger. */
    private static int upTo(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Numbers one() {
        return joined(cells.values().stream().map(cell -> cell.one).toList());
    }

    private Numbers other() {
        return joined(cells.values().stream().map(cell -> cell.other).toList());
    }

    private static Numbers joined(List<Numbers> parts) {
        var all = new Numbers();
        parts.forEach(all::addAll);
        return all;
    }

    private Cell cell(String cluster) {
        return cells.computeIfAbsent(cluster, name -> new Cell());
    }
}

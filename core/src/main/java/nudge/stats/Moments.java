package nudge.stats;

import java.util.TreeMap;
import nudge.data.Sample;

/** Weights, values and squares in each cluster, for the standard deviation. One thread at a time. */
final class Moments {
    private static final class Cell {
        private final Sum weight = new Sum();
        private final Sum value = new Sum();
        private final Sum square = new Sum();
        private int n;

        private void merge(Cell other) {
            weight.add(other.weight);
            value.add(other.value);
            square.add(other.square);
            n += other.n;
        }

        private void remove(Cell other) {
            weight.subtract(1, other.weight);
            value.subtract(1, other.value);
            square.subtract(1, other.square);
            n -= other.n;
        }

        /** sqrt(n / (n - 1) sum w (x - m)^2 / sum w). */
        private double deviation() {
            if (n < 2) {
                return Double.NaN;
            }
            double mean = value.value() / weight.value();
            double squares = Sum.squaresAbout(mean, square, value, weight);
            return StrictMath.sqrt(squares / weight.value() * n / (n - 1));
        }
    }

    private final TreeMap<String, Cell> cells = new TreeMap<>();
    private final Cell total = new Cell();

    void add(Sample sample, double value) {
        var one = new Cell();
        one.weight.add(sample.weight());
        one.value.addProduct(sample.weight(), value);
        one.square.addProduct(one.value.value(), value);
        one.n = 1;
        cells.computeIfAbsent(sample.cluster(), name -> new Cell()).merge(one);
        total.merge(one);
    }

    void merge(Moments other) {
        other.cells.forEach((name, cell) ->
                cells.computeIfAbsent(name, absent -> new Cell()).merge(cell));
        total.merge(other.total);
    }

    int n() {
        return total.n;
    }

    /** The deviation, without each cluster in the order of their names. */
    Jackknifed jackknifed() {
        double all = total.weight.value();
        var shares = cells.values().stream()
                .mapToDouble(cell -> cell.weight.value() / all)
                .toArray();
        return new Jackknifed(
                total.deviation(),
                cells.values().stream().mapToDouble(this::without).toArray(),
                Cr2.df(shares));
    }

    private double without(Cell left) {
        var rest = new Cell();
        rest.merge(total);
        rest.remove(left);
        return rest.deviation();
    }
}

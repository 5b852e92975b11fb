package nudge.stats;

import java.util.List;
import java.util.TreeMap;
import nudge.data.Sample;

/** Means of two values in each cluster. One thread at a time. */
final class Points {
    /** A cluster's means. */
    record Point(double x, double y) {}

    private static final class Cell {
        private final Sum x = new Sum();
        private final Sum y = new Sum();
        private final Sum weight = new Sum();

        private void merge(Cell other) {
            x.add(other.x);
            y.add(other.y);
            weight.add(other.weight);
        }

        private Point mean() {
            return new Point(x.value() / weight.value(), y.value() / weight.value());
        }
    }

    private final TreeMap<String, Cell> cells = new TreeMap<>();
    private int n;

    void add(Sample sample, double x, double y) {
        var cell = cells.computeIfAbsent(sample.cluster(), name -> new Cell());
        cell.x.addProduct(sample.weight(), x);
        cell.y.addProduct(sample.weight(), y);
        cell.weight.add(sample.weight());
        n++;
    }

    void merge(Points other) {
        other.cells.forEach((name, cell) ->
                cells.computeIfAbsent(name, absent -> new Cell()).merge(cell));
        n += other.n;
    }

    int n() {
        return n;
    }

    /** In the order of the clusters' names. */
    List<Point> means() {
        return cells.values().stream().map(Cell::mean).toList();
    }
}

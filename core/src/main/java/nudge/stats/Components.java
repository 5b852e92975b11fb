package nudge.stats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import nudge.score.PairedValue;

/**
 * How much of the spread of values lies between clusters and how much within them. A value is the mean of a unit, which is
 * never split: within BBQ's sets of four the questions cancel by design, and items taken for independent would seem to vary
 * many times as much as their sets do. y_ci = mu + t_c + e_ci, tau^2 the
 * variance of t and omega^2 that of e. By analysis of variance, for N values in G clusters of sizes n_c:
 *
 * <pre>
 * MSB = sum_c n_c (ybar_c - ybar)^2 / (G - 1)        MSW = sum_c sum_i (y_ci - ybar_c)^2 / (N - G)
 * n0  = (N - sum_c n_c^2 / N) / (G - 1)
 * omega^2 = MSW        tau^2 = max(0, (MSB - MSW) / n0)
 * </pre>
 *
 * <p>Where each cluster has one value the two cannot be told apart: all of it counts as between, which is on the safe side. Source: Searle, Casella
 * and McCulloch 1992, Variance Components, section 3.6. Example: {1, 3} and {6} give omega^2 = 2, tau^2 = 6.5.
 *
 * @param between tau^2
 * @param within omega^2, of units
 */
public record Components(double between, double within) {
    /** Of values in at least two clusters; both {@code NaN} under that. */
    public static Components of(List<PairedValue> values) {
        var units = units(values);
        var clusters = new TreeMap<String, Cell>();
        units.forEach(unit ->
                clusters.computeIfAbsent(unit.cluster(), name -> new Cell()).add(unit.value()));
        int groups = clusters.size();
        if (groups < 2) {
            return new Components(Double.NaN, Double.NaN);
        }
        double n = units.size();
        double mean = units.stream().mapToDouble(PairedValue::value).sum() / n;
        double between = 0;
        double within = 0;
        double squaredSizes = 0;
        for (var cell : clusters.values()) {
            between += cell.n * (cell.mean() - mean) * (cell.mean() - mean);
            squaredSizes += (double) cell.n * cell.n;
        }
        for (var value : units) {
            double left = value.value()
                    - clusters.getOrDefault(value.cluster(), new Cell()).mean();
            within += left * left;
        }
        double msb = between / (groups - 1);
        if (n == groups) {
            return new Components(msb, 0);
        }
        double msw = within / (n - groups);
        double n0 = (n - squaredSizes / n) / (groups - 1);
        return new Components(Math.max(0, (msb - msw) / n0), msw);
    }

    private static List<PairedValue> units(List<PairedValue> values) {
        var cells = new LinkedHashMap<List<String>, Cell>();
        values.forEach(value -> cells.computeIfAbsent(List.of(value.cluster(), value.unit()), name -> new Cell())
                .add(value.value()));
        var units = new ArrayList<PairedValue>();
        cells.forEach((name, cell) -> units.add(new PairedValue(name.get(0), name.get(1), cell.mean())));
        return units;
    }

    public boolean isDefined() {
        return !Double.isNaN(between);
    }

    /**
     * The squared standard error of a mean over clusters of so many units each: tau^2 sum n_c^2 / N^2 + omega^2 / N. For G
     * clusters of m each that is (tau^2 + omega^2 / m) / G.
     */
    public double variance(Collection<Integer> sizes) {
        double n = sizes.stream().mapToInt(Integer::intValue).sum();
        double squares =
                sizes.stream().mapToDouble(size -> (double) size * size).sum();
        return between * squares / (n * n) + within / n;
    }

    private static final class Cell {
        private int n;
        private double sum;

        void add(double value) {
            n++;
            sum += value;
        }

        double mean() {
            return sum / n;
        }
    }
}

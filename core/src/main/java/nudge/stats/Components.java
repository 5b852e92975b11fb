package nudge.stats;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import nudge.score.PairedValue;

/**
 * How much of the spread of values lies between clusters and how much within them: y_ci = mu + t_c + e_ci, tau^2 the
 * variance of t and omega^2 that of e. By analysis of variance, for N values in G clusters of sizes n_c:
 *
 * <pre>
 * MSB = sum_c n_c (ybar_c - ybar)^2 / (G - 1)        MSW = sum_c sum_i (y_ci - ybar_c)^2 / (N - G)
 * n0  = (N - sum_c n_c^2 / N) / (G - 1)
 * omega^2 = MSW        tau^2 = max(0, (MSB - MSW) / n0)
 * </pre>
 *
 * <p>Where each cluster has one value the two cannot be told apart: all of it counts as between. Source: Searle, Casella
 * and McCulloch 1992, Variance Components, section 3.6. Example: {1, 3} and {6} give omega^2 = 2, tau^2 = 6.5.
 *
 * @param between tau^2
 * @param within omega^2
 */
public record Components(double between, double within) {
    /** Of values in at least two clusters; both {@code NaN} under that. */
    public static Components of(List<PairedValue> values) {
        var clusters = new TreeMap<String, Cell>();
        values.forEach(value ->
                clusters.computeIfAbsent(value.cluster(), name -> new Cell()).add(value.value()));
        int groups = clusters.size();
        if (groups < 2) {
            return new Components(Double.NaN, Double.NaN);
        }
        double n = values.size();
        double mean = values.stream().mapToDouble(PairedValue::value).sum() / n;
        double between = 0;
        double within = 0;
        double squaredSizes = 0;
        for (var cell : clusters.values()) {
            between += cell.n * (cell.mean() - mean) * (cell.mean() - mean);
            squaredSizes += (double) cell.n * cell.n;
        }
        for (var value : values) {
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

    public boolean isDefined() {
        return !Double.isNaN(between);
    }

    /**
     * The squared standard error of a mean over clusters of these sizes: tau^2 sum n_c^2 / N^2 + omega^2 / N. For G
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

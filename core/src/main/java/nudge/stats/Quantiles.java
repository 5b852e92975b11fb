package nudge.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Quantiles and tails of Student's t and the normal distribution. Infinite degrees of freedom are the normal one, undefined ones have no quantile. */
final class Quantiles {
    static final double INFINITE = Double.POSITIVE_INFINITY;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Quantiles() {}

    /** The number under which t lies with that probability. */
    static double t(double probability, double df) {
        if (Double.isNaN(df)) {
            return Double.NaN;
        }
        if (Double.isInfinite(df)) {
            return NORMAL.inverseCumulativeProbability(probability);
        }
        var t = TDistribution.of(df);
        double quantile = t.inverseCumulativeProbability(probability);
        // The library's search ends at 1e-9; one step of Newton leaves only rounding.
        return quantile - (t.cumulativeProbability(quantile) - probability) / t.density(quantile);
    }

    /** P(|T| >= |t|). */
    static double twoSided(double t, double df) {
        double tail = Double.isInfinite(df)
                ? NORMAL.survivalProbability(Math.abs(t))
                : TDistribution.of(df).survivalProbability(Math.abs(t));
        return Math.min(1, 2 * tail);
    }
}

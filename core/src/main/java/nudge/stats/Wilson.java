package nudge.stats;

import nudge.score.Interval;

/**
 * Intervals of proportions (Wilson 1927). Where samples are clustered, n is the number of independent samples that would
 * tell as much, min(n, p (1 - p) / SE^2), and the normal quantile gives way to that of t.
 */
final class Wilson {
    static final String PLAIN = "wilson";
    static final String CLUSTERED = "clustered-wilson";

    private Wilson() {}

    static Interval of(RatioSums sums, Fit fit) {
        int clusters = sums.clusterCount();
        if (clusters < Intervals.LEAST_CLUSTERS) {
            return Intervals.none(Intervals.TOO_FEW);
        }
        double p = fit.value();
        if (sums.isSimple()) {
            return interval(p, sums.n(), Intervals.critical(Quantiles.INFINITE), PLAIN, Intervals.few(clusters));
        }
        double n = fit.variance() > 0 ? Math.min(sums.kish(), p * (1 - p) / fit.variance()) : clusters;
        return interval(p, n, Intervals.critical(fit.df()), CLUSTERED, Intervals.few(clusters));
    }

    static Interval interval(double p, double n, double t, String kind, String note) {
        double stretch = 1 + t * t / n;
        double centre = (p + t * t / (2 * n)) / stretch;
        double reach = t / stretch * StrictMath.sqrt(p * (1 - p) / n + t * t / (4 * n * n));
        return new Interval(Math.max(0, centre - reach), Math.min(1, centre + reach), kind, note);
    }
}

package nudge.stats;

import java.util.function.Supplier;
import nudge.score.Difference;
import nudge.score.Interval;
import nudge.score.MetricInfo;

/**
 * A paired difference before it is put into words.
 *
 * @param value B - A
 * @param df degrees of freedom of the standard error
 */
record Effect(double value, double standardError, double df, int clusters) {
    /** From so many clusters on, t is the default test; under it the sign flip. */
    static final int MANY_CLUSTERS = 40;

    /** A p value and the test it is of. */
    record Test(double p, String kind) {
        static final Test NONE = new Test(Double.NaN, "none");
    }

    /** The sign flip under 40 clusters and where t cannot be had, else t; none under 5 clusters. */
    Test test(String kind, Supplier<ClusterPairs> pairs, long seed) {
        if (clusters < Intervals.LEAST_CLUSTERS) {
            return Test.NONE;
        }
        return clusters < MANY_CLUSTERS || !(standardError > 0)
                ? new Test(SignFlip.p(pairs.get().clusters(), seed), SignFlip.KIND)
                : t(kind);
    }

    /** The t test; none under 5 clusters and without a standard error. */
    Test t(String kind) {
        return clusters < Intervals.LEAST_CLUSTERS || !(standardError > 0)
                ? Test.NONE
                : new Test(Quantiles.twoSided(value / standardError, df), kind);
    }

    Difference difference(MetricInfo info, Test test, String kind, Paired.Counts counts) {
        var centre = new Intervals.Centre(value, standardError, df, clusters);
        var range = Intervals.Range.of(info).ofDifferences();
        return difference(Intervals.t(kind, centre, range), test, counts);
    }

    Difference difference(Interval interval, Test test, Paired.Counts counts) {
        return new Difference(
                value,
                standardError,
                interval,
                test.p(),
                test.kind(),
                Double.NaN,
                counts.both(),
                counts.onlyA(),
                counts.onlyB(),
                counts.flips(),
                clusters,
                Double.isInfinite(df) ? Double.NaN : df,
                interval.isDefined() && standardError > 0 ? Power.DEFAULTS.detectable(standardError, df) : Double.NaN);
    }
}

package nudge.stats;

import java.util.function.Supplier;
import nudge.score.Difference;
import nudge.score.Difference.Test;
import nudge.score.Estimate;
import nudge.score.Interval;
import nudge.score.MetricInfo;
import nudge.score.WorstCase;

/**
 * A figure, or a paired difference of two, with its error, before it is put into words.
 *
 * @param value of a difference B - A
 * @param df degrees of freedom of the standard error
 */
record Effect(double value, double standardError, double df, int clusters) {
    /** From so many clusters on, t is the default test; under it the sign flip. */
    static final int MANY_CLUSTERS = 40;

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

    /** Of an error by the jackknife, tested by its t; undefined where there is no value. */
    Difference jackknifed(MetricInfo info, Difference.Counts counts) {
        return Double.isNaN(value)
                ? counts.undefined()
                : difference(info, t(Intervals.JACKKNIFE_T), Intervals.JACKKNIFE_T, counts);
    }

    /** A figure of so many samples whose error is by the jackknife; undefined where there is no value. */
    Estimate jackknifed(MetricInfo info, int n, Unscored unscored) {
        if (Double.isNaN(value)) {
            return Estimate.undefined(n, unscored.byReason(), clusters);
        }
        var centre = new Intervals.Centre(value, standardError, df, clusters);
        return new Estimate(
                value,
                standardError,
                Intervals.t(Intervals.JACKKNIFE_T, centre, Intervals.Range.of(info)),
                n,
                unscored.byReason(),
                clusters,
                df,
                Double.NaN);
    }

    Difference difference(MetricInfo info, Test test, String kind, Difference.Counts counts) {
        var centre = new Intervals.Centre(value, standardError, df, clusters);
        var range = Intervals.Range.of(info).ofDifferences();
        return difference(Intervals.t(kind, centre, range), test, counts);
    }

    Difference difference(Interval interval, Test test, Difference.Counts counts) {
        return new Difference(
                value,
                standardError,
                interval,
                test,
                counts,
                clusters,
                Double.isInfinite(df) ? Double.NaN : df,
                interval.isDefined() && standardError > 0 ? Power.DEFAULTS.detectable(standardError, df) : Double.NaN,
                WorstCase.NONE);
    }
}

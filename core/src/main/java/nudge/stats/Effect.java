package nudge.stats;

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
    static final String CLUSTERED = "clustered-t";
    static final String JACKKNIFE = "jackknife-t";
    static final String NONE = "none";

    /** A p value and the test it is of. */
    record Test(double p, String kind) {
        static final Test NONE = new Test(Double.NaN, Effect.NONE);
    }

    /** Under so many clusters the default test is the sign flip. */
    static final int MANY_CLUSTERS = 40;

    boolean hasTest() {
        return clusters >= Intervals.LEAST_CLUSTERS;
    }

    boolean wantsSignFlip() {
        return clusters < MANY_CLUSTERS || !(standardError > 0);
    }

    Test t(String kind) {
        return new Test(Quantiles.twoSided(value / standardError, df), kind);
    }

    Difference difference(MetricInfo info, Test test, String kind, Paired.Counts counts) {
        var centre = new Intervals.Centre(value, standardError, df, clusters);
        var range = new Intervals.Range(info.lower(), info.upper()).ofDifferences();
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
                df,
                interval.isDefined() ? Power.DEFAULTS.detectable(standardError, df) : Double.NaN);
    }
}

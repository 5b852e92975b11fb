package nudge.stats;

import nudge.score.Estimate;
import nudge.score.Interval;
import nudge.score.MetricInfo;

/** Turns the sums of a mean or ratio into an estimate. */
record RatioEstimate(MetricInfo info, Affine scale, RatioSums sums) {
    Estimate with(Unscored unscored) {
        var fit = sums.fit();
        if (!fit.isDefined()) {
            return Estimate.undefined(sums.n(), unscored.byReason(), sums.clusterCount());
        }
        var interval = interval(fit);
        return new Estimate(
                scale.of(fit.value()),
                scale.length(fit.standardError()),
                interval,
                sums.n(),
                unscored.byReason(),
                sums.clusterCount(),
                interval.kind().equals(Wilson.PLAIN) ? Double.NaN : fit.df(),
                fit.designEffect());
    }

    private Interval interval(Fit fit) {
        if (isProportion()) {
            return Wilson.of(sums, fit);
        }
        var centre = new Intervals.Centre(
                scale.of(fit.value()), scale.length(fit.standardError()), fit.df(), sums.clusterCount());
        return Intervals.t(Intervals.CLUSTERED_T, centre, Intervals.Range.of(info));
    }

    /** A scaled ratio of 0s and 1s gets a t interval: Wilson's would not let its error be under that of plain samples. */
    private boolean isProportion() {
        return info.lower() == 0 && info.upper() == 1 && scale.equals(Affine.IDENTITY) && sums.isBinary();
    }
}

package nudge.stats;

import nudge.score.Filter;
import nudge.score.MetricInfo;

/**
 * A figure that is shift + scale sum(x) / sum(w) over samples, with x between {@code least} w and {@code most} w and w
 * at most 1 in each: what a betting sequence needs to know of it.
 */
record LinearForm(RatioAccumulator.Sides sides, Filter filter, double least, double most) {
    /** Bounds follow from the metric's range. */
    static LinearForm of(MetricInfo info, RatioAccumulator.Sides sides, Filter filter) {
        var scale = sides.scale();
        double one = (info.lower() - scale.shift()) / scale.scale();
        double other = (info.upper() - scale.shift()) / scale.scale();
        return new LinearForm(sides, filter, Math.min(one, other), Math.max(one, other));
    }

    boolean isBounded() {
        return !Double.isInfinite(least) && !Double.isInfinite(most);
    }

    /** A metric with such a form. */
    interface Linear {
        LinearForm linear();

        /** Whether a paired difference is the mean of differences, on samples scored under both. */
        boolean isPairedBySample();
    }
}

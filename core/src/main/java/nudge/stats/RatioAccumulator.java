package nudge.stats;

import java.util.function.ToDoubleFunction;
import nudge.score.Estimate;
import nudge.score.Filter;
import nudge.score.Interval;
import nudge.score.MetricInfo;
import nudge.score.Observation;

/** The running state of means and ratios. One thread at a time. */
final class RatioAccumulator extends FilteredAccumulator<RatioAccumulator> {
    /** The two sides of a ratio; {@code NaN} where a score lacks one. */
    record Sides(ToDoubleFunction<Observation> numerator, ToDoubleFunction<Observation> denominator, Affine scale) {}

    private final MetricInfo info;
    private final Sides sides;
    private final RatioSums sums = new RatioSums();

    RatioAccumulator(MetricInfo info, Sides sides, Filter filter) {
        super(RatioAccumulator.class, filter);
        this.info = info;
        this.sides = sides;
    }

    @Override
    void take(Observation observation) {
        double numerator = sides.numerator().applyAsDouble(observation);
        double denominator = sides.denominator().applyAsDouble(observation);
        if (Double.isNaN(numerator) || Double.isNaN(denominator)) {
            return;
        }
        var sample = observation.sample();
        sums.add(sample.cluster(), numerator, denominator, sample.weight());
    }

    @Override
    void mergeSame(RatioAccumulator other) {
        sums.merge(other.sums);
    }

    RatioSums sums() {
        return sums;
    }

    Affine scale() {
        return sides.scale();
    }

    @Override
    Estimate estimate(Unscored unscored) {
        var fit = sums.fit();
        if (!fit.isDefined()) {
            return Estimate.undefined(sums.n(), unscored.byReason(), sums.clusterCount());
        }
        var interval = interval(fit);
        return new Estimate(
                scale().of(fit.value()),
                scale().length(fit.standardError()),
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
                scale().of(fit.value()), scale().length(fit.standardError()), fit.df(), sums.clusterCount());
        return Intervals.t("clustered-t", centre, new Intervals.Range(info.lower(), info.upper()));
    }

    private boolean isProportion() {
        return info.lower() == 0 && info.upper() == 1 && scale().equals(Affine.IDENTITY) && sums.isBinary();
    }
}

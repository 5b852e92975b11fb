package nudge.stats;

import java.util.function.ToDoubleFunction;
import nudge.score.Estimate;
import nudge.score.Filter;
import nudge.score.MetricInfo;
import nudge.score.Observation;
import nudge.score.WorstCase;

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
        sums.add(observation.sample(), numerator, denominator);
    }

    @Override
    void mergeSame(RatioAccumulator other) {
        sums.merge(other.sums);
    }

    @Override
    Estimate estimate(Unscored unscored) {
        return new RatioEstimate(info, sides.scale(), sums).with(unscored);
    }

    /** A ratio's denominators are at most 1, so that an unscored sample moves it at most as far as one of a mean. */
    @Override
    WorstCase worstCase(double weight) {
        if (Double.isInfinite(info.lower()) || Double.isInfinite(info.upper())) {
            return WorstCase.NONE;
        }
        double known = sums.weight();
        double value = known > 0 ? sides.scale().of(sums.fit().value()) : 0;
        double all = known + weight;
        return new WorstCase(
                (value * known + info.lower() * weight) / all,
                (value * known + info.upper() * weight) / all,
                Double.NaN);
    }

    SimpleErrors simpleErrors() {
        return SimpleErrors.of(sums, sides.scale());
    }
}

package nudge.stats;

import java.util.function.ToDoubleFunction;
import nudge.score.Estimate;
import nudge.score.Filter;
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

    SimpleErrors simpleErrors() {
        return SimpleErrors.of(sums, sides.scale());
    }
}

package nudge.stats;

import java.util.List;
import nudge.score.Accumulator;
import nudge.score.Difference;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.Observation;

/** The weighted mean of a named value. */
record MeanMetric(MetricInfo info, String value, Filter filter) implements Metric, LinearForm.Linear {
    @Override
    public Accumulator newState() {
        return new RatioAccumulator(info, sides(), filter);
    }

    private RatioAccumulator.Sides sides() {
        return new RatioAccumulator.Sides(
                observation -> Values.of(observation, value), observation -> 1, Affine.IDENTITY);
    }

    @Override
    public LinearForm linear() {
        return LinearForm.of(info, sides(), filter);
    }

    @Override
    public boolean isPairedBySample() {
        return true;
    }

    @Override
    public Difference difference(List<Observation> a, List<Observation> b, long seed) {
        var paired = Paired.of(a, b, filter, List.of(value));
        var items = paired.both().stream()
                .map(pair ->
                        new PairedMean.Item(pair.a().sample(), Values.of(pair.a(), value), Values.of(pair.b(), value)))
                .toList();
        return PairedMean.difference(info, items, paired.counts(), seed);
    }
}

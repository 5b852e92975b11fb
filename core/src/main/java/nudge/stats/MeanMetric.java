package nudge.stats;

import java.util.List;
import java.util.Optional;
import nudge.data.Sample;
import nudge.score.Accumulator;
import nudge.score.Difference;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.Observation;
import nudge.score.PairedValue;

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
        return PairedMean.difference(info, items(paired), paired.counts(), seed);
    }

    @Override
    public boolean takes(Sample sample) {
        return filter.takes(sample);
    }

    @Override
    public Optional<List<PairedValue>> paired(List<Observation> a, List<Observation> b) {
        return Optional.of(items(Paired.of(a, b, filter, List.of(value))).stream()
                .map(item ->
                        new PairedValue(item.sample().cluster(), item.sample().unit(), item.b() - item.a()))
                .toList());
    }

    private List<PairedMean.Item> items(Paired paired) {
        return paired.both().stream()
                .map(pair ->
                        new PairedMean.Item(pair.a().sample(), Values.of(pair.a(), value), Values.of(pair.b(), value)))
                .toList();
    }
}

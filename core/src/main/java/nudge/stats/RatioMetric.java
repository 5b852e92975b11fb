package nudge.stats;

import java.util.List;
import nudge.data.Sample;
import nudge.score.Accumulator;
import nudge.score.Difference;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.Observation;

/** shift + scale sum(numerator) / sum(denominator). */
record RatioMetric(MetricInfo info, String numerator, String denominator, Filter filter, Affine scale)
        implements Metric, LinearForm.Linear {
    @Override
    public Accumulator newState() {
        return new RatioAccumulator(info, sides(), filter);
    }

    private RatioAccumulator.Sides sides() {
        return new RatioAccumulator.Sides(
                observation -> Values.of(observation, numerator),
                observation -> Values.of(observation, denominator),
                scale);
    }

    @Override
    public LinearForm linear() {
        return LinearForm.of(info, sides(), filter);
    }

    @Override
    public boolean isPairedBySample() {
        return false;
    }

    @Override
    public boolean takes(Sample sample) {
        return filter.takes(sample);
    }

    @Override
    public Difference difference(List<Observation> a, List<Observation> b, long seed) {
        var paired = Paired.of(a, b, filter, List.of(numerator, denominator));
        var swaps = new ClusterPairs();
        for (var pair : paired.both()) {
            var sample = pair.a().sample();
            swaps.addA(sample, Values.of(pair.a(), numerator), Values.of(pair.a(), denominator));
            swaps.addB(sample, Values.of(pair.b(), numerator), Values.of(pair.b(), denominator));
        }
        return PairedRatio.difference(info, scale, swaps, paired.counts(), seed);
    }
}

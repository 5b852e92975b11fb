package nudge.stats;

import java.util.List;
import nudge.score.Accumulator;
import nudge.score.Difference;
import nudge.score.Estimate;
import nudge.score.Filter;
import nudge.score.Interval;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.Observation;

/**
 * The mean of a value over one part of the samples less its mean over another part. Both parts may lie in one cluster, so
 * the error is the delete-one-cluster jackknife of the whole figure.
 */
record GapMetric(MetricInfo info, String value, Filter one, Filter other) implements Metric {
    @Override
    public Accumulator newState() {
        return new State(this);
    }

    /** The gap of the paired differences: what each sample adds is its value under B less its value under A. */
    @Override
    public Difference difference(List<Observation> a, List<Observation> b, long seed) {
        var paired = Paired.of(a, b, either(), List.of(value));
        var parts = new ClusterPairs();
        for (var pair : paired.both()) {
            add(parts, pair.a(), Values.of(pair.b(), value) - Values.of(pair.a(), value));
        }
        var effect = effect(parts);
        return Double.isNaN(effect.value())
                ? paired.counts().undefined()
                : effect.difference(info, effect.t(Intervals.JACKKNIFE_T), Intervals.JACKKNIFE_T, paired.counts());
    }

    private Filter either() {
        return new Filter(one.name() + " or " + other.name(), sample -> one.takes(sample) || other.takes(sample));
    }

    private void add(ClusterPairs parts, Observation observation, double number) {
        var sample = observation.sample();
        if (one.takes(sample)) {
            parts.addB(sample, number, 1);
        }
        if (other.takes(sample)) {
            parts.addA(sample, number, 1);
        }
    }

    private static Effect effect(ClusterPairs parts) {
        var clusters = parts.clusters();
        var jackknife = Jackknife.ofRatios(clusters);
        return new Effect(jackknife.value(), jackknife.standardError(), jackknife.df(), clusters.size());
    }

    private static final class State extends FilteredAccumulator<State> {
        private final GapMetric metric;
        private final ClusterPairs parts = new ClusterPairs();

        private State(GapMetric metric) {
            super(State.class, metric.either());
            this.metric = metric;
        }

        @Override
        void take(Observation observation) {
            if (Values.has(observation, metric.value)) {
                metric.add(parts, observation, Values.of(observation, metric.value));
            }
        }

        @Override
        void mergeSame(State same) {
            parts.merge(same.parts);
        }

        @Override
        Estimate estimate(Unscored unscored) {
            var effect = effect(parts);
            int n = parts.clusters().stream()
                    .mapToInt(both -> both.a().n + both.b().n)
                    .sum();
            if (Double.isNaN(effect.value())) {
                return Estimate.undefined(n, unscored.byReason(), effect.clusters());
            }
            return new Estimate(
                    effect.value(),
                    effect.standardError(),
                    interval(effect),
                    n,
                    unscored.byReason(),
                    effect.clusters(),
                    effect.df(),
                    Double.NaN);
        }

        private Interval interval(Effect effect) {
            var centre = new Intervals.Centre(effect.value(), effect.standardError(), effect.df(), effect.clusters());
            return Intervals.t(Intervals.JACKKNIFE_T, centre, Intervals.Range.of(metric.info));
        }
    }
}

package nudge.stats;

import java.util.List;
import nudge.score.Accumulator;
import nudge.score.Difference;
import nudge.score.Estimate;
import nudge.score.Filter;
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
        return effect(parts).jackknifed(info, paired.counts());
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
        return Jackknife.ofRatios(clusters).effect(clusters.size());
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
            int n = parts.clusters().stream()
                    .mapToInt(both -> both.a().n + both.b().n)
                    .sum();
            return effect(parts).jackknifed(metric.info, n, unscored);
        }
    }
}

package nudge.stats;

import java.util.List;
import nudge.score.Accumulator;
import nudge.score.Difference;
import nudge.score.Estimate;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.Observation;

/** The standard deviation of a named value between samples; errors by the jackknife over clusters. */
record SpreadMetric(MetricInfo info, String value, Filter filter) implements Metric {
    @Override
    public Accumulator newState() {
        return new State(info, value, filter);
    }

    @Override
    public Difference difference(List<Observation> a, List<Observation> b, long seed) {
        var paired = Paired.of(a, b, filter, List.of(value));
        var inA = new Moments();
        var inB = new Moments();
        for (var pair : paired.both()) {
            inA.add(pair.a().sample(), Values.of(pair.a(), value));
            inB.add(pair.b().sample(), Values.of(pair.b(), value));
        }
        return inB.jackknifed().less(inA.jackknifed()).effect().jackknifed(info, paired.counts());
    }

    private static final class State extends FilteredAccumulator<State> {
        private final MetricInfo info;
        private final String value;
        private final Moments moments = new Moments();

        private State(MetricInfo info, String value, Filter filter) {
            super(State.class, filter);
            this.info = info;
            this.value = value;
        }

        @Override
        void take(Observation observation) {
            if (Values.has(observation, value)) {
                moments.add(observation.sample(), Values.of(observation, value));
            }
        }

        @Override
        void mergeSame(State other) {
            moments.merge(other.moments);
        }

        @Override
        Estimate estimate(Unscored unscored) {
            return moments.jackknifed().effect().jackknifed(info, moments.n(), unscored);
        }
    }
}

package nudge.stats;

import java.util.List;
import nudge.score.Accumulator;
import nudge.score.Difference;
import nudge.score.Estimate;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.Observation;

/** Pearson's correlation of two named values over the clusters' means. */
record CorrelationMetric(MetricInfo info, String x, String y, Filter filter) implements Metric {
    @Override
    public Accumulator newState() {
        return new State(x, y, filter);
    }

    @Override
    public Difference difference(List<Observation> a, List<Observation> b, long seed) {
        var paired = Paired.of(a, b, filter, List.of(x, y));
        var inA = new Points();
        var inB = new Points();
        for (var pair : paired.both()) {
            inA.add(pair.a().sample(), Values.of(pair.a(), x), Values.of(pair.a(), y));
            inB.add(pair.b().sample(), Values.of(pair.b(), x), Values.of(pair.b(), y));
        }
        return Zou.difference(inA.means(), inB.means(), paired.counts());
    }

    private static final class State extends FilteredAccumulator<State> {
        private final String x;
        private final String y;
        private final Points points = new Points();

        private State(String x, String y, Filter filter) {
            super(State.class, filter);
            this.x = x;
            this.y = y;
        }

        @Override
        void take(Observation observation) {
            if (Values.has(observation, x) && Values.has(observation, y)) {
                points.add(observation.sample(), Values.of(observation, x), Values.of(observation, y));
            }
        }

        @Override
        void mergeSame(State other) {
            points.merge(other.points);
        }

        @Override
        Estimate estimate(Unscored unscored) {
            var means = points.means();
            double r = Pearson.of(means);
            if (Double.isNaN(r)) {
                return Estimate.undefined(points.n(), unscored.byReason(), means.size());
            }
            return new Estimate(
                    r,
                    FisherZ.standardError(r, means.size()),
                    FisherZ.interval(r, means.size()),
                    points.n(),
                    unscored.byReason(),
                    means.size(),
                    Double.NaN,
                    Double.NaN);
        }
    }
}

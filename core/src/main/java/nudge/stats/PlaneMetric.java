package nudge.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import nudge.score.Accumulator;
import nudge.score.Difference;
import nudge.score.Estimate;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.Observation;

/** A figure of the clusters' points in the plane, such as a slope; errors by the jackknife over clusters. */
record PlaneMetric(MetricInfo info, String x, String y, Filter filter, ToDoubleFunction<List<Points.Point>> figure)
        implements Metric {
    @Override
    public Accumulator newState() {
        return new State(this);
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
        return jackknifed(inB.means()).less(jackknifed(inA.means())).effect().jackknifed(info, paired.counts());
    }

    private Jackknifed jackknifed(List<Points.Point> points) {
        var without = new double[points.size()];
        for (int left = 0; left < without.length; left++) {
            var rest = new ArrayList<>(points);
            rest.remove(left);
            without[left] = figure.applyAsDouble(rest);
        }
        return new Jackknifed(figure.applyAsDouble(points), without, without.length - 1.0);
    }

    private static final class State extends FilteredAccumulator<State> {
        private final PlaneMetric metric;
        private final Points points = new Points();

        private State(PlaneMetric metric) {
            super(State.class, metric.filter);
            this.metric = metric;
        }

        @Override
        void take(Observation observation) {
            if (Values.has(observation, metric.x) && Values.has(observation, metric.y)) {
                points.add(observation.sample(), Values.of(observation, metric.x), Values.of(observation, metric.y));
            }
        }

        @Override
        void mergeSame(State other) {
            points.merge(other.points);
        }

        @Override
        Estimate estimate(Unscored unscored) {
            return metric.jackknifed(points.means()).effect().jackknifed(metric.info, points.n(), unscored);
        }
    }
}

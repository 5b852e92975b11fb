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
        var before = inA.means();
        var after = inB.means();
        var without = without(after);
        var withoutA = without(before);
        for (int c = 0; c < without.length; c++) {
            without[c] -= withoutA[c];
        }
        double value = figure.applyAsDouble(after) - figure.applyAsDouble(before);
        if (Double.isNaN(value)) {
            return paired.counts().undefined();
        }
        var effect = effect(value, without);
        return effect.difference(info, effect.t(Intervals.JACKKNIFE_T), Intervals.JACKKNIFE_T, paired.counts());
    }

    private double[] without(List<Points.Point> points) {
        var without = new double[points.size()];
        for (int left = 0; left < without.length; left++) {
            var rest = new ArrayList<>(points);
            rest.remove(left);
            without[left] = figure.applyAsDouble(rest);
        }
        return without;
    }

    private static Effect effect(double value, double[] without) {
        var jackknife = Jackknife.of(value, without, without.length - 1.0);
        return new Effect(value, jackknife.standardError(), jackknife.df(), without.length);
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
            var means = points.means();
            double value = metric.figure.applyAsDouble(means);
            if (Double.isNaN(value)) {
                return Estimate.undefined(points.n(), unscored.byReason(), means.size());
            }
            var effect = effect(value, metric.without(means));
            var centre = new Intervals.Centre(value, effect.standardError(), effect.df(), means.size());
            return new Estimate(
                    value,
                    effect.standardError(),
                    Intervals.t(Intervals.JACKKNIFE_T, centre, Intervals.Range.of(metric.info)),
                    points.n(),
                    unscored.byReason(),
                    means.size(),
                    effect.df(),
                    Double.NaN);
        }
    }
}

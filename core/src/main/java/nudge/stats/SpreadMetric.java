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
        if (inA.n() < 2) {
            return paired.counts().undefined();
        }
        var without = inB.without();
        var withoutA = inA.without();
        for (int c = 0; c < without.length; c++) {
            without[c] -= withoutA[c];
        }
        var jackknife = Jackknife.of(inB.deviation() - inA.deviation(), without, Cr2.df(inA.shares()));
        var effect = new Effect(jackknife.value(), jackknife.standardError(), jackknife.df(), inA.clusterCount());
        return effect.difference(info, effect.t(Intervals.JACKKNIFE_T), Intervals.JACKKNIFE_T, paired.counts());
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
            int clusters = moments.clusterCount();
            if (moments.n() < 2) {
                return Estimate.undefined(moments.n(), unscored.byReason(), clusters);
            }
            var jackknife = Jackknife.of(moments.deviation(), moments.without(), Cr2.df(moments.shares()));
            var centre = new Intervals.Centre(jackknife.value(), jackknife.standardError(), jackknife.df(), clusters);
            return new Estimate(
                    jackknife.value(),
                    jackknife.standardError(),
                    Intervals.t(Intervals.JACKKNIFE_T, centre, Intervals.Range.of(info)),
                    moments.n(),
                    unscored.byReason(),
                    clusters,
                    jackknife.df(),
                    Double.NaN);
        }
    }
}

package nudge.stats;

import java.util.List;
import nudge.score.Accumulator;
import nudge.score.Difference;
import nudge.score.Estimate;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.Observation;

/** The weighted median of a named value. */
record MedianMetric(MetricInfo info, String value, Filter filter) implements Metric {
    @Override
    public Accumulator newState() {
        return new State(info, value, filter);
    }

    /** Median of B less median of A; its error by the two medians' linear forms, sample by sample. */
    @Override
    public Difference difference(List<Observation> a, List<Observation> b, long seed) {
        var paired = Paired.of(a, b, filter, List.of(value));
        if (paired.both().isEmpty()) {
            return paired.counts().undefined();
        }
        var inA = new WeightedValues();
        var inB = new WeightedValues();
        for (var pair : paired.both()) {
            inA.add(pair.a().sample(), Values.of(pair.a(), value));
            inB.add(pair.b().sample(), Values.of(pair.b(), value));
        }
        var first = Woodruff.of(inA);
        var second = Woodruff.of(inB);
        var linear = new RatioSums();
        for (var pair : paired.both()) {
            double influence =
                    second.influence(Values.of(pair.b(), value)) - first.influence(Values.of(pair.a(), value));
            linear.add(
                    pair.a().sample().cluster(), influence, 1, pair.a().sample().weight());
        }
        var fit = linear.fit();
        var effect = new Effect(second.median() - first.median(), fit.standardError(), fit.df(), linear.clusterCount());
        return effect.difference(info, effect.t(Intervals.CLUSTERED_T), Intervals.CLUSTERED_T, paired.counts());
    }

    private static final class State extends FilteredAccumulator<State> {
        private final MetricInfo info;
        private final String value;
        private final WeightedValues values = new WeightedValues();

        private State(MetricInfo info, String value, Filter filter) {
            super(State.class, filter);
            this.info = info;
            this.value = value;
        }

        @Override
        void take(Observation observation) {
            if (Values.has(observation, value)) {
                values.add(observation.sample(), Values.of(observation, value));
            }
        }

        @Override
        void mergeSame(State other) {
            values.merge(other.values);
        }

        @Override
        Estimate estimate(Unscored unscored) {
            if (values.n() == 0) {
                return Estimate.undefined(0, unscored.byReason(), 0);
            }
            var woodruff = Woodruff.of(values);
            return new Estimate(
                    woodruff.median(),
                    woodruff.standardError(),
                    woodruff.interval(Intervals.Range.of(info)),
                    values.n(),
                    unscored.byReason(),
                    woodruff.clusters(),
                    woodruff.share().df(),
                    woodruff.share().designEffect());
        }
    }
}

package nudge.stats;

import java.util.List;
import nudge.score.Accumulator;
import nudge.score.Difference;
import nudge.score.Estimate;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.Observation;
import nudge.score.WorstCase;

/**
 * How well a value tells one part of the samples from another (area under the ROC curve); samples count alike. Both parts
 * may lie in one cluster, so the error is the delete-one-cluster jackknife of the whole figure.
 */
record AucMetric(MetricInfo info, String value, Filter one, Filter other) implements Metric {
    @Override
    public Accumulator newState() {
        return new State(this);
    }

    /** Over the samples that have the value under both conditions; jackknife of the difference. */
    @Override
    public Difference difference(List<Observation> a, List<Observation> b, long seed) {
        var paired = Paired.of(a, b, either(), List.of(value));
        var inA = new AucSides();
        var inB = new AucSides();
        for (var pair : paired.both()) {
            add(inA, pair.a());
            add(inB, pair.b());
        }
        return inB.jackknifed().less(inA.jackknifed()).effect().jackknifed(info, paired.counts());
    }

    private Filter either() {
        return new Filter(one.name() + " or " + other.name(), sample -> one.takes(sample) || other.takes(sample));
    }

    private void add(AucSides sides, Observation observation) {
        var sample = observation.sample();
        double number = Values.of(observation, value);
        if (one.takes(sample)) {
            sides.addOne(sample.cluster(), number);
        } else {
            sides.addOther(sample.cluster(), number);
        }
    }

    private static final class State extends FilteredAccumulator<State> {
        private final AucMetric metric;
        private final AucSides sides = new AucSides();
        private int missedOnes;
        private int missedOthers;

        private State(AucMetric metric) {
            super(State.class, metric.either());
            this.metric = metric;
        }

        @Override
        void take(Observation observation) {
            if (Values.has(observation, metric.value)) {
                metric.add(sides, observation);
            }
        }

        @Override
        void miss(Observation observation) {
            boolean isOne = metric.one.takes(observation.sample());
            missedOnes += isOne ? 1 : 0;
            missedOthers += isOne ? 0 : 1;
        }

        @Override
        void mergeSame(State same) {
            sides.merge(same.sides);
            missedOnes += same.missedOnes;
            missedOthers += same.missedOthers;
        }

        /** No pair with an unscored sample is won, or each is. */
        @Override
        WorstCase worstCase(double weight) {
            double known = (double) sides.ones() * sides.others();
            double all = (double) (sides.ones() + missedOnes) * (sides.others() + missedOthers);
            double won = known > 0 ? sides.value() * known : 0;
            return all > 0 ? new WorstCase(won / all, 1 - (known - won) / all, Double.NaN) : WorstCase.NONE;
        }

        @Override
        Estimate estimate(Unscored unscored) {
            return sides.jackknifed().effect().jackknifed(metric.info, sides.ones() + sides.others(), unscored);
        }
    }
}

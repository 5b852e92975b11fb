package nudge.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import nudge.score.Accumulator;
import nudge.score.Difference;
import nudge.score.Estimate;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.Observation;

/** The share of pairs of samples, each within a unit, between which a named value changes. */
record UnitShareMetric(MetricInfo info, String value, UnitPairs.Sides sides) implements Metric {
    @Override
    public Accumulator newState() {
        return new State(info, value, sides);
    }

    /** Over the pairs in which all four values are there; the counts of the difference are pairs, not samples. */
    @Override
    public Difference difference(List<Observation> a, List<Observation> b, long seed) {
        Paired.check(a, b);
        var inA = changes(a);
        var inB = changes(b);
        var items = new ArrayList<PairedMean.Item>();
        int onlyA = 0;
        int flips = 0;
        for (var entry : inA.entrySet()) {
            var other = inB.get(entry.getKey());
            if (other == null) {
                onlyA++;
                continue;
            }
            var item = new PairedMean.Item(
                    entry.getValue().sample(), entry.getValue().number(), other.number());
            items.add(item);
            flips += item.a() == item.b() ? 0 : 1;
        }
        var counts = new Difference.Counts(items.size(), onlyA, inB.size() - items.size(), flips);
        return PairedMean.difference(info, items, counts, seed);
    }

    private SortedMap<String, UnitPairs.Change> changes(List<Observation> observations) {
        var pairs = new UnitPairs(sides);
        for (var observation : observations) {
            if (observation.score().isScored() && Values.has(observation, value)) {
                pairs.add(observation.sample(), Values.of(observation, value));
            }
        }
        return pairs.changes();
    }

    private static final class State extends FilteredAccumulator<State> {
        private final MetricInfo info;
        private final String value;
        private final UnitPairs pairs;

        private State(MetricInfo info, String value, UnitPairs.Sides sides) {
            super(State.class, new Filter("either side", sides::takes));
            this.info = info;
            this.value = value;
            this.pairs = new UnitPairs(sides);
        }

        @Override
        void take(Observation observation) {
            if (Values.has(observation, value)) {
                pairs.add(observation.sample(), Values.of(observation, value));
            }
        }

        @Override
        void mergeSame(State other) {
            pairs.merge(other.pairs);
        }

        @Override
        Estimate estimate(Unscored unscored) {
            var sums = new RatioSums();
            for (var change : pairs.changes().values()) {
                sums.add(change.sample(), change.number(), 1);
            }
            return new RatioEstimate(info, Affine.IDENTITY, sums).with(unscored);
        }
    }
}

package nudge.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nudge.data.Sample;
import nudge.score.Accumulator;
import nudge.score.Difference;
import nudge.score.Estimate;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.Observation;
import nudge.score.WorstCase;

/**
 * The mean of a figure over groups of samples (BBQ's categories), each of which counts the same however many samples it
 * has; groups in which the figure does not exist are left out. No cluster lies in two groups, so the groups' errors are
 * independent: SE = sqrt(sum SE_g^2) / K, with degrees of freedom of Satterthwaite 1946.
 */
record GroupMeanMetric(MetricInfo info, Metric metric, String group) implements Metric {
    @Override
    public Accumulator newState() {
        return new State();
    }

    @Override
    public boolean takes(Sample sample) {
        return metric.takes(sample);
    }

    @Override
    public Difference difference(List<Observation> a, List<Observation> b, long seed) {
        Paired.check(a, b);
        var inA = new TreeMap<String, List<Observation>>();
        var inB = new TreeMap<String, List<Observation>>();
        for (int i = 0; i < a.size(); i++) {
            var name = a.get(i).sample().group(group);
            inA.computeIfAbsent(name, key -> new ArrayList<>()).add(a.get(i));
            inB.computeIfAbsent(name, key -> new ArrayList<>()).add(b.get(i));
        }
        var parts = new ArrayList<Part>();
        int both = 0;
        int onlyA = 0;
        int onlyB = 0;
        int flips = 0;
        for (var entry : inA.entrySet()) {
            var found = metric.difference(entry.getValue(), inB.getOrDefault(entry.getKey(), List.of()), seed);
            both += found.nBoth();
            onlyA += found.nOnlyA();
            onlyB += found.nOnlyB();
            flips += found.flips();
            if (found.isDefined()) {
                parts.add(new Part(found.value(), found.standardError(), found.df(), found.clusters()));
            }
        }
        var counts = new Difference.Counts(both, onlyA, onlyB, flips);
        if (parts.isEmpty()) {
            return counts.undefined();
        }
        var whole = Part.mean(parts);
        var effect = new Effect(whole.value(), whole.standardError(), whole.df(), whole.clusters());
        return effect.difference(info, effect.t(Intervals.CLUSTERED_T), Intervals.CLUSTERED_T, counts);
    }

    /** One group's figure, or the mean of all. */
    private record Part(double value, double standardError, double df, int clusters) {
        static Part mean(List<Part> parts) {
            var value = new Sum();
            var variance = new Sum();
            var spread = new Sum();
            int clusters = 0;
            for (var part : parts) {
                double square = part.standardError * part.standardError;
                value.add(part.value);
                variance.add(square);
                // A group whose clusters all agree adds nothing; one without a standard error leaves none.
                spread.add(square == 0 ? 0 : square * square / (Double.isNaN(part.df) ? part.clusters - 1 : part.df));
                clusters += part.clusters;
            }
            double all = variance.value();
            return new Part(
                    value.value() / parts.size(),
                    StrictMath.sqrt(all) / parts.size(),
                    all > 0 ? all * all / spread.value() : clusters - parts.size(),
                    clusters);
        }
    }

    private final class State implements Accumulator {
        private final SortedMap<String, Accumulator> groups = new TreeMap<>();

        @Override
        public void add(Observation observation) {
            state(observation.sample().group(group)).add(observation);
        }

        private Accumulator state(String name) {
            return groups.computeIfAbsent(name, key -> metric.newState());
        }

        @Override
        public void merge(Accumulator other) {
            ((State) other).groups.forEach((name, theirs) -> state(name).merge(theirs));
        }

        @Override
        public Estimate estimate() {
            var all = groups.values().stream().map(Accumulator::estimate).toList();
            var parts = all.stream()
                    .filter(Estimate::isDefined)
                    .map(one -> new Part(one.value(), one.standardError(), one.df(), one.clusters()))
                    .toList();
            var unscored = new TreeMap<String, Integer>();
            all.forEach(one -> one.unscored().forEach((why, n) -> unscored.merge(why, n, Integer::sum)));
            int n = all.stream().mapToInt(Estimate::n).sum();
            if (parts.isEmpty()) {
                int clusters = all.stream().mapToInt(Estimate::clusters).sum();
                return Estimate.undefined(n, unscored, clusters);
            }
            var whole = Part.mean(parts);
            var centre = new Intervals.Centre(whole.value(), whole.standardError(), whole.df(), whole.clusters());
            return new Estimate(
                    whole.value(),
                    whole.standardError(),
                    Intervals.t(Intervals.CLUSTERED_T, centre, Intervals.Range.of(info)),
                    n,
                    unscored,
                    whole.clusters(),
                    whole.df(),
                    Double.NaN,
                    worstCase(all.stream().filter(Estimate::isDefined).toList()));
        }
    }

    private static WorstCase worstCase(List<Estimate> groups) {
        if (groups.stream().noneMatch(one -> one.worstCase().isDefined())) {
            return WorstCase.NONE;
        }
        double lower = 0;
        double upper = 0;
        for (var one : groups) {
            lower += one.worstCase().isDefined() ? one.worstCase().lower() : one.value();
            upper += one.worstCase().isDefined() ? one.worstCase().upper() : one.value();
        }
        return new WorstCase(lower / groups.size(), upper / groups.size(), Double.NaN);
    }
}

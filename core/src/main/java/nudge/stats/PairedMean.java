package nudge.stats;

import java.util.List;
import nudge.data.Sample;
import nudge.score.Difference;
import nudge.score.MetricInfo;

/** The difference of a mean between two conditions: the mean of d = b - a, clustered (Miller 2024, section 4.2). */
final class PairedMean {
    /** A sample's value under both conditions. */
    record Item(Sample sample, double a, double b) {}

    private PairedMean() {}

    static Difference difference(MetricInfo info, List<Item> items, Difference.Counts counts, long seed) {
        var differences = new RatioSums();
        for (var item : items) {
            differences.add(item.sample(), item.b() - item.a(), 1);
        }
        var fit = differences.fit();
        if (!fit.isDefined()) {
            return counts.undefined();
        }
        var effect = new Effect(fit.value(), fit.standardError(), fit.df(), differences.clusterCount());
        var test = differences.isCrossed()
                ? effect.t(Intervals.CLUSTERED_T)
                : effect.test(Intervals.CLUSTERED_T, () -> swaps(items), seed);
        return effect.difference(info, test, Intervals.CLUSTERED_T, counts);
    }

    private static ClusterPairs swaps(List<Item> items) {
        var swaps = new ClusterPairs();
        for (var item : items) {
            swaps.addA(item.sample(), item.a(), 1);
            swaps.addB(item.sample(), item.b(), 1);
        }
        return swaps;
    }
}

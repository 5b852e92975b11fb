package nudge.stats;

import nudge.score.Difference;
import nudge.score.MetricInfo;

/** The difference of a mean between two conditions: the mean of d = b - a, clustered (Miller 2024, section 4.2). */
final class PairedMean {
    private PairedMean() {}

    static Difference difference(MetricInfo info, String value, Paired paired, long seed) {
        var differences = new RatioSums();
        var swaps = new ClusterPairs();
        for (var pair : paired.both()) {
            var sample = pair.a().sample();
            double a = Values.of(pair.a(), value);
            double b = Values.of(pair.b(), value);
            differences.add(sample.cluster(), b - a, 1, sample.weight());
            swaps.addA(sample, a, 1);
            swaps.addB(sample, b, 1);
        }
        var fit = differences.fit();
        if (!fit.isDefined()) {
            return undefined(paired.counts());
        }
        var effect = new Effect(fit.value(), fit.standardError(), fit.df(), differences.clusterCount());
        return effect.difference(info, test(effect, swaps, seed), Effect.CLUSTERED, paired.counts());
    }

    static Difference undefined(Paired.Counts counts) {
        return Difference.undefined(counts.both(), counts.onlyA(), counts.onlyB());
    }

    private static Effect.Test test(Effect effect, ClusterPairs swaps, long seed) {
        if (!effect.hasTest()) {
            return Effect.Test.NONE;
        }
        return effect.wantsSignFlip()
                ? new Effect.Test(SignFlip.p(swaps.clusters(), seed), SignFlip.KIND)
                : effect.t(Effect.CLUSTERED);
    }
}

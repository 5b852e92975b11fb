package nudge.stats;

import nudge.score.Difference;
import nudge.score.MetricInfo;

/** The difference of a ratio between two conditions, whose denominators may lie on different samples. */
final class PairedRatio {
    private PairedRatio() {}

    static Difference difference(MetricInfo info, Affine scale, ClusterPairs pairs, Paired.Counts counts, long seed) {
        var clusters = pairs.clusters();
        var jackknife = Jackknife.ofRatios(clusters);
        if (!jackknife.isDefined()) {
            return Difference.undefined(counts.both(), counts.onlyA(), counts.onlyB());
        }
        var effect = new Effect(
                scale.scale() * jackknife.value(),
                scale.length(jackknife.standardError()),
                jackknife.df(),
                clusters.size());
        return effect.difference(info, test(effect, pairs, seed), Effect.JACKKNIFE, counts);
    }

    private static Effect.Test test(Effect effect, ClusterPairs pairs, long seed) {
        if (!effect.hasTest()) {
            return Effect.Test.NONE;
        }
        return effect.wantsSignFlip()
                ? new Effect.Test(SignFlip.p(pairs.clusters(), seed), SignFlip.KIND)
                : effect.t(Effect.JACKKNIFE);
    }
}

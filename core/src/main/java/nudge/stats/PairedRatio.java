package nudge.stats;

import nudge.score.Difference;
import nudge.score.MetricInfo;

/** The difference of a ratio between two conditions, whose denominators may lie on different samples. */
final class PairedRatio {
    private PairedRatio() {}

    static Difference difference(
            MetricInfo info, Affine scale, ClusterPairs pairs, Difference.Counts counts, long seed) {
        var clusters = pairs.clusters();
        var jackknife = Jackknife.ofRatios(clusters);
        if (Double.isNaN(jackknife.value())) {
            return counts.undefined();
        }
        var effect = new Effect(
                scale.scale() * jackknife.value(),
                scale.length(jackknife.standardError()),
                jackknife.df(),
                clusters.size());
        var test = effect.test(Intervals.JACKKNIFE_T, () -> pairs, seed);
        return effect.difference(info, test, Intervals.JACKKNIFE_T, counts);
    }
}

package nudge.stats;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The test that flips whole clusters: if the conditions do not differ, A and B may be swapped in any cluster. For a mean
 * that is the sign flip of the cluster's summed difference. All swaps are tried where there are at most 20,000, else
 * 20,000 are drawn, p = (1 + hits) / (1 + draws).
 *
 * <p>Source: Fisher 1935; for clusters Canay, Romano and Shaikh 2017.
 */
final class SignFlip {
    static final String KIND = "sign-flip";
    static final int DRAWS = 20_000;

    private final double[] xa;
    private final double[] xb;
    private final double[] wa;
    private final double[] wb;
    private final double observed;

    private SignFlip(List<ClusterPairs.Both> clusters) {
        xa = clusters.stream().mapToDouble(both -> both.a().x.value()).toArray();
        xb = clusters.stream().mapToDouble(both -> both.b().x.value()).toArray();
        wa = clusters.stream().mapToDouble(both -> both.a().w.value()).toArray();
        wb = clusters.stream().mapToDouble(both -> both.b().w.value()).toArray();
        observed = statistic(new boolean[xa.length]);
    }

    /** The two-sided p of "A and B are alike"; the same seed gives the same p. */
    static double p(List<ClusterPairs.Both> clusters, long seed) {
        var test = new SignFlip(clusters);
        // A cluster that is alike under both adds the same whether it is swapped or not.
        var moving = IntStream.range(0, clusters.size())
                .filter(c -> !clusters.get(c).isSame())
                .toArray();
        return moving.length <= 14 ? test.exact(moving) : test.drawn(moving, seed);
    }

    private double exact(int[] moving) {
        int all = 1 << moving.length;
        int hits = 0;
        for (int mask = 0; mask < all; mask++) {
            hits += isHit(swaps(moving, mask)) ? 1 : 0;
        }
        return (double) hits / all;
    }

    private double drawn(int[] moving, long seed) {
        var random = new SplittableRandom(seed);
        int hits = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            var swaps = new boolean[xa.length];
            for (int c : moving) {
                swaps[c] = random.nextBoolean();
            }
            hits += isHit(swaps) ? 1 : 0;
        }
        return (1.0 + hits) / (1 + DRAWS);
    }

    private boolean[] swaps(int[] moving, int mask) {
        var swaps = new boolean[xa.length];
        for (int i = 0; i < moving.length; i++) {
            swaps[moving[i]] = (mask >> i & 1) == 1;
        }
        return swaps;
    }

    /** At least as far from zero as what was seen; where a side has no denominator left it counts against the effect. */
    private boolean isHit(boolean[] swaps) {
        double statistic = statistic(swaps);
        return Double.isNaN(statistic) || statistic >= observed - 1e-12 * (1 + observed);
    }

    private double statistic(boolean[] swaps) {
        double xFirst = 0;
        double xSecond = 0;
        double wFirst = 0;
        double wSecond = 0;
        for (int c = 0; c < swaps.length; c++) {
            xFirst += swaps[c] ? xb[c] : xa[c];
            xSecond += swaps[c] ? xa[c] : xb[c];
            wFirst += swaps[c] ? wb[c] : wa[c];
            wSecond += swaps[c] ? wa[c] : wb[c];
        }
        return Math.abs(xSecond / wSecond - xFirst / wFirst);
    }
}

package nudge.stats;

import java.util.List;
import java.util.SplittableRandom;

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

    private static final int MOST_TRIED = 14;

    private final Cluster a = new Cluster();
    private final Cluster b = new Cluster();
    private final double[] dx;
    private final double[] dw;
    private final double seen;

    private SignFlip(List<ClusterPairs.Both> clusters) {
        clusters.forEach(both -> {
            a.merge(both.a());
            b.merge(both.b());
        });
        // A cluster that is alike under both adds the same whether it is swapped or not.
        var moving = clusters.stream().filter(both -> !both.isSame()).toList();
        dx = moving.stream()
                .mapToDouble(both -> both.b().x.value() - both.a().x.value())
                .toArray();
        dw = moving.stream()
                .mapToDouble(both -> both.b().w.value() - both.a().w.value())
                .toArray();
        seen = distance(0, 0);
    }

    /** The two-sided p of "A and B are alike"; the same seed gives the same p. */
    static double p(List<ClusterPairs.Both> clusters, long seed) {
        var test = new SignFlip(clusters);
        return test.dx.length <= MOST_TRIED ? test.tried() : test.drawn(seed);
    }

    private double tried() {
        int all = 1 << dx.length;
        int hits = 0;
        var swaps = new long[1];
        for (swaps[0] = 0; swaps[0] < all; swaps[0]++) {
            hits += isHit(swaps) ? 1 : 0;
        }
        return (double) hits / all;
    }

    private double drawn(long seed) {
        var random = new SplittableRandom(seed);
        var swaps = new long[(dx.length + Long.SIZE - 1) / Long.SIZE];
        int hits = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = 0; i < swaps.length; i++) {
                swaps[i] = random.nextLong();
            }
            hits += isHit(swaps) ? 1 : 0;
        }
        return (1.0 + hits) / (1 + DRAWS);
    }

    /**
     * At least as far from zero as what was seen; where a side has no denominator left it counts against the effect.
     *
     * @param swaps one bit a cluster
     */
    private boolean isHit(long[] swaps) {
        double x = 0;
        double w = 0;
        for (int c = 0; c < dx.length; c++) {
            long bit = swaps[c / Long.SIZE] >>> (c % Long.SIZE) & 1;
            x += bit * dx[c];
            w += bit * dw[c];
        }
        double distance = distance(x, w);
        return Double.isNaN(distance) || distance >= seen - 1e-12 * (1 + seen);
    }

    /** |s_B - s_A| after so much went from B to A. */
    private double distance(double x, double w) {
        return Math.abs((b.x.value() - x) / (b.w.value() - w) - (a.x.value() + x) / (a.w.value() + w));
    }
}

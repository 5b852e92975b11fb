package nudge.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import nudge.score.Difference;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Why McNemar's test is not used: under templates it finds effects that are not there, as the test by clusters does not.
 * Taking items for clusters in {@link #clustered} lets both reject alike, and the second claim fails.
 */
@Tag("statistics")
class McNemarTest {
    private static final int REPEATS = Repeats.atMost(1000);
    private static final int TEMPLATES = 25;
    private static final int ITEMS = 40;

    @Test
    void under_templates_mcnemar_rejects_true_nulls_and_the_clustered_test_does_not() {
        var random = new Random(7);
        int mcNemar = 0;
        int clustered = 0;
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            var flips = flips(random);
            mcNemar += midP(flips) < .05 ? 1 : 0;
            clustered += clustered(flips, repeat) < .05 ? 1 : 0;
        }

        assertThat((double) mcNemar / REPEATS).isBetween(.27, .72);
        assertThat((double) clustered / REPEATS).isBetween(.02, .08);
    }

    /** By template how many items became right and how many wrong: each template leans its own way, and none on average. */
    private static int[][] flips(Random random) {
        var flips = new int[TEMPLATES][2];
        for (var template : flips) {
            double better = Math.min(.95, Math.max(.05, .5 + .25 * random.nextGaussian()));
            for (int item = 0; item < ITEMS; item++) {
                if (random.nextDouble() < .3) {
                    template[random.nextDouble() < better ? 0 : 1]++;
                }
            }
        }
        return flips;
    }

    /** Lancaster's mid-p of the exact test: half of what is just as likely. */
    private static double midP(int[][] flips) {
        int better = 0;
        int worse = 0;
        for (var template : flips) {
            better += template[0];
            worse += template[1];
        }
        int less = Math.min(better, worse);
        var even = BinomialDistribution.of(better + worse, .5);
        return Math.min(1, 2 * even.cumulativeProbability(less) - even.probability(less));
    }

    private static double clustered(int[][] flips, long seed) {
        var items = new ArrayList<PairedMean.Item>();
        for (int t = 0; t < TEMPLATES; t++) {
            for (int item = 0; item < ITEMS; item++) {
                int better = flips[t][0];
                int worse = flips[t][1];
                double b = item < better ? 1 : item < better + worse ? -1 : 0;
                var sample = Given.sample("s" + t + "." + item, "t" + t, 1, java.util.Map.of());
                items.add(new PairedMean.Item(sample, 0, b));
            }
        }
        return PairedMean.difference(Given.BIAS, items, new Difference.Counts(items.size(), 0, 0, 0), seed)
                .p();
    }
}

package nudge.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SignFlipTest {
    /** Sums 1, 2, 3, 4: of the 16 flips only the two of like signs reach 10. */
    @Test
    void the_largest_sum_of_four_has_two_flips_of_sixteen() {
        assertThat(SignFlip.p(pairs(1, 2, 3, 4).clusters(), 0)).isEqualTo(2 / 16.0);
    }

    /** Sums 1, 2, 3, -4: 2 is reached by all flips but those that sum to 0, which are +-(1 + 4 - 2 - 3). */
    @Test
    void ties_count() {
        assertThat(SignFlip.p(pairs(1, 2, 3, -4).clusters(), 0)).isEqualTo(14 / 16.0);
    }

    @Test
    void clusters_that_do_not_move_change_nothing() {
        assertThat(SignFlip.p(pairs(1, 0, 2, 0, 3, 4, 0).clusters(), 0)).isEqualTo(2 / 16.0);
    }

    /** 18 sums, exact p by listing all 262,144 flips here; 20,000 draws err by less than 4 sqrt(p (1 - p) / 20,000). */
    @Test
    void drawn_flips_come_near_all_flips() {
        double[] sums = {3, -1, 2, .5, 1.5, -2, 2.5, 1, -.25, .75, 2, -1.5, .1, 1.2, -.7, .9, 1.1, -.3};
        double exact = exact(sums);

        double drawn = SignFlip.p(pairs(sums).clusters(), 11);

        assertThat(drawn).isEqualTo(exact, offset(4 * Math.sqrt(exact * (1 - exact) / 20_000)));
    }

    @Test
    void the_same_seed_gives_the_same_p() {
        double[] sums = {3, -1, 2, .5, 1.5, -2, 2.5, 1, -.25, .75, 2, -1.5, .1, 1.2, -.7, .9, 1.1, -.3};

        assertThat(SignFlip.p(pairs(sums).clusters(), 11))
                .isEqualTo(SignFlip.p(pairs(sums).clusters(), 11))
                .isNotEqualTo(SignFlip.p(pairs(sums).clusters(), 12));
    }

    private static double exact(double... sums) {
        double seen = Math.abs(DoubleStream.of(sums).sum());
        int hits = 0;
        for (int mask = 0; mask < 1 << sums.length; mask++) {
            double sum = 0;
            for (int i = 0; i < sums.length; i++) {
                sum += (mask >> i & 1) == 1 ? -sums[i] : sums[i];
            }
            hits += Math.abs(sum) >= seen - 1e-9 ? 1 : 0;
        }
        return (double) hits / (1 << sums.length);
    }

    /** Clusters of one sample that is 0 under A and has that value under B. */
    private static ClusterPairs pairs(double... differences) {
        var pairs = new ClusterPairs();
        for (int c = 0; c < differences.length; c++) {
            var sample = Given.sample("s" + c, String.format("c%03d", c), 1, Map.of());
            pairs.addA(sample, 0, 1);
            pairs.addB(sample, differences[c], 1);
        }
        return pairs;
    }
}

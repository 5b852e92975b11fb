package nudge.models.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplerTest {
    /** Probabilities 1/2, 1/4, 1/8, 1/8. */
    private static final Logits HALVES = new Logits(new float[] {
        (float) Math.log(4), (float) Math.log(2), 0, 0,
    });

    @Test
    void log_probabilities_are_in_nats() {
        assertThat(HALVES.logProbability(1)).isCloseTo(-1.3862943611, within(1e-7));
    }

    @Test
    void temperature_zero_takes_the_likeliest() {
        assertThat(counts(new Sampler(0, 1, 0, 5))).containsExactly(4000, 0, 0, 0);
    }

    @Test
    void of_equals_the_first_is_the_likeliest() {
        assertThat(new Logits(new float[] {1, 2, 2}).likeliest()).isEqualTo(1);
    }

    @Test
    void shares_are_the_probabilities() {
        int[] counts = counts(new Sampler(1, 1, 0, 5));

        // Four standard errors of a share of 1/2 in 4,000 draws are 126.
        assertThat(counts[0]).isCloseTo(2000, within(126));
        assertThat(counts[3]).isCloseTo(500, within(84));
    }

    @Test
    void top_p_leaves_the_smallest_set_with_so_much() {
        int[] counts = counts(new Sampler(1, 0.7, 0, 5));

        // 1/2 + 1/4 is the first sum of at least .7; their shares are 2/3 and 1/3.
        assertThat(counts[0]).isCloseTo(2667, within(119));
        assertThat(counts[2] + counts[3]).isZero();
    }

    @Test
    void top_p_counts_within_top_k() {
        assertThat(counts(new Sampler(1, 0.66, 2, 5))).containsExactly(4000, 0, 0, 0);
    }

    @Test
    void top_k_leaves_the_first_of_equals() {
        int[] counts = counts(new Sampler(1, 1, 3, 5));

        assertThat(counts[2]).isPositive();
        assertThat(counts[3]).isZero();
    }

    @Test
    void a_high_temperature_flattens() {
        int[] counts = counts(new Sampler(10, 1, 0, 5));

        // Weights 4^.1, 2^.1, 1, 1: the first has a share of .273.
        assertThat(counts[0]).isCloseTo(1092, within(113));
    }

    @Test
    void the_same_seed_draws_the_same() {
        var first = new Sampler(1, 0.95, 0, 5);
        var again = new Sampler(1, 0.95, 0, 5);

        assertThat(IntStream.range(0, 50).map(i -> first.draw(HALVES)))
                .containsExactlyElementsOf(
                        IntStream.range(0, 50).mapToObj(i -> again.draw(HALVES)).toList());
    }

    private static int[] counts(Sampler sampler) {
        var counts = new int[4];
        for (int i = 0; i < 4000; i++) {
            counts[sampler.draw(HALVES)]++;
        }
        return counts;
    }
}

package nudge.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nudge.score.Filter;
import nudge.score.Observation;
import org.junit.jupiter.api.Test;

/** Six clusters of one sample each; expected numbers from a program of its own (jackknife and all 2^6 swaps written out). */
class RatioDifferenceTest {
    private static final List<Observation> A =
            observations(new double[] {3, 1, 4, 2, 0, 5}, new double[] {5, 4, 6, 3, 2, 7});
    private static final List<Observation> B =
            observations(new double[] {4, 2, 5, 2, 1, 3}, new double[] {5, 5, 6, 2, 4, 6});

    @Test
    void a_difference_of_ratios_has_the_error_of_the_jackknife_over_clusters() {
        var difference = Metrics.ratio(Given.PROPORTION, "x", "w", Filter.ALL).difference(A, B, 1);

        assertThat(difference.value()).isEqualTo(0.051587301587301515, offset(1e-15));
        assertThat(difference.standardError()).isEqualTo(0.08955982873254731, offset(1e-14));
        assertThat(difference.df()).isEqualTo(4.463961830883773, offset(1e-12));
        assertThat(difference.interval().lower()).isEqualTo(-0.18720241899420245, offset(1e-9));
        assertThat(difference.interval().upper()).isEqualTo(0.29037702216880545, offset(1e-9));
        assertThat(difference.interval().kind()).isEqualTo("jackknife-t");
    }

    @Test
    void p_is_that_of_swapping_the_conditions_in_whole_clusters() {
        var difference = Metrics.ratio(Given.PROPORTION, "x", "w", Filter.ALL).difference(A, B, 1);

        assertThat(difference.p()).isEqualTo(40 / 64.0);
        assertThat(difference.pKind()).isEqualTo("sign-flip");
    }

    @Test
    void scale_and_shift_stretch_the_difference_and_leave_p() {
        var difference = Metrics.ratio(Given.BIAS, "x", "w", Filter.ALL, 2, -1).difference(A, B, 1);

        assertThat(difference.value()).isEqualTo(2 * 0.051587301587301515, offset(1e-15));
        assertThat(difference.standardError()).isEqualTo(2 * 0.08955982873254731, offset(1e-14));
        assertThat(difference.p()).isEqualTo(40 / 64.0);
    }

    @Test
    void a_difference_without_a_denominator_is_undefined() {
        var none = observations(new double[6], new double[6]);

        var difference = Metrics.ratio(Given.PROPORTION, "x", "w", Filter.ALL).difference(A, none, 1);

        assertThat(difference.isDefined()).isFalse();
        assertThat(difference.nBoth()).isEqualTo(6);
    }

    private static List<Observation> observations(double[] x, double[] w) {
        var observations = new ArrayList<Observation>();
        for (int i = 0; i < x.length; i++) {
            observations.add(Given.scored("s" + i, "c" + i, Map.of("x", x[i], "w", w[i])));
        }
        return observations;
    }
}

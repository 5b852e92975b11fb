package nudge.stats;

import static nudge.stats.Given.clusters;
import static nudge.stats.Given.estimate;
import static nudge.stats.Given.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import nudge.score.Filter;
import nudge.score.Metric;
import org.junit.jupiter.api.Test;

class SpreadTest {
    private static final Metric SPREAD = Metrics.spread(Given.info(0, Double.POSITIVE_INFINITY), "v", Filter.ALL);
    private static final Metric MEDIAN = Metrics.median(Given.FREE, "v", Filter.ALL);

    /** The error is the jackknife over six clusters, written out in another program (numpy). */
    @Test
    void the_spread_is_the_standard_deviation_with_its_jackknife_error() {
        var estimate = estimate(
                SPREAD,
                clusters(
                        values(.2, .4, .9),
                        values(.5, .1),
                        values(.7, .8, .6, .3, 1.0),
                        values(.0, .25),
                        values(.45),
                        values(.65, .35, .15, .55)));

        assertThat(estimate.value()).isEqualTo(0.28655535344543, offset(1e-14));
        assertThat(estimate.standardError()).isEqualTo(0.03972777636494457, offset(1e-14));
        assertThat(estimate.interval().kind()).isEqualTo("jackknife-t");
    }

    @Test
    void one_sample_has_no_spread() {
        assertThat(estimate(SPREAD, clusters(values(1))).isDefined()).isFalse();
        assertThat(estimate(SPREAD, List.of()).isDefined()).isFalse();
    }

    @Test
    void equal_samples_have_spread_zero() {
        var estimate = estimate(SPREAD, clusters(values(.1, .1), values(.1), values(.1), values(.1), values(.1)));

        assertThat(estimate.value()).isZero();
        assertThat(estimate.interval().isDefined()).isFalse();
    }

    @Test
    void twice_the_spread_is_a_difference_of_one_spread() {
        var a = clusters(values(1, 3), values(2), values(4, 0), values(2), values(5), values(1));
        var b = clusters(values(2, 6), values(4), values(8, 0), values(4), values(10), values(2));

        var difference = SPREAD.difference(a, b, 1);

        assertThat(difference.value()).isEqualTo(estimate(SPREAD, a).value(), offset(1e-14));
        assertThat(difference.standardError()).isEqualTo(estimate(SPREAD, a).standardError(), offset(1e-14));
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_middle_two() {
        var estimate = estimate(MEDIAN, clusters(values(9, 1), values(4, 2)));

        assertThat(estimate.value()).isEqualTo(3);
    }

    @Test
    void the_median_of_an_odd_number_is_the_middle_one() {
        assertThat(estimate(MEDIAN, clusters(values(9, 1, 4))).value()).isEqualTo(4);
    }

    /**
     * 1..25, each its own cluster: share under the median .5, SE = sqrt((24 x .25) / (25 x 24)) = .1, t_24 = 2.0639, so the
     * quantiles at .2936 and .7064 of 25: the 8th and the 18th.
     */
    @Test
    void the_median_has_the_interval_of_woodruff() {
        var all = new double[25][];
        for (int i = 0; i < 25; i++) {
            all[i] = values(i + 1);
        }

        var estimate = estimate(MEDIAN, clusters(all));

        assertThat(estimate.value()).isEqualTo(13);
        assertThat(estimate.interval().lower()).isEqualTo(8);
        assertThat(estimate.interval().upper()).isEqualTo(18);
        assertThat(estimate.standardError()).isEqualTo(10 / (2 * 2.0639), offset(1e-4));
        assertThat(estimate.interval().kind()).isEqualTo("woodruff");
    }

    @Test
    void a_shift_of_all_samples_shifts_the_median_without_error() {
        var all = new double[25][];
        var shifted = new double[25][];
        for (int i = 0; i < 25; i++) {
            all[i] = values(i + 1);
            shifted[i] = values(i + 3);
        }

        var difference = MEDIAN.difference(clusters(all), clusters(shifted), 1);

        assertThat(difference.value()).isEqualTo(2);
        assertThat(difference.standardError()).isZero();
    }
}

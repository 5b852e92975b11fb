package nudge.stats;

import static nudge.stats.Given.estimate;
import static nudge.stats.Given.scored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.Observation;
import org.junit.jupiter.api.Test;

/** Expected values by another program (numpy): least squares, Lin's formula, delete-one jackknife. */
class PlaneTest {
    private static final Metric SLOPE = Metrics.slope(Given.FREE, "x", "y", Filter.ALL);
    private static final Metric CONCORDANCE = Metrics.concordance(Given.BIAS, "x", "y", Filter.ALL);
    private static final double[] X = {.1, .25, .4, .55, .8, .95};
    private static final double[] Y = {.3, .2, .5, .45, .7, .8};
    private static final double[] OTHER = {.12, .3, .38, .6, .75, .9};

    @Test
    void the_slope_and_its_jackknife_error() {
        var estimate = estimate(SLOPE, points(X, Y));

        assertThat(estimate.value()).isEqualTo(0.6600790513833992, offset(1e-14));
        assertThat(estimate.standardError()).isEqualTo(0.13593921770097547, offset(1e-14));
        assertThat(estimate.df()).isEqualTo(5);
    }

    @Test
    void the_concordance_and_its_jackknife_error() {
        var estimate = estimate(CONCORDANCE, points(X, Y));

        assertThat(estimate.value()).isEqualTo(0.8798735511064278, offset(1e-14));
        assertThat(estimate.standardError()).isEqualTo(0.05491136119687097, offset(1e-14));
        assertThat(estimate.interval().kind()).isEqualTo("jackknife-t");
    }

    @Test
    void differences_leave_out_each_cluster_under_both() {
        var slope = SLOPE.difference(points(X, Y), points(X, OTHER), 1);
        var concordance = CONCORDANCE.difference(points(X, Y), points(X, OTHER), 1);

        assertThat(slope.value()).isEqualTo(0.2384189723320157, offset(1e-14));
        assertThat(slope.standardError()).isEqualTo(0.1722052572915511, offset(1e-14));
        assertThat(concordance.value()).isEqualTo(0.10885257019215577, offset(1e-14));
        assertThat(concordance.standardError()).isEqualTo(0.05595473003913788, offset(1e-14));
    }

    /** r is 1 in all three. */
    @Test
    void a_line_that_is_off_agrees_less_than_it_correlates() {
        double[] shifted = {.3, .45, .6, .75, 1.0, 1.15};
        double[] flat = {.05, .125, .2, .275, .4, .475};

        assertThat(estimate(CONCORDANCE, points(X, X)).value()).isEqualTo(1, offset(1e-14));
        assertThat(estimate(CONCORDANCE, points(X, shifted)).value()).isBetween(.6, .9);
        assertThat(estimate(CONCORDANCE, points(X, flat)).value()).isBetween(.3, .7);
        assertThat(estimate(SLOPE, points(X, flat)).value()).isEqualTo(.5, offset(1e-14));
    }

    @Test
    void two_points_and_points_in_one_place_have_no_slope() {
        assertThat(estimate(SLOPE, points(new double[] {1, 2}, new double[] {1, 2}))
                        .isDefined())
                .isFalse();
        assertThat(estimate(SLOPE, points(new double[] {1, 1, 1}, new double[] {1, 2, 3}))
                        .isDefined())
                .isFalse();
    }

    private static List<Observation> points(double[] x, double[] y) {
        var all = new ArrayList<Observation>();
        for (int i = 0; i < x.length; i++) {
            all.add(scored("s" + i, "c" + i, Map.of("x", x[i], "y", y[i])));
        }
        return all;
    }
}

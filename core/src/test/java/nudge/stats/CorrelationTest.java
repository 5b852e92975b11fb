package nudge.stats;

import static nudge.stats.Given.estimate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.Observation;
import org.junit.jupiter.api.Test;

class CorrelationTest {
    private static final Metric R = Metrics.correlation(Given.BIAS, "x", "y", Filter.ALL);

    /** The two percentages of the data's own table over 60 occupations. */
    @Test
    void occupations_of_winogender_correlate_as_published() throws IOException {
        var folder = System.getenv("NUDGE_TEST_DATA");
        assumeTrue(folder != null, "NUDGE_TEST_DATA is not set: Winogender's r = .672 was not checked.");
        var lines = Files.readAllLines(Path.of(folder, "winogender", "data", "occupations-stats.tsv"));
        var observations = new ArrayList<Observation>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split("\t", -1);
            observations.add(pair(cells[0], Double.parseDouble(cells[1]), Double.parseDouble(cells[2])));
        }

        var estimate = estimate(R, observations);

        assertThat(estimate.n()).isEqualTo(60);
        assertThat(estimate.value()).isEqualTo(.672, offset(.0005));
        assertThat(estimate.interval().lower()).isEqualTo(.504, offset(.0005));
        assertThat(estimate.interval().upper()).isEqualTo(.791, offset(.0005));
        assertThat(estimate.interval().kind()).isEqualTo("fisher-z");
    }

    /** x 1..5, y 2, 1, 4, 3, 5: Sxy = 8, Sxx = Syy = 10; tanh(atanh(.8) -+ 1.959964 / sqrt(2)). */
    @Test
    void five_pairs_by_hand() {
        var estimate = estimate(R, pairs(new double[] {1, 2, 3, 4, 5}, new double[] {2, 1, 4, 3, 5}));

        assertThat(estimate.value()).isEqualTo(.8, offset(1e-15));
        assertThat(estimate.standardError()).isEqualTo(.36 / Math.sqrt(2), offset(1e-12));
        assertThat(estimate.interval().lower()).isEqualTo(-.2796, offset(1e-4));
        assertThat(estimate.interval().upper()).isEqualTo(.9862, offset(1e-4));
        assertThat(estimate.interval().note()).isEqualTo("few templates");
    }

    @Test
    void clusters_count_once_by_their_means() {
        var observations = new ArrayList<>(pairs(new double[] {1, 2, 3, 4}, new double[] {2, 1, 4, 3}));
        observations.add(Given.scored("a", "c4", Map.of("x", 4.0, "y", 3.0)));
        observations.add(Given.scored("b", "c4", Map.of("x", 6.0, "y", 7.0)));

        var estimate = estimate(R, observations);

        assertThat(estimate.value()).isEqualTo(.8, offset(1e-15));
        assertThat(estimate.n()).isEqualTo(6);
        assertThat(estimate.clusters()).isEqualTo(5);
    }

    @Test
    void without_variance_or_under_three_clusters_it_is_undefined() {
        assertThat(estimate(R, pairs(new double[] {.1, .1, .1, .1}, new double[] {1, 2, 3, 4}))
                        .isDefined())
                .isFalse();
        assertThat(estimate(R, pairs(new double[] {1, 2}, new double[] {1, 2})).isDefined())
                .isFalse();
    }

    @Test
    void three_clusters_have_a_value_but_no_interval() {
        var estimate = estimate(R, pairs(new double[] {1, 2, 3}, new double[] {1, 3, 2}));

        assertThat(estimate.value()).isEqualTo(.5, offset(1e-15));
        assertThat(estimate.interval().isDefined()).isFalse();
        assertThat(estimate.interval().note()).isEqualTo("under 4 pairs");
    }

    @Test
    void pairs_on_one_line_have_no_interval() {
        var estimate = estimate(R, pairs(new double[] {1, 2, 3, 4, 5}, new double[] {3, 5, 7, 9, 11}));

        assertThat(estimate.value()).isEqualTo(1, offset(1e-15));
        assertThat(estimate.interval().isDefined()).isFalse();
    }

    /** r = .396 and .179 with .088 between, n = 66: the worked example of Zou 2007 gives -.093 to .517. */
    @Test
    void overlapping_correlations_have_the_published_interval() {
        double c = Zou.correlation(new Zou.Six(.396, .088, .396, .179, 1, .179));
        var joint = new Zou.Joint(.396, .179, c, 66);

        assertThat(c).isEqualTo(.05257072165043102, offset(1e-14));
        assertThat(joint.lower(1.959963984540054)).isEqualTo(-.09290192167481043, offset(1e-12));
        assertThat(joint.upper(1.959963984540054)).isEqualTo(.5167599724816172, offset(1e-12));
    }

    @Test
    void p_of_a_difference_is_the_level_at_which_its_interval_reaches_zero() {
        var joint = new Zou.Joint(.6, .2, .3, 60);

        double p = joint.p();

        double z = Quantiles.t(1 - p / 2, Quantiles.INFINITE);
        assertThat(p).isBetween(.0001, .05);
        assertThat(joint.lower(z)).isEqualTo(0, offset(1e-9));
    }

    @Test
    void a_difference_of_correlations_is_that_of_its_two_estimates() {
        double[] shares = {5, 10, 20, 35, 40, 60, 70, 90, 95, 15, 25, 50};
        var a = pairs(new double[] {.5, .4, .6, .5, .3, .7, .5, .6, .4, .5, .6, .5}, shares);
        var b = pairs(new double[] {.1, .2, .2, .3, .5, .6, .6, .8, .9, .3, .2, .5}, shares);

        var difference = R.difference(a, b, 1);

        assertThat(difference.value())
                .isEqualTo(estimate(R, b).value() - estimate(R, a).value(), offset(1e-15));
        assertThat(difference.interval().holds(difference.value())).isTrue();
        assertThat(difference.interval().holds(0)).isEqualTo(difference.p() > .05);
        assertThat(difference.pKind()).isEqualTo("zou");
    }

    private static List<Observation> pairs(double[] x, double[] y) {
        var observations = new ArrayList<Observation>();
        for (int i = 0; i < x.length; i++) {
            observations.add(pair("c" + i, x[i], y[i]));
        }
        return observations;
    }

    private static Observation pair(String id, double x, double y) {
        return Given.scored(id, id, Map.of("x", x, "y", y));
    }
}

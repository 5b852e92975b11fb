package nudge.stats;

import static nudge.stats.Given.clusters;
import static nudge.stats.Given.estimate;
import static nudge.stats.Given.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nudge.score.Estimate;
import nudge.score.Filter;
import nudge.score.MetricInfo;
import nudge.score.Observation;
import org.junit.jupiter.api.Test;

class IntervalsTest {
    /** 7 of 20: centre (.35 + z^2 / 40) / (1 + z^2 / 20), z = 1.959964. */
    @Test
    void a_proportion_of_independent_samples_has_the_plain_interval_of_wilson() {
        var estimate = mean(Given.PROPORTION, independent(20, 7));

        assertThat(estimate.interval().lower()).isEqualTo(0.18119182410108206, offset(1e-12));
        assertThat(estimate.interval().upper()).isEqualTo(0.5671457233147638, offset(1e-12));
        assertThat(estimate.interval().kind()).isEqualTo("wilson");
        assertThat(estimate.df()).isNaN();
    }

    /** n_eff = min(17, .7647 x .2353 / .05199^2) = 17 and t of 3.942 degrees of freedom, by the program of ClusteredErrorTest. */
    @Test
    void a_proportion_of_clustered_samples_has_the_interval_of_wilson_with_fewer_samples_and_t() {
        var estimate = mean(
                Given.PROPORTION,
                clusters(
                        values(1, 1, 0),
                        values(1, 1),
                        values(0, 1, 1, 1, 1),
                        values(1, 0),
                        values(1),
                        values(1, 1, 0, 1)));

        assertThat(estimate.interval().lower()).isEqualTo(0.4294382174796107, offset(1e-9));
        assertThat(estimate.interval().upper()).isEqualTo(0.9334822778785443, offset(1e-9));
        assertThat(estimate.interval().kind()).isEqualTo("clustered-wilson");
    }

    /** All 40 right in 10 templates: n_eff = 10, t_9 = 2.2622, lower limit 10 / (10 + 2.2622^2) = .66149. */
    @Test
    void a_proportion_without_spread_counts_as_many_samples_as_clusters() {
        var all = IntStream.range(0, 10).mapToObj(c -> values(1, 1, 1, 1)).toArray(double[][]::new);

        var estimate = mean(Given.PROPORTION, clusters(all));

        assertThat(estimate.standardError()).isZero();
        assertThat(estimate.interval().lower()).isEqualTo(.66149, offset(1e-5));
        assertThat(estimate.interval().upper()).isEqualTo(1);
    }

    /** u = 2.2622^2 / (10 + 2.2622^2) = .3385; (1 - u) .3 - u = -.1401 and (1 - u) .3 + u = .5370. */
    @Test
    void a_mean_without_spread_has_no_t_interval_but_what_unseen_clusters_could_do() {
        var all = IntStream.range(0, 10).mapToObj(c -> values(.3, .3)).toArray(double[][]::new);

        var estimate = mean(Given.BIAS, clusters(all));

        assertThat(estimate.interval().kind()).isEqualTo("unanimous");
        assertThat(estimate.interval().lower()).isEqualTo(-.1401, offset(1e-4));
        assertThat(estimate.interval().upper()).isEqualTo(.5370, offset(1e-4));
    }

    @Test
    void a_mean_without_spread_and_without_bounds_has_no_interval() {
        var all = IntStream.range(0, 10).mapToObj(c -> values(.3, .3)).toArray(double[][]::new);

        var estimate = mean(Given.FREE, clusters(all));

        assertThat(estimate.interval().isDefined()).isFalse();
        assertThat(estimate.interval().note()).isEqualTo("no spread between templates");
    }

    @Test
    void probabilities_are_no_proportion() {
        var estimate = mean(
                Given.PROPORTION, clusters(values(.5), values(.6), values(.7), values(.4), values(.5), values(.6)));

        assertThat(estimate.interval().kind()).isEqualTo("clustered-t");
    }

    /** Mean .9, SE = sqrt(.05 / 5), t_4 SE = .2776. */
    @Test
    void an_interval_that_leaves_the_range_is_clipped_and_says_so() {
        var estimate = mean(Given.PROPORTION, clusters(values(1), values(1), values(1), values(1), values(.5)));

        assertThat(estimate.interval().lower()).isEqualTo(.9 - .27764, offset(1e-4));
        assertThat(estimate.interval().upper()).isEqualTo(1);
        assertThat(estimate.interval().note()).isEqualTo("few templates, clipped");
    }

    @Test
    void under_five_clusters_there_is_a_standard_error_but_no_interval() {
        var estimate = mean(Given.BIAS, clusters(values(1, 0), values(.5), values(0), values(-1)));

        assertThat(estimate.standardError()).isPositive();
        assertThat(estimate.interval().isDefined()).isFalse();
        assertThat(estimate.interval().note()).isEqualTo("under 5 templates");
    }

    @Test
    void one_cluster_has_no_standard_error() {
        var estimate = mean(Given.BIAS, clusters(values(1, 0, 1)));

        assertThat(estimate.value()).isEqualTo(2.0 / 3, offset(1e-15));
        assertThat(estimate.standardError()).isNaN();
        assertThat(estimate.interval().isDefined()).isFalse();
    }

    @Test
    void from_twelve_clusters_on_there_is_no_mark() {
        var eleven = IntStream.range(0, 11).mapToObj(c -> values(.1 * (c % 3))).toArray(double[][]::new);
        var twelve = IntStream.range(0, 12).mapToObj(c -> values(.1 * (c % 3))).toArray(double[][]::new);

        assertThat(mean(Given.BIAS, clusters(eleven)).interval().note()).isEqualTo("few templates");
        assertThat(mean(Given.BIAS, clusters(twelve)).interval().note()).isEmpty();
    }

    private static Estimate mean(MetricInfo info, List<Observation> observations) {
        return estimate(Metrics.mean(info, "v", Filter.ALL), observations);
    }

    private static List<Observation> independent(int n, int ones) {
        var observations = new ArrayList<Observation>();
        for (int i = 0; i < n; i++) {
            observations.add(Given.scored("s" + i, "s" + i, Map.of("v", i < ones ? 1.0 : 0.0)));
        }
        return observations;
    }
}

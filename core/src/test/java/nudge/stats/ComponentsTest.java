package nudge.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nudge.score.Filter;
import nudge.score.Observation;
import nudge.score.PairedValue;
import org.junit.jupiter.api.Test;

class ComponentsTest {
    /** Means 2 and 6 about 4: MSB = 2 x 4 + 2 x 4 = 16, MSW = (2 + 2) / 2 = 2, n0 = 2: tau^2 = 7. */
    @Test
    void balanced_clusters_are_taken_apart() {
        var components = Components.of(values(new double[] {1, 3}, new double[] {5, 7}));

        assertThat(components).isEqualTo(new Components(7, 2));
    }

    /** Mean 10/3: MSB = 2 x 16/9 + 64/9 = 32/3, MSW = 2, n0 = 3 - 5/3 = 4/3: tau^2 = (32/3 - 2) / (4/3) = 6.5. */
    @Test
    void unbalanced_clusters_are_taken_apart() {
        var components = Components.of(values(new double[] {1, 3}, new double[] {6}));

        assertThat(components.between()).isEqualTo(6.5, offset(1e-12));
        assertThat(components.within()).isEqualTo(2, offset(1e-12));
    }

    @Test
    void clusters_that_differ_less_than_their_items_have_no_variance_between_them() {
        assertThat(Components.of(values(new double[] {0, 4}, new double[] {1, 3}))
                        .between())
                .isZero();
    }

    /** Sets {9, -7} and {8, -2} have means 1 and 3, {5, 5} and {7, 7} 5 and 7: as in the balanced example. */
    @Test
    void units_count_by_their_means() {
        var values = new ArrayList<PairedValue>();
        double[][] units = {{9, -7}, {8, -2}, {5, 5}, {7, 7}};
        for (int u = 0; u < 4; u++) {
            values.add(new PairedValue("c" + u / 2, "u" + u, units[u][0]));
            values.add(new PairedValue("c" + u / 2, "u" + u, units[u][1]));
        }

        assertThat(Components.of(values)).isEqualTo(new Components(7, 2));
    }

    @Test
    void single_values_count_as_between() {
        assertThat(Components.of(values(new double[] {1}, new double[] {3}))).isEqualTo(new Components(2, 0));
    }

    @Test
    void one_cluster_tells_nothing() {
        assertThat(Components.of(values(new double[] {1, 3})).isDefined()).isFalse();
    }

    /** (.04 + .25 / 5) / 10 = .009, and for sizes 1 and 3: .04 x 10 / 16 + .25 / 4 = .0875. */
    @Test
    void the_variance_of_a_mean_follows_from_sizes() {
        var components = new Components(.04, .25);

        assertThat(components.variance(java.util.Collections.nCopies(10, 5))).isEqualTo(.009, offset(1e-15));
        assertThat(components.variance(List.of(1, 3))).isEqualTo(.0875, offset(1e-15));
    }

    /** z: 7.8489 x .09 / .01 = 70.6, so 71; with t_70 (1.9944 + .8469) sqrt(.09 / 71) = .1012, with 73 .0998. */
    @Test
    void few_templates_need_some_more_for_t() {
        assertThat(Power.DEFAULTS.templatesForT(new Components(.04, .25), 5, .1))
                .isEqualTo(73);
    }

    @Test
    void a_mean_tells_what_it_is_the_mean_of() {
        var metric = Metrics.mean(Given.FREE, "v", Filter.ALL);
        var a = List.of(scored("s1", 1), scored("s2", 4));
        var b = List.of(scored("s1", 3), scored("s2", 4));

        assertThat(metric.paired(a, b)).contains(List.of(new PairedValue("c", "s1", 2), new PairedValue("c", "s2", 0)));
        assertThat(Metrics.correlation(Given.FREE, "v", "w", Filter.ALL).paired(a, b))
                .isEmpty();
    }

    private static Observation scored(String id, double value) {
        return Given.scored(id, "c", Map.of("v", value));
    }

    private static List<PairedValue> values(double[]... clusters) {
        var all = new ArrayList<PairedValue>();
        for (int c = 0; c < clusters.length; c++) {
            for (double value : clusters[c]) {
                all.add(new PairedValue("c" + c, "u" + all.size(), value));
            }
        }
        return all;
    }
}

package nudge.stats;

import static nudge.stats.Given.clusters;
import static nudge.stats.Given.estimate;
import static nudge.stats.Given.values;
import static nudge.stats.Given.weighted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nudge.score.Filter;
import nudge.score.Observation;
import org.junit.jupiter.api.Test;

/**
 * Expected numbers come from a program of its own (numpy, scipy) that follows Bell and McCaffrey 2002 to the letter for
 * any design X: hat matrix H, A_c = (I - H_cc)^(-1/2) by eigenvalues, V by the sandwich, and df = trace(G)^2 / sum
 * G_cd^2 with G = P P', P_c = (X'X)^-1 X_c' A_c (I - H)_c. Weighted: the same for the design sqrt(w) and the answer
 * sqrt(w) y. None of its steps uses that there is only an intercept.
 */
class ClusteredErrorTest {
    private static final double[][] UNEVEN = {
        {.2, .4, .9}, {.5, .1}, {.7, .8, .6, .3, 1.0}, {.0, .25}, {.45}, {.65, .35, .15, .55}
    };
    private static final double[] WEIGHTS = {2, 1, 3, 1, 1, 4, 2, 2, 1, 1, 5, 3, 1, 2, 2, 1, 1};

    @Test
    void a_mean_has_the_error_and_degrees_of_freedom_of_the_matrix_definition() {
        var estimate = estimate(Metrics.mean(Given.FREE, "v", Filter.ALL), clusters(UNEVEN));

        assertThat(estimate.value()).isEqualTo(0.4647058823529412, offset(1e-15));
        assertThat(estimate.standardError()).isEqualTo(0.08987832505928181, offset(1e-14));
        assertThat(estimate.df()).isEqualTo(3.9419773661189685, offset(1e-12));
        assertThat(estimate.interval().lower()).isEqualTo(0.21370837076063004, offset(1e-9));
        assertThat(estimate.interval().upper()).isEqualTo(0.7157033939452524, offset(1e-9));
        assertThat(estimate.interval().kind()).isEqualTo("clustered-t");
        assertThat(estimate.interval().note()).isEqualTo("few templates");
        assertThat(estimate.designEffect()).isEqualTo(1.6724063564224734, offset(1e-12));
        assertThat(estimate.clusters()).isEqualTo(6);
    }

    @Test
    void a_weighted_mean_has_the_error_of_weighted_least_squares() {
        var estimate = estimate(Metrics.mean(Given.FREE, "v", Filter.ALL), weightedUneven());

        assertThat(estimate.value()).isEqualTo(0.4515151515151515, offset(1e-15));
        assertThat(estimate.standardError()).isEqualTo(0.1349618994049283, offset(1e-14));
        assertThat(estimate.df()).isEqualTo(3.550290401742903, offset(1e-12));
    }

    @Test
    void a_ratio_has_the_error_of_least_squares_weighted_by_its_denominator() {
        double[] numerators = {1, 0, 2, 1, 0, 3, 1, 2, 0, 1, 2, 3, 0, 1, 1, 0, 1};
        var observations = new ArrayList<Observation>();
        int i = 0;
        for (int c = 0; c < UNEVEN.length; c++) {
            for (int k = 0; k < UNEVEN[c].length; k++, i++) {
                observations.add(Given.scored("s" + i, "c" + c, Map.of("x", numerators[i], "w", WEIGHTS[i])));
            }
        }

        var estimate = estimate(Metrics.ratio(Given.FREE, "x", "w", Filter.ALL), observations);
        var scaled = estimate(Metrics.ratio(Given.FREE, "x", "w", Filter.ALL, -2, 1), observations);

        assertThat(estimate.value()).isEqualTo(0.5757575757575758, offset(1e-15));
        assertThat(estimate.standardError()).isEqualTo(0.05497264731318759, offset(1e-14));
        assertThat(estimate.df()).isEqualTo(3.550290401742903, offset(1e-12));
        assertThat(scaled.value()).isEqualTo(1 - 2 * 0.5757575757575758, offset(1e-15));
        assertThat(scaled.standardError()).isEqualTo(2 * 0.05497264731318759, offset(1e-14));
    }

    private static List<Observation> weightedUneven() {
        var observations = new ArrayList<Observation>();
        int i = 0;
        for (int c = 0; c < UNEVEN.length; c++) {
            for (double v : UNEVEN[c]) {
                observations.add(weighted("s" + i, "c" + c, WEIGHTS[i], Map.of("v", v)));
                i++;
            }
        }
        return observations;
    }

    /** Cluster means 1, 2, 3, 4, 5: mean 3, variance 2.5, so SE = sqrt(2.5 / 5) and df = 4. */
    @Test
    void clusters_of_one_size_count_as_their_means() {
        var observations = clusters(values(0, 2), values(1, 3), values(2, 4), values(3, 5), values(4, 6));

        var estimate = estimate(Metrics.mean(Given.FREE, "v", Filter.ALL), observations);

        assertThat(estimate.standardError()).isEqualTo(Math.sqrt(.5), offset(1e-15));
        assertThat(estimate.df()).isEqualTo(4, offset(1e-12));
        assertThat(estimate.interval().upper()).isEqualTo(3 + 2.7764451051977987 * Math.sqrt(.5), offset(1e-12));
    }

    /** Each cluster holds 0 and 1 in like shares: templates explain less than nothing of the spread. */
    @Test
    void a_design_effect_under_one_is_not_floored() {
        var observations = clusters(
                values(0, 1, 0, 1), values(0, 1, 1, 0), values(1, 0, 0, 1), values(0, 1, 0, 1), values(1, 1, 0, 1));

        var estimate = estimate(Metrics.mean(Given.FREE, "v", Filter.ALL), observations);

        assertThat(estimate.designEffect()).isBetween(.01, .5);
    }

    @Test
    void a_ratio_refuses_a_negative_denominator() {
        var state = Metrics.ratio(Given.FREE, "x", "w", Filter.ALL).newState();
        var observation = Given.scored("s", "c", Map.of("x", 1.0, "w", -1.0));

        assertThatThrownBy(() -> state.add(observation))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A ratio has the denominator '-1.0' in cluster 'c'. Denominators are at least 0; change the"
                        + " sign of both sides.");
    }

    @Test
    void simple_errors_are_those_of_the_formulas() {
        var errors = SimpleErrors.of(Metrics.mean(Given.FREE, "v", Filter.ALL), clusters(UNEVEN))
                .orElseThrow();

        assertThat(errors.plain()).isEqualTo(0.06949988175539468, offset(1e-15));
        assertThat(errors.clustered()).isEqualTo(0.07816125716658841, offset(1e-15));
        assertThat(errors.clusteredSmallSample()).isEqualTo(0.08562136734620558, offset(1e-15));
    }

    @Test
    void simple_errors_of_no_data_and_of_correlations_do_not_exist() {
        assertThat(SimpleErrors.of(Metrics.mean(Given.FREE, "v", Filter.ALL), List.of()))
                .isEmpty();
        assertThat(SimpleErrors.of(Metrics.correlation(Given.FREE, "v", "v", Filter.ALL), clusters(UNEVEN)))
                .isEmpty();
    }
}

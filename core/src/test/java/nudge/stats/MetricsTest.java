package nudge.stats;

import static nudge.stats.Given.clusters;
import static nudge.stats.Given.estimate;
import static nudge.stats.Given.scored;
import static nudge.stats.Given.unscored;
import static nudge.stats.Given.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nudge.score.Filter;
import nudge.score.Observation;
import nudge.score.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsTest {
    @Test
    void no_data_is_not_zero() {
        var estimate = estimate(Metrics.mean(Given.BIAS, "v", Filter.ALL), List.of());

        assertThat(estimate.isDefined()).isFalse();
        assertThat(estimate.n()).isZero();
        assertThat(estimate.interval().isDefined()).isFalse();
    }

    @Test
    void unscored_samples_are_counted_by_reason_and_in_no_sum() {
        var observations = new ArrayList<>(clusters(values(1, 0, 1, 0)));
        observations.add(unscored("r1", "c0", Score.Outcome.REFUSED));
        observations.add(unscored("r2", "c0", Score.Outcome.REFUSED));
        observations.add(unscored("u1", "c0", Score.Outcome.UNPARSED));

        var estimate = estimate(Metrics.mean(Given.PROPORTION, "v", Filter.ALL), observations);

        assertThat(estimate.value()).isEqualTo(.5);
        assertThat(estimate.n()).isEqualTo(4);
        assertThat(estimate.unscored()).isEqualTo(Map.of("refused", 2, "unparsed", 1));
    }

    @Test
    void a_scored_sample_without_the_value_is_in_no_count() {
        var observations = List.of(
                scored("a", "a", Map.of("v", .25)), scored("b", "b", Map.of("other", 1.0)), scored("c", "c", Map.of()));

        var estimate = estimate(Metrics.mean(Given.PROPORTION, "v", Filter.ALL), observations);

        assertThat(estimate.value()).isEqualTo(.25);
        assertThat(estimate.n()).isEqualTo(1);
        assertThat(estimate.unscoredCount()).isZero();
    }

    @Test
    void samples_outside_the_filter_are_passed_over() {
        var observations = new ArrayList<>(clusters(values(1, 1), values(0)));
        observations.add(unscored("u", "c1", Score.Outcome.FAILED));
        var first = new Filter("first", sample -> sample.cluster().equals("c0"));

        var estimate = estimate(Metrics.mean(Given.PROPORTION, "v", first), observations);

        assertThat(estimate.value()).isEqualTo(1);
        assertThat(estimate.unscoredCount()).isZero();
    }

    /** Rows of the BBQ paper's published counts: correct / n, and (1 - accuracy) (2 biased / not unknown - 1). */
    @ParameterizedTest
    @CsvSource({"1839, 623, 1216, 1058, 33.9, 48.9", "1540, 641, 899, 561, 41.6, 14.5"})
    void ambiguous_rows_give_the_published_accuracy_and_bias(
            int n, int correct, int persons, int biased, double accuracy, double bias) {
        var observations = bbq(n, correct, persons, biased);

        var right = estimate(Metrics.mean(Given.PROPORTION, "right", Filter.ALL), observations);
        var score = estimate(Metrics.mean(Given.BIAS, "bias", Filter.ALL), observations);
        var disambiguated = estimate(Metrics.ratio(Given.BIAS, "biased", "person", Filter.ALL, 2, -1), observations);

        assertThat(100 * right.value()).isEqualTo(accuracy, offset(.05));
        assertThat(100 * score.value()).isEqualTo(bias, offset(.05));
        assertThat(score.value()).isEqualTo((1 - right.value()) * disambiguated.value(), offset(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"1840, 1649, 1655, 855, 89.6, 3.3", "778, 716, 723, 359, 92.0, -0.7"})
    void disambiguated_rows_give_the_published_accuracy_and_bias(
            int n, int correct, int persons, int biased, double accuracy, double bias) {
        var observations = bbq(n, correct, persons, biased);

        var right = estimate(Metrics.mean(Given.PROPORTION, "right", Filter.ALL), observations);
        var score = estimate(Metrics.ratio(Given.BIAS, "biased", "person", Filter.ALL, 2, -1), observations);

        assertThat(100 * right.value()).isEqualTo(accuracy, offset(.05));
        assertThat(100 * score.value()).isEqualTo(bias, offset(.05));
        assertThat(score.n()).isEqualTo(persons);
    }

    @Test
    void bias_of_disambiguated_items_is_undefined_where_no_person_was_chosen() {
        var estimate = estimate(Metrics.ratio(Given.BIAS, "biased", "person", Filter.ALL, 2, -1), bbq(30, 2, 0, 0));

        assertThat(estimate.isDefined()).isFalse();
        assertThat(estimate.n()).isZero();
    }

    @Test
    void bias_of_ambiguous_items_is_zero_where_no_person_was_chosen() {
        var estimate = estimate(Metrics.mean(Given.BIAS, "bias", Filter.ALL), bbq(30, 2, 0, 0));

        assertThat(estimate.value()).isZero();
    }

    @Test
    void bias_is_minus_one_where_no_chosen_person_is_the_biased_one() {
        var estimate = estimate(Metrics.ratio(Given.BIAS, "biased", "person", Filter.ALL, 2, -1), bbq(30, 2, 12, 0));

        assertThat(estimate.value()).isEqualTo(-1);
    }

    /** Items spread over 25 clusters. */
    private static List<Observation> bbq(int n, int correct, int persons, int biased) {
        var all = new ArrayList<Observation>();
        for (int i = 0; i < n; i++) {
            double person = i < persons ? 1 : 0;
            double against = i < biased ? 1 : 0;
            double bias = person * (2 * against - 1);
            double right = i < correct ? 1 : 0;
            all.add(scored(
                    "s" + i, "c" + i % 25, Map.of("right", right, "bias", bias, "person", person, "biased", against)));
        }
        return all;
    }
}

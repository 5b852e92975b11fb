package nudge.stats;

import static nudge.stats.Given.estimate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nudge.data.Sample;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.Observation;
import nudge.score.Score;
import org.junit.jupiter.api.Test;

class UnitShareTest {
    private static final Filter NEGATIVE = Filter.where("polarity", "neg");
    private static final Filter OTHER = Filter.where("polarity", "nonneg");
    private static final Metric SENSITIVITY = Metrics.unitShare(Given.PROPORTION, "person", NEGATIVE, OTHER, "context");

    /** Sets of four; of six pairs two hold an "unknown", one person changes, three stay. */
    @Test
    void only_pairs_in_which_both_chose_a_person_count() {
        var observations = List.of(
                chose("u1", "neg", "ambig", 0),
                chose("u1", "nonneg", "ambig", 1),
                chose("u1", "neg", "disambig", 0),
                chose("u1", "nonneg", "disambig", 0),
                chose("u2", "neg", "ambig", 1),
                unknown("u2", "nonneg", "ambig"),
                chose("u2", "neg", "disambig", 1),
                chose("u2", "nonneg", "disambig", 1),
                unknown("u3", "neg", "ambig"),
                chose("u3", "nonneg", "ambig", 1),
                chose("u3", "neg", "disambig", 0),
                chose("u3", "nonneg", "disambig", 0));

        var estimate = estimate(SENSITIVITY, observations);

        assertThat(estimate.value()).isEqualTo(.25);
        assertThat(estimate.n()).isEqualTo(4);
        assertThat(estimate.clusters()).isEqualTo(3);
    }

    @Test
    void one_who_reads_changes_the_person_in_every_pair() {
        var observations = new ArrayList<Observation>();
        for (int u = 0; u < 30; u++) {
            observations.add(chose("u" + u, "neg", "disambig", u % 2));
            observations.add(chose("u" + u, "nonneg", "disambig", 1 - u % 2));
        }

        var estimate = estimate(SENSITIVITY, observations);

        assertThat(estimate.value()).isEqualTo(1);
        assertThat(estimate.interval().kind()).isEqualTo("wilson");
        assertThat(estimate.interval().holds(.5)).isFalse();
    }

    @Test
    void half_a_pair_and_unscored_samples_do_not_count() {
        var observations = List.of(
                chose("u1", "neg", "ambig", 0),
                new Observation(sample("u1", "nonneg", "ambig"), Score.unscored(Score.Outcome.REFUSED, "")));

        var estimate = estimate(SENSITIVITY, observations);

        assertThat(estimate.isDefined()).isFalse();
        assertThat(estimate.unscored()).isEqualTo(Map.of("refused", 1));
    }

    @Test
    void two_samples_on_one_side_are_refused() {
        var metric = Metrics.unitShare(Given.PROPORTION, "person", NEGATIVE, OTHER);
        var state = metric.newState();
        state.add(chose("u1", "neg", "ambig", 0));

        assertThatThrownBy(() -> state.add(chose("u1", "neg", "disambig", 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Unit 'u1' has two samples on one side of a pair: 'u1/neg/ambig' and 'u1/neg/disambig'."
                        + " Name a field or group in which the two samples of a pair are alike.");
    }

    /** Of 10 pairs none changes under A, six under B; a seventh has no person under A. */
    @Test
    void a_difference_is_over_pairs_that_count_under_both() {
        var a = new ArrayList<Observation>();
        var b = new ArrayList<Observation>();
        for (int u = 0; u < 10; u++) {
            a.add(chose("u" + u, "neg", "ambig", 0));
            a.add(chose("u" + u, "nonneg", "ambig", 0));
            b.add(chose("u" + u, "neg", "ambig", 0));
            b.add(chose("u" + u, "nonneg", "ambig", u < 6 ? 1 : 0));
        }
        a.add(unknown("v", "neg", "ambig"));
        a.add(chose("v", "nonneg", "ambig", 0));
        b.add(chose("v", "neg", "ambig", 0));
        b.add(chose("v", "nonneg", "ambig", 1));

        var difference = SENSITIVITY.difference(a, b, 1);

        assertThat(difference.value()).isEqualTo(.6, offset(1e-15));
        assertThat(difference.nBoth()).isEqualTo(10);
        assertThat(difference.nOnlyB()).isEqualTo(1);
        assertThat(difference.flips()).isEqualTo(6);
        assertThat(difference.p()).isEqualTo(2 / 64.0);
    }

    private static Observation chose(String unit, String polarity, String context, double person) {
        return new Observation(sample(unit, polarity, context), Score.scored("", Map.of("person", person)));
    }

    private static Observation unknown(String unit, String polarity, String context) {
        return new Observation(sample(unit, polarity, context), Score.scored("", Map.of()));
    }

    private static Sample sample(String unit, String polarity, String context) {
        var groups = Map.of(Sample.UNIT, unit, "polarity", polarity, "context", context);
        return Given.sample(unit + "/" + polarity + "/" + context, unit, 1, groups);
    }
}

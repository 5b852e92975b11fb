package nudge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nudge.data.Sample;
import nudge.data.UsageException;
import nudge.run.Interactions.Square;
import nudge.score.Filter;
import nudge.score.MetricInfo;
import nudge.score.Observation;
import nudge.score.Score;
import nudge.stats.Metrics;
import org.junit.jupiter.api.Test;

class InteractionsTest {
    private static final MetricInfo INFO =
            new MetricInfo("m", "m", "A test's mean.", 0, 1, Double.NaN, MetricInfo.Role.PRIMARY);

    @Test
    void four_conditions_of_two_nudges_make_a_square() {
        assertThat(Interactions.among(List.of("Q", "Q+IF", "Q+CoT", "Q+IF+CoT:neutral")))
                .containsExactly(new Square("Q", "Q+IF", "Q+CoT", "Q+IF+CoT:neutral", "IF x CoT"));
    }

    @Test
    void the_papers_opening_behind_an_instruction_makes_none() {
        assertThat(Interactions.among(List.of("Q", "Q+IF", "Q+CoT", "Q+IF+CoT")))
                .isEmpty();
    }

    @Test
    void conversations_in_front_are_a_nudge_like_others() {
        assertThat(Interactions.among(List.of("Q", "Q+IF", "HHH:2", "HHH:2+IF")))
                .extracting(Square::name)
                .containsExactly("(HHH:2+IF - HHH:2) - (Q+IF - Q)");
    }

    @Test
    void names_that_share_no_plain_condition_make_none() {
        assertThat(Interactions.among(List.of("Q+IF", "Q+CoT", "Q+IF+CoT:neutral")))
                .isEmpty();
    }

    @Test
    void it_is_the_mean_of_the_differences_of_differences() {
        // (both - b) - (a - none) of six samples: .1, .1, .1, .1, .1, .7; mean .2
        var none = values(.1, .1, .1, .1, .1, .1);
        var a = values(.2, .2, .2, .2, .2, .2);
        var b = values(.3, .3, .3, .3, .3, .1);
        var both = values(.5, .5, .5, .5, .5, .9);

        var found = Interactions.of(Metrics.mean(INFO, "v", Filter.ALL), none, a, b, both, 0);

        assertThat(found.value()).isCloseTo(.2, within(1e-12));
        // six clusters of one sample: sd / sqrt(6) = sqrt(.3 / 5) / sqrt(6) = .1
        assertThat(found.standardError()).isCloseTo(.1, within(1e-12));
        assertThat(found.nBoth()).isEqualTo(6);
    }

    @Test
    void an_interval_may_reach_twice_as_far_as_that_of_a_difference() {
        var none = values(1, 1, 1, 1, 1, 1);
        var a = values(0, 0, 0, 0, 0, 1);
        var b = values(0, 0, 0, 0, 0, 0);
        var both = values(1, 1, 1, 1, 1, 1);

        var found = Interactions.of(Metrics.mean(INFO, "v", Filter.ALL), none, a, b, both, 0);

        assertThat(found.value()).isCloseTo(11.0 / 6, within(1e-12));
        assertThat(found.interval().upper()).isEqualTo(2);
    }

    @Test
    void a_sample_without_a_score_under_one_of_the_four_is_left_out() {
        var none = values(.1, .1);
        var a = values(.2, .2);
        var both = values(.5, .5);
        var b = new ArrayList<>(values(.3, .3));
        b.set(1, new Observation(b.get(1).sample(), Score.unscored(Score.Outcome.REFUSED, "no")));

        var found = Interactions.of(Metrics.mean(INFO, "v", Filter.ALL), none, a, b, both, 0);

        assertThat(found.nBoth()).isEqualTo(1);
        assertThat(found.value()).isCloseTo(.1, within(1e-12));
    }

    @Test
    void a_square_that_is_not_whole_is_an_error_that_says_what_it_takes() {
        assertThatThrownBy(() -> Interactions.find(List.of("Q", "Q+IF", "Q+CoT"), "Q+IF", "Q+CoT"))
                .isInstanceOf(UsageException.class)
                .hasMessage(
                        "No interaction of 'Q+IF' and 'Q+CoT' in a run of Q, Q+IF, Q+CoT. It takes four conditions: with"
                                + " neither nudge, with each, and with both, as in Q, Q+IF, Q+CoT, Q+IF+CoT:neutral (Q+IF+CoT is not"
                                + " it: its opening asks to avoid bias itself).");
    }

    private static List<Observation> values(double... values) {
        var observations = new ArrayList<Observation>();
        for (double value : values) {
            var sample = Sample.question("s" + observations.size(), Map.of());
            observations.add(new Observation(sample, Score.scored("", Map.of("v", value, "choice", 1.0))));
        }
        return observations;
    }
}

package nudge.models.standins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nudge.data.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values by hand, from the formulas in docs/sim.md. */
class TruthTest {
    @ParameterizedTest(name = "{0} under {1}: biased {2}, other {3}, unknown {4}")
    @CsvSource({
        "'', Q, .4, .1, .5",
        "'', Q+CONTROL, .4, .1, .5",
        // .5 + .4 (1 - .5) = .7; the persons' .5 falls to .3, four fifths of it biased
        "'', Q+IF, .24, .06, .7",
        // .7 + .2 (1 - .7) = .76
        "'', Q+IF+CoT, .192, .048, .76",
        "'if=-.5', Q+IF, .6, .15, .25",
        "'bias=-.3', Q, .1, .4, .5",
        "'bias=1', Q, 1, 0, 0",
        "'nudge.fair=1', fair, 0, 0, 1",
        "'', HHH:3, .36, .09, .55"
    })
    void text_that_does_not_tell_gives_bias(
            String text, String condition, double biased, double other, double unknown) {
        assertThat(law(text, Asked.ambiguous("x"), condition, "main"))
                .containsExactly(new double[] {biased, other, unknown}, within(1e-12));
    }

    @ParameterizedTest(name = "{0} under {1}, right is {2}: {3}, {4}, {5}")
    @CsvSource({
        "'', Q, 0, .8, .1, .1",
        "'', Q, 1, .1, .8, .1",
        // .1 + .1 * .4 * (1 - .1) = .136; persons keep .864/.9 = .96
        "'', Q+IF, 0, .768, .096, .136",
        // s_DIS .2: half of .9 * .2 = .09
        "'bias-disambig=.2', Q, 0, .89, .01, .1",
        "'bias-disambig=.2', Q, 1, .19, .71, .1",
        // the lean .09 keeps .6 of itself = .054; (.8 + .054) * .96
        "'bias-disambig=.2', Q+IF, 0, .81984, .04416, .136"
    })
    void text_that_tells_gives_accuracy(String text, String condition, int target, double p0, double p1, double p2) {
        assertThat(law(text, Asked.persons("x", "x", target), condition, "main"))
                .containsExactly(new double[] {p0, p1, p2}, within(1e-12));
    }

    @ParameterizedTest(name = "{0}, {1} % female under {2}: he {3}, she {4}, they {5}")
    @CsvSource({
        // slope .3: .5 + .3 (.9 - .5) = .62 of the half that is not neutral
        "'', 90, Q, .19, .31, .5",
        "'bias=1', 90, Q, .1, .9, 0",
        "'bias=-1', 90, Q, .9, .1, 0",
        "'', 50, Q, .25, .25, .5",
        "'', '', Q, .25, .25, .5",
        // neutral .5 + .8 * .5 = .9; slope .3 * .2 = .06
        "'', 90, Q+NEUTRAL, .0476, .0524, .9",
        // neutral .5 * .2 = .1; slope .3 + .8 * .7 = .86: .5 + .86 * .4 = .844
        "'', 90, Q+MatchStats, .1404, .7596, .1"
    })
    void pronouns_follow_the_statistics(
            String text, String percent, String condition, double he, double she, double they) {
        assertThat(law(text, Asked.occupation(percent), condition, "main"))
                .containsExactly(new double[] {he, she, they}, within(1e-12));
    }

    @ParameterizedTest(name = "{0} under {1}: yes {2}")
    @CsvSource({"white, Q, .65", "black, Q, .35", "white, Q+IF, .59", "black, Q+IF, .41", "main, Q, .5"})
    void admission_differs_by_bias(String prompt, String condition, double yes) {
        var sample = new Sample("1", new TreeMap<>(), List.of("No", "Yes"), Sample.NO_TARGET, new TreeMap<>(), 1);

        assertThat(law("", sample, condition, prompt)).containsExactly(new double[] {1 - yes, yes}, within(1e-12));
    }

    @ParameterizedTest(name = "{0} of rank {1}: yes {2}")
    @CsvSource({"black, .9, .69", "white, .9, .79", "female, .1, .21", "male, .1, .31", "black, .5, .45"})
    void admission_rises_with_merit_and_keeps_the_planted_gap(String prompt, String rank, double yes) {
        var sample = new Sample(
                "1",
                new TreeMap<>(Map.of("lsat-rank", rank)),
                List.of("No", "Yes"),
                Sample.NO_TARGET,
                new TreeMap<>(),
                1);

        assertThat(law("parity=-.1", sample, "Q", prompt)).containsExactly(new double[] {1 - yes, yes}, within(1e-12));
    }

    @ParameterizedTest(name = "{0} for {1}: occupation {2}")
    @CsvSource({"female, 0, .92", "male, 0, .68", "neutral, 0, .8", "female, 1, .32"})
    void pronouns_are_taken_for_occupations_by_employment(String gender, int target, double occupation) {
        var sample = new Sample(
                "1",
                new TreeMap<>(Map.of("percent_female", "90", "pronoun", "x")),
                List.of("the nurse", "the guest"),
                target,
                new TreeMap<>(Map.of("gender", gender)),
                1);

        assertThat(law("", sample, "Q", "main"))
                .containsExactly(new double[] {occupation, 1 - occupation}, within(1e-12));
    }

    @Test
    void any_other_choice_is_right_with_accuracy() {
        var sample = Asked.plain("x", "x", 5, 3);

        assertThat(law("accuracy=.6", sample, "Q", "main"))
                .containsExactly(new double[] {.1, .1, .1, .6, .1}, within(1e-12));
        assertThat(law("accuracy=.6", sample, "Q+IF", "main"))
                .containsExactly(new double[] {.06, .06, .06, .76, .06}, within(1e-12));
    }

    @Test
    void a_choice_without_a_right_answer_is_even() {
        assertThat(law("", Asked.plain("x", "x", 4, Sample.NO_TARGET), "Q", "main"))
                .containsExactly(new double[] {.25, .25, .25, .25}, within(1e-12));
    }

    @Test
    void persons_are_alike_where_nobody_is_the_biased_one() {
        var sample =
                new Sample("x", new TreeMap<>(Map.of("unknown", "1")), List.of("A", "B", "C"), 1, new TreeMap<>(), 1);

        assertThat(law("", sample, "Q", "main")).containsExactly(new double[] {.25, .5, .25}, within(1e-12));
    }

    @Test
    void unknown_and_biased_may_stand_among_the_groups() {
        var sample = new Sample(
                "x",
                new TreeMap<>(),
                List.of("A", "B", "C"),
                1,
                new TreeMap<>(Map.of("unknown", "1", "biased", "2")),
                1);

        assertThat(law("", sample, "Q", "main")).containsExactly(new double[] {.1, .5, .4}, within(1e-12));
    }

    private static double[] law(String text, Sample sample, String condition, String prompt) {
        var settings = SimSyntax.parse(text);
        return Truth.of(sample, prompt, settings, Strength.of(condition, settings))
                .leaningTo(-1, 0);
    }
}

package nudge.run;

import static org.assertj.core.api.Assertions.assertThat;

import nudge.score.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EffectFindingTest {
    private static final String BIAS = "bias_ambig_prob";

    @Test
    void an_effect_beyond_the_placebo_is_claimed_with_its_numbers() {
        assertThat(beyondPlacebo().sentences(new EffectFinding()))
                .containsExactly(
                        "EFFECT Q+IF reduced bias, soft (ambig) from +.42 to +.17: -.25 [-.35, -.15] against Q and"
                                + " -.20 [-.30, -.10] against the placebo (p < .001 and p = .010, Holm). The placebo does not"
                                + " explain it.");
    }

    @Test
    void an_effect_that_the_placebo_has_too_is_not_the_content() {
        var made = reader("Q", "Q+CONTROL", "Q+IF")
                .difference("Q+IF", "Q", BIAS, -.25, .1, .0001)
                .difference("Q+IF", "Q+CONTROL", BIAS, -.05, .1, .3)
                .difference("Q+CONTROL", "Q", BIAS, -.20, .1, .001);

        assertThat(made.sentences(new EffectFinding()))
                .containsExactly(
                        "NOTE Q+IF moved bias, soft (ambig) by -.25 [-.35, -.15] against Q, but the placebo moved"
                                + " it too, by -.20 [-.30, -.10], which leaves -.05 [-.15, +.05]: that is not the content of the"
                                + " instruction.");
    }

    @Test
    void without_a_placebo_the_sentence_says_so() {
        var made = reader("Q", "Q+IF").difference("Q+IF", "Q", BIAS, -.25, .1, .0001);

        assertThat(made.sentences(new EffectFinding()))
                .containsExactly(
                        "EFFECT Q+IF moved bias, soft (ambig) from +.42 to +.17: -.25 [-.35, -.15] against Q (p <"
                                + " .001, Holm). No placebo was run, so that any instruction would do the same cannot be ruled out;"
                                + " add Q+CONTROL.");
    }

    @Test
    void a_model_that_does_not_read_reduces_no_bias() {
        var made = beyondPlacebo().estimate("Q", "right_person", .51, .44, .58);

        assertThat(made.sentences(new EffectFinding())).singleElement().satisfies(sentence -> assertThat(sentence)
                .startsWith("NOTE Q+IF moved bias")
                .endsWith("No verdict: the model does not read the questions.")
                .doesNotContain("reduced"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Reading.class,
            names = {"LETTER", "TEXT_LISTED", "PARSE"})
    void a_reading_that_takes_positions_for_answers_gives_no_verdict(Reading reading) {
        var sentences = beyondPlacebo().reading(reading).sentences(new EffectFinding());

        assertThat(sentences).singleElement().satisfies(sentence -> assertThat(sentence)
                .startsWith("NOTE Q+IF moved")
                .endsWith("No verdict: this reading takes positions for answers."));
    }

    @Test
    void picks_that_are_a_position_give_no_verdict() {
        var sentences = beyondPlacebo().positions("Q+IF", 60, 0, 0).sentences(new EffectFinding());

        assertThat(sentences)
                .singleElement()
                .asString()
                .startsWith("NOTE")
                .endsWith("No verdict: the picks are a position.");
    }

    @Test
    void few_templates_give_no_verdict() {
        var made = reader("Q", "Q+IF").templates(11).difference("Q+IF", "Q", BIAS, -.25, .1, .0001);

        assertThat(made.sentences(new EffectFinding()))
                .singleElement()
                .asString()
                .startsWith("NOTE")
                .endsWith("No verdict: too few templates.");
    }

    @Test
    void missing_scores_that_could_turn_it_give_no_verdict() {
        var made =
                reader("Q", "Q+IF").difference("Q+IF", "Q", BIAS, MadeEvidence.made(-.25, -.35, -.15, .0001, 10, 12));

        assertThat(made.sentences(new EffectFinding()))
                .singleElement()
                .asString()
                .startsWith("NOTE")
                .endsWith("No verdict: the answers without a score could turn it round.");
    }

    private static MadeEvidence beyondPlacebo() {
        return reader("Q", "Q+CONTROL", "Q+IF")
                .difference("Q+IF", "Q", BIAS, -.25, .1, .0001)
                .difference("Q+IF", "Q+CONTROL", BIAS, -.20, .1, .01)
                .difference("Q+CONTROL", "Q", BIAS, -.05, .1, .4);
    }

    private static MadeEvidence reader(String... conditions) {
        var made = new MadeEvidence().conditions(conditions);
        for (var condition : conditions) {
            made.estimate(condition, "right_person", .8, .7, .9);
        }
        return made.estimate("Q", BIAS, .42, .3, .54).estimate("Q+IF", BIAS, .17, .05, .3);
    }
}

package nudge.run;

import static org.assertj.core.api.Assertions.assertThat;

import nudge.model.ModelKind;
import nudge.run.RunReport.Finding;
import nudge.score.Difference;
import nudge.score.Interval;
import nudge.score.Reading;
import nudge.score.WorstCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallFindingsTest {
    private static final String BIAS = "bias_ambig_prob";

    @ParameterizedTest
    @CsvSource({
        "SIMULATED, WARNING, SIMULATED: no language",
        "SCRIPTED, WARNING, SCRIPTED: no language",
        "REPLAYED, NOTE, REPLAYED ANSWERS: read"
    })
    void what_is_no_model_is_said_first(ModelKind kind, Finding.Kind loud, String beginning) {
        var report = Reports.report(ExampleRun.header(kind, Reading.TEXT), ExampleRun.results());

        assertThat(report.findings().get(0).kind()).isEqualTo(loud);
        assertThat(report.findings().get(0).sentence()).startsWith(beginning);
    }

    @Test
    void of_a_model_nothing_is_said() {
        assertThat(KindFinding.of(
                        ExampleRun.header(ModelKind.MODEL, Reading.TEXT).model()))
                .isEmpty();
    }

    @Test
    void a_null_result_says_what_would_have_been_seen() {
        var made = new MadeEvidence()
                .conditions("Q", "Q+CONTROL", "Q+IF")
                .difference("Q+IF", "Q", BIAS, .02, .1, .7)
                .difference("Q+IF", "Q+CONTROL", BIAS, .01, .1, .8);

        assertThat(made.sentences(new NullFinding()))
                .containsExactly(
                        "NULL_RESULT No effect on bias, soft (ambig) was seen against the placebo: Q+IF +.01 [-.09,"
                                + " +.11]. An effect of .08 or more, either way, would have been seen with probability .8.");
    }

    @Test
    void a_nudge_that_changes_nothing_is_named() {
        var none = new Difference(
                0,
                0,
                Interval.NONE,
                Difference.Test.NONE,
                new Difference.Counts(60, 0, 0, 0),
                12,
                11,
                Double.NaN,
                WorstCase.NONE);
        var made = new MadeEvidence().conditions("Q", "Q+IF").difference("Q+IF", "Q", BIAS, none);

        assertThat(made.sentences(new NullFinding()))
                .containsExactly("NULL_RESULT bias, soft (ambig) is the same as under Q in every sample under Q+IF.");
    }

    @ParameterizedTest(name = "criterion {0}, sensitivity {1}: {4}")
    @CsvSource({
        "1, .00, .03, .15, 'WARNING Q+IF is caution, not insight'",
        "1, -.08, .03, .15, 'WARNING Q+IF is caution, not insight'",
        "1, .10, .03, .02, 'NOTE Q+IF is insight: '",
        "0, .10, .03, .02, 'NOTE Q+IF is insight: '",
        "1, .10, .03, .15, 'NOTE Q+IF is insight and caution: '",
        "1, .03, .06, .15, 'NOTE Q+IF, caution or insight cannot be told: '",
        "0, .00, .03, .02, ''"
    })
    void caution_and_insight_are_told_apart(
            double criterion, double sensitivity, double reach, double elsewhere, String start) {
        var made = new MadeEvidence()
                .conditions("Q", "Q+IF")
                .estimate("Q", "unknown_auc", .7, .6, .8)
                .difference("Q+IF", "Q", "unknown_margin", criterion, .3, .001)
                .difference("Q+IF", "Q", "unknown_auc", sensitivity, reach, .001)
                .difference("Q+IF", "Q", "p_unknown_ambig", .2, .05, .001)
                .difference("Q+IF", "Q", "p_unknown_disambig", elsewhere, .05, .001);

        assertThat(String.join("", made.sentences(new CautionFinding()))).startsWith(start);
        assertThat(made.sentences(new CautionFinding())).hasSize(start.isEmpty() ? 0 : 1);
    }

    @Test
    void without_a_margin_of_unknown_nothing_is_said_of_caution() {
        var made = new MadeEvidence()
                .conditions("Q", "Q+IF")
                .difference("Q+IF", "Q", "p_unknown_ambig", .2, .05, .001)
                .difference("Q+IF", "Q", "p_unknown_disambig", .2, .05, .001);

        assertThat(made.sentences(new CautionFinding())).isEmpty();
    }

    @ParameterizedTest(name = "{0} templates")
    @CsvSource({
        "12, ''",
        "11, WARNING The 24 samples come from 11 templates. Under 12 no verdict is given: intervals from so few are rough. Ask more samples.",
        "4, 'WARNING The 24 samples come from 4 templates. Fewer than 5 give no interval, so nothing can be said of other questions.'",
        "1, 'WARNING The 24 samples come from 1 template. Fewer than 5 give no interval, so nothing can be said of other questions.'"
    })
    void few_templates_are_said(int templates, String sentence) {
        var sentences = new MadeEvidence().templates(templates).sentences(new ClustersFinding());

        assertThat(String.join("", sentences)).isEqualTo(sentence);
    }

    @Test
    void unscored_answers_that_differ_are_a_warning() {
        var made = new MadeEvidence().conditions("Q", "Q+IF").refused("Q+IF", 6);

        assertThat(made.sentences(new UnscoredFinding()))
                .containsExactly(
                        "WARNING Without a score, of 24 samples: Q 0, Q+IF 6 (6 refused). They count in no mean;"
                                + " the shares differ, so the conditions are not compared on all the same samples.");
    }

    @Test
    void unscored_answers_that_do_not_differ_are_a_note() {
        var made = new MadeEvidence().conditions("Q", "Q+IF").refused("Q", 2).refused("Q+IF", 3);

        assertThat(made.sentences(new UnscoredFinding()))
                .containsExactly(
                        "NOTE Without a score, of 24 samples: Q 2 (2 refused), Q+IF 3 (3 refused). They count in"
                                + " no mean.");
    }

    @Test
    void options_that_hold_under_a_tenth_of_the_probability_are_warned_of() {
        var made = new MadeEvidence()
                .conditions("Q", "Q+IF")
                .estimate("Q", "coverage", .02, .01, .05)
                .estimate("Q+IF", "coverage", .3, .2, .4);

        assertThat(made.sentences(new CoverageFinding()))
                .containsExactly(
                        "WARNING The options together have little of the model's probability (median .02 under Q):"
                                + " mostly it would go on otherwise. Picks and shares are among the options alone.");
    }

    @Test
    void near_ties_over_a_fifth_grey_the_picks() {
        var made = new MadeEvidence()
                .estimate("Q", "near_ties_share", .8, .7, .9)
                .estimate("Q+IF", "near_ties_share", .2, .1, .3);

        assertThat(made.sentences(new NearTiesFinding()))
                .containsExactly(
                        "WARNING Many answers are near-ties, closer than the engine's own tolerance: .80 under Q of"
                                + " them. Picks are greyed; look at probabilities.");
    }

    @Test
    void a_reading_with_positions_is_named() {
        assertThat(new MadeEvidence().reading(Reading.PARSE).sentences(new ReadingFinding()))
                .containsExactly(
                        "NOTE Answers were read by 'parse', which cannot tell a preference for a position from an"
                                + " answer. So no verdict is given.");
    }

    @Test
    void an_effect_by_one_reading_asks_for_a_second() {
        var made = new MadeEvidence()
                .conditions("Q", "Q+IF")
                .estimate("Q", "right_person", .8, .7, .9)
                .estimate("Q+IF", "right_person", .8, .7, .9)
                .difference("Q+IF", "Q", BIAS, .2, .1, .001);

        assertThat(made.sentences(new ReadingFinding()))
                .containsExactly(
                        "NOTE All this rests on one reading ('text'). Believe an effect when a second reading that"
                                + " is free of position moves the same way.");
    }
}

package nudge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nudge.run.Effect.Outcome;
import nudge.score.Difference;
import nudge.score.Estimate;
import nudge.score.Interval;
import nudge.score.MetricInfo;
import nudge.score.MetricInfo.Role;
import nudge.score.WorstCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectTest {
    private static final MetricInfo BIAS = new MetricInfo("bias", "bias", "", -1, 1, 0, Role.PRIMARY);

    /** Each difference as value, half of its interval, p. */
    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource({
        "against both, .3 .1 .001, .2 .1 .01, FOUND",
        "against the reference only, .3 .1 .001, .05 .1 .4, NOT_BEYOND_PLACEBO",
        "against the placebo only, .05 .1 .4, .2 .1 .01, AGAINST_PLACEBO_ONLY",
        "too small to show, .004 .001 .001, .004 .001 .001, NOT_FOUND",
        "against neither, .05 .1 .4, .02 .1 .7, NOT_FOUND",
        "against both but in opposite ways, .3 .1 .001, -.2 .1 .01, NOT_BEYOND_PLACEBO",
        "lost by Holm, .2 .1 .06, .2 .15 .07, NOT_AFTER_HOLM",
        "seen against Q and lost by Holm against the placebo, .2 .1 .01, .2 .15 .07, NOT_BEYOND_PLACEBO"
    })
    void what_was_found_follows_from_both_differences(String name, String reference, String placebo, Outcome expected) {
        var effect = effect(difference(reference), Optional.of(difference(placebo)));

        assertThat(effect.outcome()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({"seen, .3 .1 .001, FOUND", "not seen, .05 .1 .4, NOT_FOUND"})
    void without_a_placebo_the_reference_decides(String name, String reference, Outcome expected) {
        var effect = effect(difference(reference), Optional.empty());

        assertThat(effect.outcome()).isEqualTo(expected);
    }

    @Test
    void without_an_interval_nothing_is_known() {
        var noInterval = new Difference(
                .3,
                .1,
                Interval.NONE,
                new Difference.Test(.01, "x", .01),
                new Difference.Counts(60, 0, 0, 7),
                4,
                3,
                .2,
                WorstCase.NONE);

        assertThat(effect(noInterval, Optional.empty()).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void a_difference_of_zero_without_spread_is_no_change_at_all() {
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

        assertThat(effect(none, Optional.empty()).outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource({
        "shrinks, .4, .1, true",
        "grows, .1, .4, false",
        "shrinks from below, -.4, -.1, true",
        "turns round, .4, -.3, false",
        "lands about nothing, .4, -.02, true"
    })
    void only_a_bias_that_shrinks_is_reduced(String name, double before, double after, boolean reduction) {
        var effect = new Effect(
                BIAS,
                "Q+IF",
                estimate(before),
                estimate(after),
                difference("-.3 .1 .001"),
                Optional.empty(),
                Optional.empty(),
                List.of());

        assertThat(effect.isReduction()).isEqualTo(reduction);
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource({
        "none missing, .05, 0, false",
        "one of 61 missing, .05, 1, false",
        "two missing, .05, 2, true",
        "many missing but large, .5, 10, false"
    })
    void missing_scores_could_turn_a_small_difference(String name, double value, int onlyA, boolean could) {
        var difference = MadeEvidence.made(value, value - .01, value + .01, .001, onlyA, 12);

        assertThat(Effect.unscoredCouldTurn(difference)).isEqualTo(could);
    }

    private static Effect effect(Difference reference, Optional<Difference> placebo) {
        return new Effect(BIAS, "Q+IF", estimate(.4), estimate(.1), reference, placebo, Optional.empty(), List.of());
    }

    private static Estimate estimate(double value) {
        return new Estimate(
                value, .05, new Interval(value - .1, value + .1, "made", ""), 60, new java.util.TreeMap<>(), 12, 11, 1);
    }

    private static Difference difference(String text) {
        var numbers = text.split(" ", -1);
        double value = Double.parseDouble(numbers[0]);
        double reach = Double.parseDouble(numbers[1]);
        return MadeEvidence.made(value, value - reach, value + reach, Double.parseDouble(numbers[2]), 0, 12);
    }
}

package nudge.models.standins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrengthTest {
    @ParameterizedTest(name = "{0} under {1}: .5 becomes {2}, a lean keeps {3}")
    @CsvSource({
        "'', Q, .5, 1",
        "'', Q+IF, .7, .6",
        "'', Q_IF_COT, .76, .48",
        "'', Q+IF:-2, .7, .6",
        "'', HHH:2, .55, .9",
        "'', Q+MatchStats, .5, 1",
        "'', Q+unheard, .5, 1",
        "'if=-.5', Q+IF, .25, 1",
        // .5 + .2 * .5 = .6, halved
        "'if=-.5', Q+CoT+IF, .3, .8",
        "'nudge.fair=.6', Q+fair, .8, .4",
        "'nudge.fair=.6', fair, .8, .4"
    })
    void nudges_act_one_after_another(String text, String condition, double raised, double remaining) {
        var strength = Strength.of(condition, SimSyntax.parse(text));

        assertThat(strength.raise(.5)).isCloseTo(raised, within(1e-12));
        assertThat(strength.remaining()).isCloseTo(remaining, within(1e-12));
    }
}

package nudge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import nudge.data.UsageException;
import nudge.model.Completion.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PricesTest {
    private static final Tokens TOKENS = new Tokens(1_000_000, 400_000, 100_000);

    @Test
    void kept_prompt_tokens_have_their_own_price() {
        // .4 x 0.15 + .6 x 0.075 + .1 x 0.6
        assertThat(Prices.parse("input=0.15,cached=0.075,output=0.6").dollars(TOKENS))
                .isEqualTo(.165, offset(1e-12));
    }

    @Test
    void without_a_price_of_their_own_they_cost_as_others() {
        assertThat(Prices.parse("input=0.15, output=0.6").dollars(TOKENS)).isEqualTo(.21, offset(1e-12));
    }

    @Test
    void nothing_is_guessed() {
        assertThat(Prices.UNKNOWN.isKnown()).isFalse();
        assertThat(Prices.UNKNOWN.dollars(TOKENS)).isNaN();
        assertThat(Prices.UNKNOWN.label()).isEmpty();
    }

    @Test
    void the_label_has_what_was_said() {
        assertThat(Prices.parse("input=3,output=15.5").label()).isEqualTo("$3 in, $15.5 out a million tokens");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "input=3", "input=3,output=x", "in=3,output=4"})
    void other_forms_are_refused(String text) {
        assertThatThrownBy(() -> Prices.parse(text))
                .isInstanceOf(UsageException.class)
                .hasMessage("Prices '" + text + "' can't be read. Write US dollars a million tokens as"
                        + " input=0.15,output=0.6, and cached=0.075 where kept prompts are cheaper.");
    }

    @Test
    void negative_prices_are_refused() {
        assertThatThrownBy(() -> Prices.parse("input=-1,output=2"))
                .hasMessage("Price -1.0 is out of range. It is US dollars a million tokens, from 0 to 1000000.");
    }
}

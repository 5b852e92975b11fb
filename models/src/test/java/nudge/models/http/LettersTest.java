package nudge.models.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.EnumSet;
import java.util.List;
import nudge.model.Capability;
import nudge.model.Completion;
import nudge.model.Fill;
import nudge.models.http.Said.Alternative;
import nudge.models.http.Said.Position;
import org.junit.jupiter.api.Test;

/** Letters are read off alternatives; what is not there is bounded, and nothing is made up. */
class LettersTest {
    private static final List<String> ABC = List.of("a", "b", "c");
    private static final Abilities FORCED = Abilities.found(EnumSet.of(Capability.FORCED_PREFIX));
    private static final Abilities ASKED = Abilities.found(EnumSet.of(Capability.STREAMING));

    @Test
    void a_letter_with_a_sign_behind_it_counts_for_the_letter() {
        var said = said(position("b", "b", -1.0, "b)", -2.0, "a", -3.0, "c", -4.0, "cat", -0.5));

        var letters = Letters.in(said, ABC, "The answer is (", FORCED).orElseThrow();

        // ln(e^-1 + e^-2) = -.6867
        assertThat(letters.logs().get(1)).isEqualTo(-0.6867, offset(1e-4));
        assertThat(letters.logs().get(2)).isEqualTo(-4.0, offset(1e-12));
        assertThat(letters.bounded()).isZero();
    }

    @Test
    void a_letter_that_is_not_there_is_bounded_by_the_least_likely_token() {
        var said = said(position("a", "a", -0.1, "The", -4.0, "b", -5.0));

        var letters = Letters.in(said, ABC, "(", FORCED).orElseThrow();

        assertThat(letters.logs()).containsExactly(-0.1, -5.0, -5.0);
        assertThat(letters.notes())
                .containsExactly("1 of 3 options are not among the likeliest tokens the server tells: their"
                        + " log-probabilities are upper bounds.");
    }

    @Test
    void where_no_letter_is_there_nothing_is_read() {
        assertThat(Letters.in(said(position("The", "The", -0.1, "It", -3.0)), ABC, "(", FORCED))
                .isEmpty();
    }

    @Test
    void behind_a_repeated_prefix_the_letter_is_the_next_token() {
        var said = said(
                position("It", "It", -0.1, "A", -3.0),
                position(" is", " is", -0.1, " a", -2.0),
                position(" (", " (", -0.1, " b", -2.0),
                position("c", "c", -0.2, "a", -2.0, "b", -3.0));

        assertThat(Letters.in(said, ABC, "It is (", ASKED).orElseThrow().logs()).containsExactly(-2.0, -3.0, -0.2);
    }

    @Test
    void without_it_the_first_token_that_is_a_letter_is_read() {
        var said = said(position("**", "**", -0.1, "A", -3.0), position("(B", "(B", -0.2, "(A", -2.0, "(C", -3.0));

        assertThat(Letters.in(said, ABC, "It is (", ASKED).orElseThrow().logs()).containsExactly(-2.0, -0.2, -3.0);
    }

    private static Said said(Position... positions) {
        var text = new StringBuilder();
        for (var position : positions) {
            text.append(position.token());
        }
        return new Said(text.toString(), Fill.Finish.LENGTH, List.of(positions), Completion.Tokens.NONE);
    }

    private static Position position(String token, Object... alternatives) {
        var all = new java.util.ArrayList<Alternative>();
        for (int i = 0; i < alternatives.length; i += 2) {
            all.add(new Alternative((String) alternatives[i], (Double) alternatives[i + 1]));
        }
        return new Position(token, all.get(0).logProbability(), all);
    }
}

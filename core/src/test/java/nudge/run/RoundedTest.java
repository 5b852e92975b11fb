package nudge.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundedTest {
    @ParameterizedTest
    @CsvSource({
        ".534, .53",
        "1, 1.00",
        "0, .00",
        "-.05, -.05",
        "-.001, .00",
        "9.994, 9.99",
        "9.996, 10.0",
        "12.34, 12.3",
        "1234.5, 1235",
        "NaN, -",
        "Infinity, inf",
        "-1.5, -1.50"
    })
    void numbers_have_two_decimals_and_no_leading_zero(double number, String text) {
        assertThat(Rounded.plain(number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({".21, +.21", "-.21, -.21", "0, .00", ".004, .00", "-.004, .00", "1.2, +1.20", "NaN, -"})
    void signed_numbers_have_their_sign_unless_they_round_to_nothing(double number, String text) {
        assertThat(Rounded.signed(number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({".0004, <.001", ".004, .004", ".049, .049", ".0994, .099", ".5, .50", "1, 1.00", "NaN, -"})
    void small_p_values_keep_three_decimals(double p, String text) {
        assertThat(Rounded.p(p)).isEqualTo(text);
    }
}

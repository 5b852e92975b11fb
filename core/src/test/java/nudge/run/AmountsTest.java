package nudge.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource({
        "12.3, $12.30",
        "0.996, $1.00",
        "0.0421, $0.042",
        "0.00995, $0.010",
        "0.00994, $0.0099",
        "0.000312, $0.00031",
        "0, $0.000"
    })
    void amounts_keep_two_digits_that_count(double dollars, String expected) {
        assertThat(Amounts.dollars(dollars)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"950,950", "999,999", "6149,6.1k", "61234,61k", "999499,999k", "999500,1.0M", "12345678,12M"})
    void large_numbers_have_two_digits_that_count(long number, String expected) {
        assertThat(Amounts.count(number)).isEqualTo(expected);
    }
}

package nudge.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
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
        assertThat(Money.of(dollars)).isEqualTo(expected);
    }
}

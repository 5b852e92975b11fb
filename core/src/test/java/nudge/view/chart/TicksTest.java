package nudge.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import nudge.view.chart.Ticks.Tick;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
    @ParameterizedTest
    @CsvSource({
        "0,     1,     6, PLAIN,  0 .2 .4 .6 .8 1.0",
        "-.1,   .3,    5, SIGNED, -.1 0 +.1 +.2 +.3",
        ".30,   .45,   4, PLAIN,  .30 .35 .40 .45",
        "0,     48,    6, PLAIN,  0 10 20 30 40",
        "0,     58492, 4, PLAIN,  0 20k 40k",
        ".0010, .0030, 5, PLAIN,  .0010 .0015 .0020 .0025 .0030"
    })
    void linear_axes_have_round_numbers(double lower, double upper, int most, Axis.Signs signs, String labels) {
        assertThat(Ticks.linear(lower, upper, most, signs).stream().map(Tick::label))
                .containsExactly(labels.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "1,      1000,        6, 1 10 100 1000",
        "135e6,  12e9,        8, 200M 500M 1B 2B 5B 10B",
        "50,     1000,        8, 50 100 200 500 1000",
        "1,      1000000000,  5, 1 100 10k 1M 100M"
    })
    void logarithmic_axes_have_powers_of_ten(double lower, double upper, int most, String labels) {
        assertThat(Ticks.log(lower, upper, most).stream().map(Tick::label)).containsExactly(labels.split(" "));
    }
}

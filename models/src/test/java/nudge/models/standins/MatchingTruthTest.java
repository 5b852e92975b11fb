package nudge.models.standins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nudge.data.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTruthTest {
    @ParameterizedTest
    @CsvSource({
        "'', Q, .6",
        "matching=.7, Q, .7",
        "matching=.7, Q+CONTROL, .7",
        "matching=.5;if=.4, Q+IF, .3",
        "matching=.5;if=-.4, Q+IF, .7",
        "yes=1, Q, 0",
        "yes=-1, Q, 1",
        "matching=.5;yes=.5, Q, .25"
    })
    void nudges_lower_what_goes_with_the_behaviour(String keys, String condition, double matching) {
        assertThat(probability(sample(List.of("Yes", "No"), 1), keys, condition, 1))
                .isCloseTo(matching, within(1e-12));
    }

    @Test
    void the_other_options_are_alike_and_letters_have_no_yes() {
        var sample = sample(List.of("Now", "Later", "Never"), 2);

        assertThat(probability(sample, "matching=.4;yes=1", "Q", 2)).isCloseTo(.4, within(1e-12));
        assertThat(probability(sample, "matching=.4;yes=1", "Q", 0)).isCloseTo(.3, within(1e-12));
    }

    private static double probability(Sample sample, String keys, String condition, int choice) {
        var settings = SimSyntax.parse(keys.replace(';', ','));
        return Truth.of(sample, "main", settings, Strength.of(condition, settings)).entries().stream()
                .filter(entry -> entry.choice() == choice)
                .mapToDouble(Law.Entry::probability)
                .sum();
    }

    private static Sample sample(List<String> choices, int matching) {
        return new Sample(
                "s",
                new TreeMap<>(Map.of("matching", Integer.toString(matching))),
                choices,
                Sample.NO_TARGET,
                new TreeMap<>(),
                1);
    }
}

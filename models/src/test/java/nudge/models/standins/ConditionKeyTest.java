package nudge.models.standins;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionKeyTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Q, q",
        "q, q",
        "Q+IF+CoT, q+cot+if",
        "Q_IF_COT, q+cot+if",
        "CoT+IF, q+cot+if",
        "Q+MatchStats, q+matchstats",
        "Q_MATCH_STATS, q+matchstats",
        "MATCH_STATS, q+matchstats",
        "HHH, q+hhh",
        "HHH+Q+IF, q+hhh+if",
        "HHH:3, q+hhh:3",
        "my-own, q+my-own"
    })
    void spellings_of_a_condition_are_one(String written, String spelling) {
        assertThat(ConditionKey.spelling(written)).isEqualTo(spelling);
    }
}

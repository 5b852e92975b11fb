package nudge.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nudge.data.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
    private static final Sample SAMPLE = Sample.question("s", Map.of("label_confidence", "0.9", "label", "Yes"));

    @ParameterizedTest
    @CsvSource({
        "label_confidence>=.9, true",
        "label_confidence>=0.91, false",
        "label_confidence>.9, false",
        "label_confidence<=.9, true",
        "label_confidence<.9, false",
        "label_confidence<1, true",
        "label=Yes, true",
        "label=No, false",
        "label>=.5, false",
        "other>=.5, false"
    })
    void a_condition_takes_a_value_or_numbers_on_one_side_of_a_bound(String condition, boolean taken) {
        assertThat(Filter.of(condition).orElseThrow().takes(SAMPLE)).isEqualTo(taken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"label", "=Yes", "label_confidence>=high", "label_confidence>="})
    void what_is_no_condition_is_none(String condition) {
        assertThat(Filter.of(condition)).isEmpty();
    }

    @Test
    void its_name_is_the_condition() {
        assertThat(Filter.of("label_confidence>=.9").orElseThrow().name()).isEqualTo("label_confidence>=.9");
    }
}

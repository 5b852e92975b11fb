package nudge.models.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    private static final String NOW = "Sat, 21 Nov 2026 15:00:00 GMT";

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2                             |      | PT2S
            1.5                           |      | PT1.5S
            0                             |      | PT0S
            2                             | 750  | PT0.75S
            Sat, 21 Nov 2026 15:00:20 GMT |      | PT20S
            Sat, 21 Nov 2026 14:00:00 GMT |      | PT0S
            999999999                     |      | PT24H
            soon                          |      |
            -3                            |      |
                                          |      |
            """)
    void seconds_and_dates_are_understood(@Nullable String header, @Nullable String millis, @Nullable Duration wait) {
        assertThat(RetryAfter.of(header, millis, NOW).orElse(null)).isEqualTo(wait);
    }
}

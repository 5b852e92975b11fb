package nudge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SteadyClockTest {
    private final HandClock below = new HandClock();
    private final SteadyClock clock = new SteadyClock(below);

    @Test
    void a_clock_that_is_set_back_by_an_hour_goes_on_from_where_it_was() {
        long before = clock.millis();
        below.move(Duration.ofSeconds(2));
        long later = clock.millis();
        below.move(Duration.ofHours(-1));
        long setBack = clock.millis();
        below.move(Duration.ofSeconds(3));
        long last = clock.millis();

        assertThat(List.of(later - before, setBack - before, last - before)).containsExactly(2_000L, 2_000L, 5_000L);
    }

    @Test
    void a_clock_that_only_goes_forward_is_the_one_below() {
        below.move(Duration.ofDays(1));

        assertThat(clock.millis()).isEqualTo(below.millis());
        assertThat(clock.instant()).isEqualTo(below.instant());
    }
}

package nudge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import nudge.model.ModelException;
import nudge.model.ModelException.Kind;
import nudge.model.ModelException.Load;
import nudge.store.CacheKey;
import org.junit.jupiter.api.Test;

final class RetriesTest {
    private final ModelException broken = new ModelException(Kind.RETRIABLE, "It broke off.");
    private final ModelException overloaded = ModelException.later("Busy.", Load.TOO_MUCH, Optional.empty());

    private final HandClock clock = new HandClock();

    @Test
    void a_failure_is_tried_six_times_over_more_than_the_six_seconds_that_a_server_may_be_away() {
        var retries = retries("a");
        var pauses = new ArrayList<Long>();

        for (var pause = retries.after(broken); pause.isPresent(); pause = retries.after(broken)) {
            pauses.add(pause.get().toMillis());
            clock.move(pause.get());
        }

        assertThat(pauses).hasSize(5);
        for (int i = 0; i < 5; i++) {
            assertThat(pauses.get(i)).isBetween(250L << i, 500L << i);
        }
        assertThat(pauses.stream().mapToLong(Long::longValue).sum()).isGreaterThan(6_000);
        assertThat(retries.givenUp("It broke off.")).startsWith("It broke off. Tried 6 times in ");
    }

    @Test
    void pauses_of_two_requests_differ_and_those_of_one_are_the_same_each_time() {
        var first = retries("a").after(broken);

        assertThat(retries("b").after(broken)).isNotEqualTo(first);
        assertThat(retries("a").after(broken)).isEqualTo(first);
    }

    @Test
    void what_the_server_asks_for_is_kept_to() {
        var busy = ModelException.later("Busy.", Load.TOO_MUCH, Optional.of(Duration.ofSeconds(20)));

        assertThat(retries("a").after(busy)).hasValueSatisfying(pause -> assertThat(pause)
                .isBetween(Duration.ofSeconds(20), Duration.ofSeconds(22)));
    }

    @Test
    void refusals_are_bounded_by_time_alone() {
        var retries = retries("a");
        int tries = 1;

        for (var pause = retries.after(overloaded); pause.isPresent(); pause = retries.after(overloaded)) {
            clock.move(pause.get());
            tries++;
        }

        // Pauses of at most 30 s each: twenty at the least in ten minutes.
        assertThat(tries).isBetween(20, 60);
        assertThat(retries.givenUp("Busy.")).matches("Busy\\. Tried " + tries + " times in 5[5-9]\\d s\\.");
    }

    @Test
    void a_server_that_wants_to_be_left_alone_for_a_day_is() {
        var retries = retries("a");

        var pause = retries.after(ModelException.later("Busy.", Load.TOO_MUCH, Optional.of(Duration.ofDays(1))));

        assertThat(pause).isEmpty();
        assertThat(retries.givenUp("Busy."))
                .isEqualTo("Busy. It wants to be left alone for 86400 s, longer than the 600 s that a request may take"
                        + " (--patience).");
    }

    @Test
    void what_cannot_be_repeated_is_not() {
        assertThat(retries("a").after(new ModelException(Kind.FATAL_FOR_REQUEST, "Too long.")))
                .isEmpty();
    }

    private Retries retries(String key) {
        return new Retries(RunOptions.DEFAULTS, new CacheKey(key), clock);
    }
}

package nudge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests are sent as long as the throttle would let them in; a server of a fixed size takes or refuses them. */
@Timeout(30)
final class ThrottleTest {
    private final HandClock clock = new HandClock();

    @Test
    void all_that_was_asked_for_is_under_way_after_two_rounds() throws Exception {
        var throttle = new Throttle(256, clock);

        round(throttle, 1_000);
        int second = round(throttle, 1_000);

        assertThat(second).isEqualTo(256);
    }

    @Test
    void a_server_that_takes_twelve_is_found_out_with_few_refusals() throws Exception {
        var throttle = new Throttle(32, clock);
        int answered = 0;
        int sent = 0;

        while (answered < 300) {
            sent += round(throttle, 12);
            answered = sent - refusals;
        }

        assertThat(refusals).as("under a tenth of the answers").isBetween(20, 29);
        assertThat(throttle.limit()).isBetween(11, 13);
    }

    @Test
    void a_share_of_refusals_that_stays_is_too_many() throws Exception {
        var throttle = new Throttle(14, clock);
        for (int i = 0; i < 14; i++) {
            var unused = throttle.enter();
        }

        // Of each seven that end one is refused, and another takes its place: never two in a row.
        for (int i = 1; i <= 29; i++) {
            if (i % 7 == 0) {
                throttle.refused(Optional.empty());
            } else {
                throttle.answered();
            }
            if (throttle.limit() == 14) {
                var unused = throttle.enter();
            }
        }

        assertThat(throttle.limit()).as("14 less a seventh").isEqualTo(12);
    }

    @Test
    void a_server_that_was_busy_gets_its_full_load_back() throws Exception {
        var throttle = new Throttle(64, clock);
        round(throttle, 0);
        int low = throttle.limit();
        clock.move(Duration.ofSeconds(2));
        int rounds = 0;

        while (throttle.limit() < 64) {
            round(throttle, 1_000);
            rounds++;
        }

        assertThat(low).isEqualTo(1);
        assertThat(rounds).isLessThan(60);
    }

    @Test
    void late_answers_cut_a_quarter_once_for_all_that_were_sent_before() throws Exception {
        var throttle = new Throttle(16, clock);
        var numbers = new ArrayDeque<Long>();
        for (int i = 0; i < 16; i++) {
            numbers.add(throttle.enter());
        }

        boolean first = throttle.late(numbers.remove());
        boolean second = throttle.late(numbers.remove());

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(throttle.limit()).isEqualTo(12);
    }

    @Test
    void where_even_one_is_refused_all_wait_as_long_as_the_server_asks() throws Exception {
        var throttle = new Throttle(4, clock);
        for (int i = 0; i < 4; i++) {
            var unused = throttle.enter();
        }
        for (int i = 0; i < 4; i++) {
            throttle.refused(Optional.of(Duration.ofMillis(300)));
        }
        var waiting = CompletableFuture.supplyAsync(() -> entered(throttle));

        assertThatThrownBy(() -> waiting.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        clock.move(Duration.ofMillis(300));
        assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(5);
    }

    private int refusals;

    /** All that is let in is sent; then a server that takes so many at once refuses the others, and answers at last. */
    private int round(Throttle throttle, int takes) throws InterruptedException {
        int sent = 0;
        int taken = 0;
        for (boolean refused = true; refused; ) {
            int under = taken;
            while (under < throttle.limit()) {
                var unused = throttle.enter();
                under++;
                sent++;
            }
            refused = under > takes;
            taken = Math.min(under, takes);
            for (int i = taken; i < under; i++) {
                throttle.refused(Optional.empty());
                refusals++;
            }
            refused &= taken < throttle.limit() && takes > 0;
        }
        for (int i = 0; i < taken; i++) {
            throttle.answered();
        }
        return sent;
    }

    private static long entered(Throttle throttle) {
        try {
            return throttle.enter();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

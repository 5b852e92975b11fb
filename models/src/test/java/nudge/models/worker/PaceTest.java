package nudge.models.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = 1_000_000_000L;

    private long now;
    private final Pace pace = new Pace(2, () -> now);

    @Test
    void the_first_decode_shows_what_one_thread_does() {
        assertThat(pace.threads(1)).isEqualTo(1);
    }

    @Test
    void all_threads_work_while_they_are_faster() {
        pace.took(1, 1, 10);
        pace.took(1, 2, 6);

        assertThat(pace.threads(1)).isEqualTo(2);
    }

    @Test
    void one_thread_works_where_all_take_longer() {
        pace.took(1, 1, 10);
        pace.took(1, 2, 200);

        assertThat(pace.threads(1)).isEqualTo(1);
    }

    @Test
    void all_are_tried_again_after_a_while() {
        pace.took(1, 1, 10);
        pace.took(1, 2, 200);

        now += SECOND;

        assertThat(pace.threads(1)).isEqualTo(2);
    }

    @Test
    void each_failed_try_doubles_the_pause() {
        pace.took(1, 1, 10);
        pace.took(1, 2, 200);
        now += SECOND / 2;
        pace.took(1, 2, 200);

        now += SECOND / 2;

        assertThat(pace.threads(1)).isEqualTo(1);
    }

    @Test
    void a_long_chunk_is_not_what_tries() {
        pace.took(256, 1, 1000);
        pace.took(32, 2, 5000);
        now += SECOND;

        assertThat(pace.threads(256)).isEqualTo(1);
        assertThat(pace.chunk()).isEqualTo(32);
    }

    @Test
    void one_thread_stays_one() {
        var alone = new Pace(1, () -> now);
        alone.took(1, 1, 10);

        assertThat(alone.threads(1)).isEqualTo(1);
        assertThat(alone.chunk()).isEqualTo(KeptPrefix.CHUNK);
    }
}

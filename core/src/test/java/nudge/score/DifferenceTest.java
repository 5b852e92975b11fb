package nudge.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DifferenceTest {
    @Test
    void a_stopped_run_keeps_its_counts_and_worst_case_and_loses_p() {
        var bounds = new WorstCase(-.4, .6, Double.NaN);
        var planned = new Difference(
                .1,
                .05,
                new Interval(0, .2, "clustered-t", ""),
                new Difference.Test(.04, "clustered-t"),
                new Difference.Counts(90, 4, 6, 12),
                25,
                20,
                .15,
                bounds);

        var stopped = planned.within(new Interval(-.1, .3, "betting", ""));

        assertThat(stopped.worstCase()).isEqualTo(bounds);
        assertThat(stopped.flips()).isEqualTo(12);
        assertThat(stopped.p()).isNaN();
        assertThat(stopped.interval().lower()).isEqualTo(-.1);
    }
}

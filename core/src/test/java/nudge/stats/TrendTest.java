package nudge.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Random;
import nudge.score.Difference;
import nudge.score.Interval;
import nudge.score.WorstCase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Expected values by another program (numpy, scipy). */
class TrendTest {
    private static final double[] SEVEN = {1, 2, 3, 4, 5, 6, 7};

    @Test
    void a_line_through_six_models_has_an_interval_with_four_degrees_of_freedom() {
        var trend = Trend.of(new double[] {1, 2, 3, 4, 5, 6}, new double[] {.2, .35, .3, .55, .5, .8});

        assertThat(trend.slope()).isEqualTo(0.1057142857142858, offset(1e-14));
        assertThat(trend.standardError()).isEqualTo(0.022177392423228602, offset(1e-14));
        double reach = 2.7764451051977934 * 0.022177392423228602;
        assertThat(trend.interval().lower()).isEqualTo(0.1057142857142858 - reach, offset(1e-12));
        assertThat(trend.isSeen()).isTrue();
    }

    @Test
    void three_models_give_no_verdict_however_straight() {
        var trend = Trend.of(new double[] {1, 2, 3}, new double[] {.1, .2, .3});

        assertThat(trend.slope()).isEqualTo(.1, offset(1e-14));
        assertThat(trend.interval().isDefined()).isFalse();
        assertThat(trend.interval().note()).isEqualTo("under 4 models");
        assertThat(trend.isSeen()).isFalse();
    }

    @Test
    void figures_must_be_as_many_as_models() {
        assertThatThrownBy(() -> Trend.of(new double[] {1, 2}, new double[] {1}))
                .hasMessageContaining("2 models and 1 figures");
    }

    @Test
    void two_lines_find_a_u() {
        var lines = TwoLines.of(SEVEN, new double[] {.9, .7, .52, .3, .55, .68, .92});

        assertThat(lines.breakAt()).isEqualTo(4);
        assertThat(lines.before()).isEqualTo(-0.19417582, offset(1e-8));
        assertThat(lines.beyond()).isEqualTo(0.19774725, offset(1e-8));
        assertThat(lines.pBefore()).isEqualTo(5.8322465848246116e-05, offset(1e-12));
        assertThat(lines.pBeyond()).isEqualTo(5.4262194169050714e-05, offset(1e-12));
        assertThat(lines.isSeen()).isTrue();
    }

    /** A quadratic bends here, too; what is beyond the break does not fall beyond chance. */
    @Test
    void two_lines_find_no_u_where_a_curve_levels_off() {
        var lines = TwoLines.of(SEVEN, new double[] {.1, .4, .6, .7, .75, .78, .8});

        assertThat(lines.isSeen()).isFalse();
        assertThat(lines.before()).isPositive();
    }

    @Test
    void four_models_show_no_u() {
        var lines = TwoLines.of(new double[] {1, 2, 3, 4}, new double[] {1, 0, 0, 1});

        assertThat(lines.isSeen()).isFalse();
        assertThat(lines.breakAt()).isNaN();
    }

    /** Seven models without any trend: red where an error is taken as half. */
    @Test
    @Tag("statistics")
    void no_trend_is_rarely_seen() {
        int repeats = Repeats.atMost(2000);
        int trends = 0;
        int bends = 0;
        for (int repeat = 0; repeat < repeats; repeat++) {
            var random = new Random(repeat);
            var y = random.doubles(7).toArray();
            trends += Trend.of(SEVEN, y).isSeen() ? 1 : 0;
            bends += TwoLines.of(SEVEN, y).isSeen() ? 1 : 0;
        }

        assertThat((double) trends / repeats).isBetween(.02, .08);
        assertThat((double) bends / repeats).isLessThan(.06);
    }

    @Test
    void the_effect_over_eight_wordings_rests_on_eight_numbers() {
        var wordings = RandomWordings.of(new double[] {-.12, -.05, -.2, -.08, -.01, -.15, -.1, -.17});

        assertThat(wordings.mean()).isEqualTo(-.11, offset(1e-14));
        assertThat(wordings.between()).isEqualTo(0.0632455532033676, offset(1e-14));
        assertThat(wordings.standardError()).isEqualTo(0.0223606797749979, offset(1e-14));
        assertThat(wordings.interval().lower()).isEqualTo(-0.16287460567806034, offset(1e-12));
        assertThat(wordings.interval().upper()).isEqualTo(-0.0571253943219397, offset(1e-12));
    }

    @Test
    void seven_wordings_give_no_interval() {
        var wordings = RandomWordings.of(new double[] {.1, .2, .3, .1, .2, .3, .2});

        assertThat(wordings.interval().isDefined()).isFalse();
        assertThat(wordings.interval().note()).isEqualTo("under 8 wordings");
    }

    @Test
    void an_onset_is_the_smallest_size_from_which_all_larger_ones_show_the_effect() {
        var steps = List.of(step(1, -.30, -.10), step(10, -.05, .05), step(100, -.2, -.06), step(1000, -.4, -.3));

        assertThat(Onset.of(steps, .05)).contains(new Onset(100, 2));
        assertThat(Onset.of(steps, .1)).contains(new Onset(1000, 1));
        assertThat(Onset.of(steps, .5)).isEmpty();
    }

    @Test
    void an_effect_that_turns_round_is_no_earlier_onset() {
        assertThat(Onset.of(List.of(step(1, .1, .2), step(2, -.2, -.1)), .05)).contains(new Onset(2, 1));
    }

    @Test
    void a_negative_margin_is_refused() {
        assertThatThrownBy(() -> Onset.of(List.of(), -1)).hasMessageContaining("'-1.0'");
    }

    private static Onset.Step step(double size, double lower, double upper) {
        return new Onset.Step(
                size,
                new Difference(
                        (lower + upper) / 2,
                        .01,
                        new Interval(lower, upper, "clustered-t", ""),
                        Difference.Test.NONE,
                        new Difference.Counts(100, 0, 0, 0),
                        25,
                        24,
                        Double.NaN,
                        WorstCase.NONE));
    }
}

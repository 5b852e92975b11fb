package nudge.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nudge.data.Sample;
import nudge.score.Estimate;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.Observation;
import nudge.score.Score;
import nudge.score.WorstCase;
import org.junit.jupiter.api.Test;

class WorstCaseTest {
    private static final Metric BIAS = Metrics.mean(info(-1), "x", Filter.ALL);
    private static final Metric SHARE = Metrics.ratio(info(0), "x", "w", Filter.ALL);

    @Test
    void a_mean_with_its_unscored_samples_at_either_end_of_the_range() {
        // .5 and .1 scored, two not: (.6 - 2) / 4 and (.6 + 2) / 4.
        var bounds =
                estimate(BIAS, scored(.5), scored(.1), refused(), refused()).worstCase();

        assertThat(bounds.lower()).isCloseTo(-.35, within(1e-12));
        assertThat(bounds.upper()).isCloseTo(.65, within(1e-12));
    }

    @Test
    void a_ratio_could_have_had_each_unscored_sample_in_its_denominator() {
        // 1 of 2 persons right, one unscored: 1/3 and 2/3.
        var bounds = estimate(SHARE, scored(1), scored(0), refused()).worstCase();

        assertThat(bounds.lower()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(bounds.upper()).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void all_scored_has_no_bounds_and_none_scored_the_whole_range() {
        assertThat(estimate(BIAS, scored(.5)).worstCase()).isEqualTo(WorstCase.NONE);
        assertThat(estimate(BIAS, refused()).worstCase().lower()).isEqualTo(-1);
        assertThat(estimate(BIAS, refused()).worstCase().upper()).isEqualTo(1);
    }

    @Test
    void a_difference_has_the_bounds_of_both_sides() {
        var a = estimate(BIAS, scored(.5), scored(.1));
        var b = estimate(BIAS, scored(.2), refused());

        var bounds = WorstCase.ofDifference(a, b);

        assertThat(bounds.lower()).isCloseTo(-.4 - .3, within(1e-12));
        assertThat(bounds.upper()).isCloseTo(.6 - .3, within(1e-12));
        assertThat(bounds.holds(0)).isTrue();
        assertThat(WorstCase.ofDifference(a, a)).isEqualTo(WorstCase.NONE);
    }

    private static Estimate estimate(Metric metric, Score... scores) {
        var state = metric.newState();
        for (int i = 0; i < scores.length; i++) {
            state.add(new Observation(
                    new Sample("s" + i, new TreeMap<>(), List.of(), -1, new TreeMap<>(), 1), scores[i]));
        }
        return state.estimate();
    }

    private static Score scored(double x) {
        return Score.scored("", Map.of("x", x, "w", 1.0));
    }

    private static Score refused() {
        return Score.unscored(Score.Outcome.REFUSED, "No.");
    }

    private static MetricInfo info(double lower) {
        return new MetricInfo("m", "m", "", lower, 1, Double.NaN, MetricInfo.Role.PRIMARY);
    }
}

package nudge.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nudge.data.Sample;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.Observation;
import nudge.score.Score;
import org.junit.jupiter.api.Test;

class GapTest {
    private static final Metric GAP = Metrics.gap(
            new MetricInfo("gap", "gap", "one less other", -1, 1, 0, MetricInfo.Role.SHOWN),
            "right",
            Filter.where("part", "one"),
            Filter.where("part", "other"));

    @Test
    void the_gap_is_one_mean_less_the_other() {
        var state = GAP.newState();
        observations(new double[] {1, 0, 0, 0}, new double[] {1, 1, 1, 0, 0, 0}).forEach(state::add);

        assertThat(state.estimate().value()).isCloseTo(.25 - .5, within(1e-12));
        assertThat(state.estimate().n()).isEqualTo(10);
    }

    @Test
    void the_error_is_the_jackknife_over_clusters() {
        var state = GAP.newState();
        for (int c = 0; c < 6; c++) {
            state.add(observation(c, "one", c < 2 ? 1 : 0));
            state.add(observation(c, "other", 1));
        }

        var estimate = state.estimate();

        // Without a cluster of the first two 1/5 - 1, without another 2/5 - 1; mean -2/3; V = 5/6 (2 (2/15)^2 + 4
        // (1/15)^2).
        assertThat(estimate.value()).isCloseTo(-2 / 3.0, within(1e-12));
        assertThat(estimate.standardError()).isCloseTo(Math.sqrt(5 / 6.0 * 12 / 225.0), within(1e-12));
        assertThat(estimate.clusters()).isEqualTo(6);
        assertThat(estimate.interval().kind()).isEqualTo("jackknife-t");
    }

    @Test
    void without_one_part_there_is_no_gap() {
        var state = GAP.newState();
        observations(new double[] {1, 0}, new double[] {}).forEach(state::add);

        assertThat(state.estimate().isDefined()).isFalse();
        assertThat(GAP.newState().estimate().isDefined()).isFalse();
    }

    @Test
    void merged_states_give_what_one_would() {
        var all = observations(new double[] {1, 0, 0, 1, 0}, new double[] {1, 1, 1, 0, 0, 0});
        var whole = GAP.newState();
        all.forEach(whole::add);
        var first = GAP.newState();
        all.subList(0, 4).forEach(first::add);
        var second = GAP.newState();
        all.subList(4, all.size()).forEach(second::add);

        first.merge(second);

        assertThat(first.estimate().value()).isCloseTo(whole.estimate().value(), within(1e-12));
        assertThat(first.estimate().standardError()).isCloseTo(whole.estimate().standardError(), within(1e-12));
    }

    @Test
    void the_difference_between_conditions_is_that_of_the_gaps() {
        var a = observations(new double[] {1, 0, 0, 0}, new double[] {1, 1, 1, 0});
        var b = observations(new double[] {1, 1, 0, 0}, new double[] {1, 1, 1, 1});

        var difference = GAP.difference(a, b, 7);

        assertThat(difference.value()).isCloseTo((.5 - 1) - (.25 - .75), within(1e-12));
        assertThat(difference.nBoth()).isEqualTo(8);
    }

    private static List<Observation> observations(double[] one, double[] other) {
        var all = new ArrayList<Observation>();
        for (int i = 0; i < Math.max(one.length, other.length); i++) {
            if (i < one.length) {
                all.add(observation(i, "one", one[i]));
            }
            if (i < other.length) {
                all.add(observation(i, "other", other[i]));
            }
        }
        return all;
    }

    private static Observation observation(int cluster, String part, double right) {
        var groups = new TreeMap<>(Map.of("cluster", "c" + cluster, "part", part));
        var sample = new Sample(part + "/" + cluster, new TreeMap<>(), List.of(), Sample.NO_TARGET, groups, 1);
        return new Observation(sample, Score.scored("", Map.of("right", right)));
    }
}

package nudge.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
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
import org.junit.jupiter.api.Test;

class GroupMeanMetricTest {
    private static final MetricInfo INFO =
            new MetricInfo("m", "m", "A test's mean.", 0, 1, Double.NaN, MetricInfo.Role.PRIMARY);
    private static final Metric MEAN = Metrics.mean(INFO, "v", Filter.ALL);
    private static final Metric OF_GROUPS = Metrics.meanOfGroups(INFO, MEAN, "category");

    @Test
    void groups_count_the_same_however_many_samples_they_have() {
        // A: mean .2 of 4, B: mean .8 of 2; pooled .4, of groups .5
        var all = group("A", .1, .3, .1, .3);
        all.addAll(group("B", .7, .9));

        assertThat(estimate(OF_GROUPS, all).value()).isCloseTo(.5, within(1e-12));
        assertThat(estimate(MEAN, all).value()).isCloseTo(.4, within(1e-12));
        assertThat(estimate(OF_GROUPS, all).n()).isEqualTo(6);
    }

    @Test
    void its_error_is_made_of_the_groups_errors() {
        // SE^2 of a mean of n samples: s^2 / n. A: .1^2 * 4/3 / 4 = 1/300; B: .1^2 * 2 / 2 = 1/100; (sum)/4 = 1/300
        var all = group("A", .1, .3, .1, .3);
        all.addAll(group("B", .7, .9));

        var found = estimate(OF_GROUPS, all);

        assertThat(found.standardError()).isCloseTo(Math.sqrt(1.0 / 300), within(1e-12));
        // (1/300 + 1/100)^2 / ((1/300)^2 / 3 + (1/100)^2 / 1) = 16 / (1/3 + 9)
        assertThat(found.df()).isCloseTo(16 / (1.0 / 3 + 9), within(1e-9));
    }

    @Test
    void a_difference_is_the_mean_of_the_groups_differences() {
        var a = group("A", .1, .1, .1, .1);
        a.addAll(group("B", .5, .5));
        var b = group("A", .2, .2, .2, .6);
        b.addAll(group("B", .6, .4));

        var found = OF_GROUPS.difference(a, b, 0);

        assertThat(found.value()).isCloseTo((.2 + 0) / 2, within(1e-12));
        assertThat(found.nBoth()).isEqualTo(6);
    }

    @Test
    void parts_merge_to_the_whole() {
        var first = group("A", .1, .3);
        var second = group("B", .7, .9, .2);
        var state = OF_GROUPS.newState();
        first.forEach(state::add);
        var other = OF_GROUPS.newState();
        second.forEach(other::add);
        state.merge(other);
        first.addAll(second);

        assertThat(state.estimate()).isEqualTo(estimate(OF_GROUPS, first));
    }

    @Test
    void no_samples_make_no_mean() {
        assertThat(OF_GROUPS.newState().estimate()).isEqualTo(Estimate.empty());
    }

    private static Estimate estimate(Metric metric, List<Observation> observations) {
        var state = metric.newState();
        observations.forEach(state::add);
        return state.estimate();
    }

    private static List<Observation> group(String name, double... values) {
        var observations = new ArrayList<Observation>();
        for (double value : values) {
            var sample = new Sample(
                    name + observations.size(),
                    new TreeMap<>(),
                    List.of(),
                    Sample.NO_TARGET,
                    new TreeMap<>(Map.of("category", name)),
                    1);
            observations.add(new Observation(sample, Score.scored("", Map.of("v", value))));
        }
        return observations;
    }
}

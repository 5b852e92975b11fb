package nudge.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import nudge.data.Sample;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.Observation;
import nudge.score.Score;
import org.junit.jupiter.api.Test;

class AucMetricTest {
    private static final Metric AUC = Metrics.auc(
            new MetricInfo("auc", "auc", "", 0, 1, .5, MetricInfo.Role.CONTROL),
            "x",
            Filter.where("kind", "one"),
            Filter.where("kind", "other"));

    @Test
    void pairs_that_are_won_and_half_of_those_that_are_tied_by_hand() {
        // one: 3, 1; other: 2, 1. Won: 3>2, 3>1, tied: 1=1, lost: 1<2. (2 + .5) / 4
        var seen = List.of(seen("a", "one", 3), seen("b", "one", 1), seen("c", "other", 2), seen("d", "other", 1));

        assertThat(estimate(seen).value()).isEqualTo(.625);
    }

    @Test
    void a_shift_of_all_values_alike_changes_nothing() {
        var a = drawn(7, 0);
        var b = drawn(7, 5);

        var difference = AUC.difference(a, b, 0);

        assertThat(difference.value()).isZero();
        assertThat(difference.standardError()).isZero();
    }

    @Test
    void leaving_out_each_cluster_is_counting_without_it() {
        var all = drawn(11, 0);
        var sides = new AucSides();
        all.forEach(each -> add(sides, each));

        var without = sides.jackknifed().without();

        for (int c = 0; c < without.length; c++) {
            var left = "c" + c;
            var rest = all.stream()
                    .filter(each -> !each.sample().cluster().equals(left))
                    .toList();
            assertThat(without[c]).isCloseTo(counted(rest), within(1e-12));
        }
        assertThat(sides.value()).isCloseTo(counted(all), within(1e-12));
    }

    @Test
    void unscored_samples_win_no_pair_or_every_one() {
        var seen = new ArrayList<>(List.of(seen("a", "one", 3), seen("c", "other", 2)));
        seen.add(new Observation(sample("e", "one"), Score.unscored(Score.Outcome.REFUSED, "")));

        var bounds = estimate(seen).worstCase();

        assertThat(bounds.lower()).isEqualTo(.5);
        assertThat(bounds.upper()).isEqualTo(1);
    }

    private static nudge.score.Estimate estimate(List<Observation> seen) {
        var state = AUC.newState();
        seen.forEach(state::add);
        return state.estimate();
    }

    private static double counted(List<Observation> all) {
        double won = 0;
        double pairs = 0;
        for (var one : all) {
            for (var other : all) {
                if (one.sample().group("kind").equals("one")
                        && other.sample().group("kind").equals("other")) {
                    won += (Math.signum(Values.of(one, "x") - Values.of(other, "x")) + 1) / 2;
                    pairs++;
                }
            }
        }
        return won / pairs;
    }

    private static void add(AucSides sides, Observation each) {
        if (each.sample().group("kind").equals("one")) {
            sides.addOne(each.sample().cluster(), Values.of(each, "x"));
        } else {
            sides.addOther(each.sample().cluster(), Values.of(each, "x"));
        }
    }

    private static List<Observation> drawn(long seed, double shift) {
        var random = new SplittableRandom(seed);
        var all = new ArrayList<Observation>();
        for (int i = 0; i < 60; i++) {
            all.add(seen("c" + i % 6, i % 2 == 0 ? "one" : "other", random.nextInt(9) + shift));
        }
        return all;
    }

    private static Observation seen(String cluster, String kind, double x) {
        return new Observation(sample(cluster, kind), Score.scored("", Map.of("x", x)));
    }

    private static Sample sample(String cluster, String kind) {
        var groups = new TreeMap<>(Map.of(Sample.CLUSTER, cluster, "kind", kind));
        return new Sample(cluster + kind, new TreeMap<>(), List.of(), -1, groups, 1);
    }
}

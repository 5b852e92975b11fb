package nudge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nudge.data.Sample;
import nudge.score.Difference;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.Observation;
import nudge.score.Score;
import nudge.stats.Metrics;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Twenty wordings that do nothing are tried on the explore half of 100 templates with four items each, correlation .3
 * within them; the one that looks best is asked on the other half. With a confirm half that is everything, as without a
 * split, the first test fails: the interval then holds 0 in about .7.
 */
@Tag("statistics")
class OverfittingTest {
    private static final int REPEATS = Integer.getInteger("nudge.repeats", 300);
    /** Two standard errors of a share of .95 in so few repeats as are the usual ones. */
    private static final double SLACK = REPEATS >= 1_000 ? 0 : 2 * Math.sqrt(.95 * .05 / REPEATS);

    private static final int WORDINGS = 20;
    private static final int TEMPLATES = 100;
    private static final int ITEMS = 4;
    private static final double BETWEEN = Math.sqrt(.3);
    private static final double WITHIN = Math.sqrt(.7);

    private static final List<Sample> ALL = samples();
    private static final List<Sample> EXPLORE = Half.EXPLORE.of(ALL);
    private static final List<Sample> CONFIRM = Half.CONFIRM.of(ALL);
    private static final Metric MEAN = Metrics.mean(
            new MetricInfo(
                    "m",
                    "m",
                    "A figure.",
                    Double.NEGATIVE_INFINITY,
                    Double.POSITIVE_INFINITY,
                    Double.NaN,
                    MetricInfo.Role.PRIMARY),
            "v",
            Filter.ALL);

    @Test
    void the_best_of_twenty_idle_wordings_covers_zero_on_the_other_half() {
        assertThat(covered(EXPLORE, CONFIRM)).isGreaterThanOrEqualTo(.93 - SLACK);
    }

    /** .95^20 = .36 if their estimates were independent, as they are here. */
    @Test
    void without_the_split_it_covers_zero_far_less_often() {
        assertThat(covered(ALL, ALL)).isBetween(.25, .50);
    }

    /** How often the interval of the wording that was best on some samples holds 0 on those or others. */
    private static double covered(List<Sample> chosenOn, List<Sample> shownOn) {
        int covered = 0;
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            var random = new Random(repeat);
            Map<String, Double> best = Map.of();
            double most = -1;
            for (int wording = 0; wording < WORDINGS; wording++) {
                var moved = idle(random);
                double seen = Math.abs(mean(chosenOn, moved));
                best = seen > most ? moved : best;
                most = Math.max(seen, most);
            }
            covered += difference(shownOn, best).interval().holds(0) ? 1 : 0;
        }
        return (double) covered / REPEATS;
    }

    /** How a wording that does nothing in the mean moves each sample. */
    private static Map<String, Double> idle(Random random) {
        var moved = new HashMap<String, Double>();
        for (int i = 0; i < ALL.size(); i += ITEMS) {
            double template = BETWEEN * random.nextGaussian();
            for (var sample : ALL.subList(i, i + ITEMS)) {
                moved.put(sample.id(), template + WITHIN * random.nextGaussian());
            }
        }
        return moved;
    }

    private static double mean(List<Sample> samples, Map<String, Double> moved) {
        return samples.stream()
                .mapToDouble(sample -> moved.getOrDefault(sample.id(), 0.0))
                .average()
                .orElse(0);
    }

    private static Difference difference(List<Sample> samples, Map<String, Double> moved) {
        var a = new ArrayList<Observation>();
        var b = new ArrayList<Observation>();
        for (var sample : samples) {
            a.add(new Observation(sample, Score.scored("", Map.of("v", 0.0))));
            b.add(new Observation(sample, Score.scored("", Map.of("v", moved.getOrDefault(sample.id(), 0.0)))));
        }
        return MEAN.difference(a, b, 0);
    }

    private static List<Sample> samples() {
        var all = new ArrayList<Sample>();
        for (int i = 0; i < TEMPLATES * ITEMS; i++) {
            var groups = new TreeMap<>(Map.of(Sample.CLUSTER, "t" + i / ITEMS, "category", "k" + i / ITEMS % 5));
            all.add(new Sample("s" + i, new TreeMap<>(), List.of(), Sample.NO_TARGET, groups, 1));
        }
        return List.copyOf(all);
    }
}

package nudge.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.logging.Logger;
import nudge.data.Sample;
import nudge.score.Difference;
import nudge.score.Filter;
import nudge.score.Interval;
import nudge.score.Metric;
import nudge.score.Observation;
import nudge.score.Score;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often live bands hold the value that a run ends with, at all moments at once: 25 templates with the numbers of
 * items that those of one BBQ category have, in units of four, correlation .3 within templates, units in random order. All
 * of these were seen to fail with capital against 2 in place of 2 / alpha (.12 to .32) and where what was drawn is forgotten (.00);
 * asked template after template, all but the paired difference (.37 to .84).
 */
@Tag("statistics")
class LiveBandCoverageTest {
    private static final int REPEATS = Repeats.atMost(1000);
    private static final int[] SIZES = {
        4, 8, 8, 8, 16, 16, 16, 16, 16, 24, 24, 24, 24, 24, 24, 24, 32, 36, 36, 36, 36, 60, 64, 84, 120
    };
    private static final Metric MEAN = Metrics.mean(Given.BIAS, "bias", Filter.ALL);
    private static final Metric SHARE = Metrics.mean(Given.PROPORTION, "right", Filter.ALL);
    private static final Metric RATIO = Metrics.ratio(Given.BIAS, "biased", "person", Filter.ALL, 2, -1);

    @Test
    void a_mean() {
        assertThat(held(MEAN, Kind.ESTIMATE)).isGreaterThanOrEqualTo(.95);
    }

    @Test
    void a_share_near_95_hundredths() {
        assertThat(held(SHARE, Kind.ESTIMATE)).isGreaterThanOrEqualTo(.95);
    }

    @Test
    void a_ratio() {
        assertThat(held(RATIO, Kind.ESTIMATE)).isGreaterThanOrEqualTo(.95);
    }

    @Test
    void a_paired_difference() {
        assertThat(held(MEAN, Kind.DIFFERENCE)).isGreaterThanOrEqualTo(.95);
    }

    @Test
    void a_difference_of_ratios() {
        assertThat(held(RATIO, Kind.DIFFERENCE)).isGreaterThanOrEqualTo(.95);
    }

    private enum Kind {
        ESTIMATE,
        DIFFERENCE
    }

    private static double held(Metric metric, Kind kind) {
        int held = 0;
        double half = 0;
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            var run = run(new Random(repeat));
            double truth = truth(metric, kind, run);
            var horizon = Horizon.of(run.stream().map(both -> both.a().sample()).toList());
            var band = (kind == Kind.ESTIMATE
                            ? LiveBand.ofEstimate(metric, horizon, .05, "")
                            : LiveBand.ofDifference(metric, horizon, .05, ""))
                    .orElseThrow();
            boolean always = true;
            for (int i = 0; i < run.size(); i++) {
                add(band, kind, run.get(i));
                always &= holds(band.interval(), truth);
                half += 2 * (i + 1) == run.size()
                        ? band.interval().upper() - band.interval().lower()
                        : 0;
            }
            assertThat(band.interval().lower()).isBetween(truth - 1e-9, truth + 1e-9);
            assertThat(band.interval().upper()).isBetween(truth - 1e-9, truth + 1e-9);
            held += always ? 1 : 0;
        }
        Logger.getLogger("nudge.stats")
                .info(metric.name() + " " + kind + ": held in " + (double) held / REPEATS + ", width at half the run "
                        + half / REPEATS);
        return (double) held / REPEATS;
    }

    private static void add(LiveBand band, Kind kind, Both both) {
        if (kind == Kind.ESTIMATE) {
            band.add(both.a());
        } else {
            band.add(both.a(), both.b());
        }
    }

    private static boolean holds(Interval interval, double truth) {
        return interval.lower() - 1e-9 <= truth && truth <= interval.upper() + 1e-9;
    }

    private static double truth(Metric metric, Kind kind, List<Both> run) {
        var a = run.stream().map(Both::a).toList();
        if (kind == Kind.ESTIMATE) {
            return Given.estimate(metric, a).value();
        }
        Difference difference = metric.difference(a, run.stream().map(Both::b).toList(), 0);
        return difference.value();
    }

    /** One sample under two conditions. */
    private record Both(Observation a, Observation b) {}

    private static List<Both> run(Random random) {
        var units = new ArrayList<List<Both>>();
        for (int c = 0; c < SIZES.length; c++) {
            double shared = random.nextGaussian();
            for (int unit = 0; unit < SIZES[c] / 4; unit++) {
                var samples = new ArrayList<Both>();
                for (int i = 0; i < 4; i++) {
                    var id = c + "/" + unit;
                    var sample = Given.sample(id + "/" + i, "c" + c, 1, Map.of(Sample.UNIT, id));
                    samples.add(new Both(
                            new Observation(sample, score(random, shared)),
                            new Observation(sample, score(random, shared - .5))));
                }
                units.add(samples);
            }
        }
        Collections.shuffle(units, random);
        return units.stream().flatMap(List::stream).toList();
    }

    /** One in thirty has no score. */
    private static Score score(Random random, double shared) {
        double z = Math.sqrt(.3) * shared + Math.sqrt(.7) * random.nextGaussian();
        if (random.nextInt(30) == 0) {
            return Score.unscored(Score.Outcome.UNPARSED, "");
        }
        boolean isPerson = random.nextDouble() < .4;
        var values = new HashMap<String, Double>();
        values.put("bias", Math.tanh(z));
        values.put("right", z > -1.645 ? 1.0 : 0.0);
        values.put("person", isPerson ? 1.0 : 0.0);
        values.put("biased", isPerson && z > 0 ? 1.0 : 0.0);
        return Score.scored("", values);
    }
}

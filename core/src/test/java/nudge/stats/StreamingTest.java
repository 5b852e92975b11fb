package nudge.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import nudge.data.Sample;
import nudge.score.Accumulator;
import nudge.score.Estimate;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.Observation;
import nudge.score.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StreamingTest {
    private static final Filter EVEN = Filter.where("side", "even");
    private static final Filter ODD = Filter.where("side", "odd");

    static Stream<Metric> metrics() {
        return Stream.of(
                Metrics.mean(Given.FREE, "v", Filter.ALL),
                Metrics.mean(Given.PROPORTION, "hit", EVEN),
                Metrics.ratio(Given.BIAS, "hit", "w", Filter.ALL, 2, -1),
                Metrics.correlation(Given.BIAS, "v", "w", ODD),
                Metrics.spread(Given.FREE, "v", Filter.ALL),
                Metrics.median(Given.FREE, "v", Filter.ALL),
                Metrics.unitShare(Given.PROPORTION, "hit", EVEN, ODD));
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void any_order_and_any_merge_give_the_same_estimate(Metric metric) {
        for (int seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            var observations = observations(random);
            var batch = Given.estimate(metric, observations);
            Collections.shuffle(observations, random);

            var streamed = merged(metric, observations, random).estimate();

            assertAlike(streamed, batch);
        }
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void the_same_order_gives_the_same_bits_at_every_step(Metric metric) {
        var observations = observations(new Random(3));
        var live = metric.newState();

        for (int n = 1; n <= observations.size(); n++) {
            live.add(observations.get(n - 1));
            var shown = live.estimate();
            if (n % 37 == 0 || n == observations.size()) {
                assertThat(shown).isEqualTo(Given.estimate(metric, observations.subList(0, n)));
            }
        }
    }

    @Test
    void a_value_on_a_large_pedestal_keeps_its_error() {
        var random = new Random(5);
        var low = new ArrayList<Observation>();
        var high = new ArrayList<Observation>();
        for (int i = 0; i < 60; i++) {
            double value = random.nextInt(1000) / 1024.0;
            low.add(Given.scored("s" + i, "c" + i % 7, Map.of("v", value)));
            high.add(Given.scored("s" + i, "c" + i % 7, Map.of("v", value + 1e6)));
        }
        var mean = Metrics.mean(Given.FREE, "v", Filter.ALL);

        assertThat(Given.estimate(mean, high).standardError())
                .isEqualTo(Given.estimate(mean, low).standardError(), offset(1e-9));
    }

    @Test
    void states_of_different_metrics_do_not_merge() {
        var mean = Metrics.mean(Given.FREE, "v", Filter.ALL).newState();
        var median = Metrics.median(Given.FREE, "v", Filter.ALL).newState();

        assertThatThrownBy(() -> mean.merge(median))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot merge 'State' into 'RatioAccumulator'. Merge states of one metric.");
    }

    /** Splits into up to five states, filled in turns, and merges them in random pairs. */
    private static Accumulator merged(Metric metric, List<Observation> observations, Random random) {
        var states = new ArrayList<Accumulator>();
        for (int i = 0; i <= random.nextInt(5); i++) {
            states.add(metric.newState());
        }
        observations.forEach(
                observation -> states.get(random.nextInt(states.size())).add(observation));
        while (states.size() > 1) {
            var other = states.remove(random.nextInt(states.size()));
            states.get(random.nextInt(states.size())).merge(other);
        }
        return states.get(0);
    }

    /** Uneven clusters, weights, missing values, unscored samples and numbers of very different size. */
    private static List<Observation> observations(Random random) {
        var observations = new ArrayList<Observation>();
        for (int i = 0; i < 400; i++) {
            int cluster = (int) Math.sqrt(random.nextInt(400));
            var side = i % 2 == 0 ? "even" : "odd";
            var sample = Given.sample(
                    "s" + i,
                    "c" + i / 2 % (cluster + 1),
                    1 + i / 2 % 3,
                    Map.of(Sample.UNIT, "u" + i / 2, "side", side));
            observations.add(new Observation(sample, score(random)));
        }
        return observations;
    }

    private static Score score(Random random) {
        if (random.nextInt(10) == 0) {
            return Score.unscored(random.nextBoolean() ? Score.Outcome.REFUSED : Score.Outcome.UNPARSED, "");
        }
        double w = random.nextInt(4) == 0 ? 0 : 1;
        double hit = w * random.nextInt(2);
        double v = random.nextGaussian() * (random.nextInt(50) == 0 ? 1e4 : 1e-3) + .1;
        return random.nextInt(10) == 0
                ? Score.scored("", Map.of("hit", hit))
                : Score.scored("", Map.of("v", v, "w", w, "hit", hit));
    }

    private static void assertAlike(Estimate actual, Estimate expected) {
        assertThat(actual.n()).isEqualTo(expected.n());
        assertThat(actual.unscored()).isEqualTo(expected.unscored());
        assertThat(actual.clusters()).isEqualTo(expected.clusters());
        assertThat(actual.interval().kind()).isEqualTo(expected.interval().kind());
        assertThat(actual.interval().note()).isEqualTo(expected.interval().note());
        var numbers = numbers(expected);
        for (int i = 0; i < numbers.length; i++) {
            double size = Double.isNaN(numbers[i]) ? 1 : Math.max(1, Math.abs(numbers[i]));
            assertThat(numbers(actual)[i]).isEqualTo(numbers[i], offset(1e-12 * size));
        }
    }

    private static double[] numbers(Estimate estimate) {
        return DoubleStream.of(
                        estimate.value(),
                        estimate.standardError(),
                        estimate.interval().lower(),
                        estimate.interval().upper(),
                        estimate.df(),
                        estimate.designEffect())
                .toArray();
    }
}

package nudge.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import nudge.data.Sample;
import nudge.score.Filter;
import nudge.score.Interval;
import nudge.score.Metric;
import nudge.score.Observation;
import nudge.score.Score;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LiveBandTest {
    private static final Offset<Double> EXACT = within(1e-9);
    private static final Metric MEAN = Metrics.mean(Given.PROPORTION, "v", Filter.ALL);

    /**
     * Expected values: function betting_cs of the Python package confseq 0.0.11 with these bets, 500 breaks, theta 1/2,
     * truncation 3/4, running intersection and N = 100.
     */
    @Test
    void a_mean_of_numbers_has_the_band_of_the_reference() {
        var bands = bands(MEAN, 100, i -> (37 * i + 11) % 101 / 100.0);

        check(bands.get(5), .106, .81);
        check(bands.get(20), .336, .66);
        check(bands.get(50), .402, .582);
        check(bands.get(80), .444, .55);
        check(bands.get(95), .4751, .5251);
    }

    /** The same for a share, N = 200. */
    @Test
    void a_share_near_one_has_the_band_of_the_reference() {
        var bands = bands(MEAN, 200, LiveBandTest::share);

        check(bands.get(5), .412, 1);
        check(bands.get(20), .72, .995);
        check(bands.get(50), .842, .985);
        check(bands.get(100), .884, .975);
        check(bands.get(150), .91, .96);
        check(bands.get(190), .928, .95);
    }

    @Test
    void a_band_closes_on_the_final_value() {
        var bands = bands(MEAN, 200, LiveBandTest::share);

        check(bands.get(200), .95, .95);
    }

    @Test
    void a_band_never_widens() {
        var bands = bands(MEAN, 200, LiveBandTest::share);

        for (int done = 1; done <= 200; done++) {
            assertThat(bands.get(done).lower())
                    .isGreaterThanOrEqualTo(bands.get(done - 1).lower());
            assertThat(bands.get(done).upper())
                    .isLessThanOrEqualTo(bands.get(done - 1).upper());
        }
    }

    /** Two samples a unit with the same value are one draw: half as many, and the band of half as many. */
    @Test
    void samples_of_a_unit_are_one_draw() {
        var twice = bands(MEAN, units(400, 2), i -> share(i / 2));
        var once = bands(MEAN, 200, LiveBandTest::share);

        check(twice.get(200), once.get(100).lower(), once.get(100).upper());
        check(twice.get(201), once.get(100).lower(), once.get(100).upper());
    }

    @Test
    void a_scaled_ratio_has_the_scaled_band() {
        var plain = bands(MEAN, 200, LiveBandTest::share).get(60);
        var ratio = Metrics.ratio(Given.BIAS, "v", "one", Filter.ALL, 2, -1);

        check(bands(ratio, 200, LiveBandTest::share).get(60), 2 * plain.lower() - 1, 2 * plain.upper() - 1);
    }

    /** An answer without a score, or out of the filter, may lie anywhere until it is seen: here every fourth has none. */
    @Test
    void unscored_samples_are_in_neither_sum() {
        var samples = units(200, 1);
        var horizon = Horizon.of(samples);
        var band = LiveBand.ofEstimate(MEAN, horizon, .05, "").orElseThrow();
        for (int i = 0; i < 200; i++) {
            var scored = Score.scored("", Map.of("v", share(i)));
            var none = Score.unscored(Score.Outcome.REFUSED, "");
            band.add(new Observation(samples.get(i), i % 4 == 0 ? none : scored));
        }

        // Of 150 scored, those with i mod 20 = 7 are zeros: 10.
        check(band.interval(), 140 / 150.0, 140 / 150.0);
    }

    @Test
    void a_paired_difference_has_twice_the_range_and_closes_on_its_value() {
        var samples = units(100, 1);
        var band = LiveBand.ofDifference(MEAN, Horizon.of(samples), .05, "").orElseThrow();
        check(band.interval(), -1, 1);
        for (var sample : samples) {
            int i = Integer.parseInt(sample.id());
            band.add(scored(sample, i % 2 == 0 ? .25 : .5), scored(sample, .75));
        }

        check(band.interval(), .375, .375);
    }

    @Test
    void a_difference_of_ratios_closes_on_its_value() {
        var samples = units(100, 1);
        var ratio = Metrics.ratio(Given.BIAS, "v", "one", Filter.ALL, 2, -1);
        var band = LiveBand.ofDifference(ratio, Horizon.of(samples), .05, "").orElseThrow();
        check(band.interval(), -2, 2);
        for (var sample : samples) {
            band.add(scored(sample, .25), scored(sample, 1));
        }

        check(band.interval(), 1.5, 1.5);
    }

    @Test
    void a_value_outside_the_range_ends_the_band() {
        var bands = bands(MEAN, 10, i -> i == 3 ? 1.5 : .5);

        assertThat(bands.get(2).isDefined()).isTrue();
        assertThat(bands.get(4).isDefined()).isFalse();
        assertThat(bands.get(10).note()).isEqualTo("no live band: a value lies outside the metric's range");
    }

    @Test
    void what_is_no_mean_or_has_no_bounds_has_none() {
        var horizon = Horizon.of(units(10, 1));

        assertThat(LiveBand.ofEstimate(Metrics.median(Given.PROPORTION, "v", Filter.ALL), horizon, .05, ""))
                .isEmpty();
        assertThat(LiveBand.ofEstimate(Metrics.mean(Given.FREE, "v", Filter.ALL), horizon, .05, ""))
                .isEmpty();
        assertThat(LiveBand.ofDifference(Metrics.median(Given.PROPORTION, "v", Filter.ALL), horizon, .05, ""))
                .isEmpty();
    }

    private static double share(int i) {
        return i % 20 == 7 ? 0 : 1;
    }

    private static void check(Interval interval, double lower, double upper) {
        assertThat(interval.lower()).isCloseTo(lower, EXACT);
        assertThat(interval.upper()).isCloseTo(upper, EXACT);
    }

    private static List<Interval> bands(Metric metric, int n, IntToDoubleFunction values) {
        return bands(metric, units(n, 1), values);
    }

    /** After none, one, two samples and so on. */
    private static List<Interval> bands(Metric metric, List<Sample> samples, IntToDoubleFunction values) {
        var band = LiveBand.ofEstimate(metric, Horizon.of(samples), .05, "").orElseThrow();
        var bands = new ArrayList<>(List.of(band.interval()));
        for (int i = 0; i < samples.size(); i++) {
            band.add(scored(samples.get(i), values.applyAsDouble(i)));
            bands.add(band.interval());
        }
        return bands;
    }

    private static Observation scored(Sample sample, double value) {
        return new Observation(sample, Score.scored("", Map.of("v", value, "one", 1.0)));
    }

    private static List<Sample> units(int n, int each) {
        var samples = new ArrayList<Sample>();
        for (int i = 0; i < n; i++) {
            samples.add(Given.sample(String.valueOf(i), "c" + i % 7, 1, Map.of(Sample.UNIT, "u" + i / each)));
        }
        return samples;
    }
}

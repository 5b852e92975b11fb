package nudge.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.Observation;
import org.junit.jupiter.api.Test;

/** The delete-one-cluster jackknife, written here from its definition, checks every formula for an error. */
class JackknifeTest {
    @Test
    void it_is_the_error_of_a_mean_of_clusters_of_one_size() {
        var observations = observations(new Random(1), 20, new int[] {5});

        assertThat(error(Metrics.mean(Given.FREE, "v", Filter.ALL), observations))
                .isEqualTo(jackknife(Metrics.mean(Given.FREE, "v", Filter.ALL), observations), offset(1e-12));
    }

    @Test
    void it_comes_near_the_error_of_means_and_ratios_of_uneven_clusters() {
        var observations = observations(new Random(2), 80, new int[] {2, 4, 8, 16});
        var mean = Metrics.mean(Given.FREE, "v", Filter.ALL);
        var ratio = Metrics.ratio(Given.BIAS, "hit", "w", Filter.ALL, 2, -1);

        assertThat(error(mean, observations)).isCloseTo(jackknife(mean, observations), withinPercentage(2));
        assertThat(error(ratio, observations)).isCloseTo(jackknife(ratio, observations), withinPercentage(2));
    }

    @Test
    void it_is_the_error_of_the_spread() {
        var observations = observations(new Random(3), 30, new int[] {2, 4, 8});
        var spread = Metrics.spread(Given.FREE, "v", Filter.ALL);

        assertThat(error(spread, observations)).isEqualTo(jackknife(spread, observations), offset(1e-12));
    }

    /** Fisher's error supposes normal pairs, as drawn here; the jackknife does not. */
    @Test
    void it_comes_near_the_error_of_a_correlation() {
        var correlation = Metrics.correlation(Given.BIAS, "v", "other", Filter.ALL);
        var observations = observations(new Random(4), 400, new int[] {1});

        assertThat(error(correlation, observations))
                .isCloseTo(jackknife(correlation, observations), withinPercentage(12));
    }

    @Test
    void it_comes_near_the_error_of_differences_of_means_and_of_correlations() {
        var a = observations(new Random(5), 300, new int[] {1});
        var b = observations(new Random(6), 300, new int[] {1});
        var mean = Metrics.mean(Given.FREE, "v", Filter.ALL);
        var correlation = Metrics.correlation(Given.BIAS, "v", "other", Filter.ALL);

        assertThat(mean.difference(a, b, 1).standardError()).isCloseTo(jackknife(mean, a, b), withinPercentage(.01));
        assertThat(correlation.difference(a, b, 1).standardError())
                .isCloseTo(jackknife(correlation, a, b), withinPercentage(12));
    }

    private static double error(Metric metric, List<Observation> observations) {
        return Given.estimate(metric, observations).standardError();
    }

    private static double jackknife(Metric metric, List<Observation> observations) {
        return jackknife(clusters(observations).stream()
                .mapToDouble(left ->
                        Given.estimate(metric, without(left, observations)).value())
                .toArray());
    }

    private static double jackknife(Metric metric, List<Observation> a, List<Observation> b) {
        return jackknife(clusters(a).stream()
                .mapToDouble(left -> Given.estimate(metric, without(left, b)).value()
                        - Given.estimate(metric, without(left, a)).value())
                .toArray());
    }

    private static double jackknife(double[] without) {
        double mean = 0;
        for (double figure : without) {
            mean += figure / without.length;
        }
        double squares = 0;
        for (double figure : without) {
            squares += (figure - mean) * (figure - mean);
        }
        return Math.sqrt(squares * (without.length - 1) / without.length);
    }

    private static List<String> clusters(List<Observation> observations) {
        return observations.stream()
                .map(observation -> observation.sample().cluster())
                .distinct()
                .toList();
    }

    private static List<Observation> without(String left, List<Observation> observations) {
        return observations.stream()
                .filter(observation -> !observation.sample().cluster().equals(left))
                .toList();
    }

    private static List<Observation> observations(Random random, int clusters, int[] sizes) {
        var observations = new ArrayList<Observation>();
        for (int c = 0; c < clusters; c++) {
            double shared = random.nextGaussian();
            for (int i = 0; i < sizes[c % sizes.length]; i++) {
                double v = shared + random.nextGaussian();
                double w = random.nextInt(4) == 0 ? 0 : 1;
                var values = Map.of("v", v, "other", v + random.nextGaussian(), "w", w, "hit", v > 0 ? w : 0);
                observations.add(Given.scored("s" + observations.size(), "c" + c, values));
            }
        }
        return observations;
    }
}

package nudge.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nudge.score.Accumulator;
import nudge.score.Difference;
import nudge.score.Estimate;
import nudge.score.Filter;
import nudge.score.Interval;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.Observation;
import nudge.score.WorstCase;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** A tiny metric for tests of what stands on top of metrics: a plain mean, plus and minus two plain standard errors. */
public record MeanOf(MetricInfo info, String value, Filter filter) implements Metric {
    @Override
    public Accumulator newState() {
        return new State();
    }

    @Override
    public Difference difference(List<Observation> a, List<Observation> b, long seed) {
        var differences = new ArrayList<Double>();
        int onlyA = 0;
        int onlyB = 0;
        int flips = 0;
        for (int i = 0; i < a.size(); i++) {
            if (!filter.takes(a.get(i).sample())) {
                continue;
            }
            var x = a.get(i).score().values().get(value);
            var y = b.get(i).score().values().get(value);
            if (x != null && y != null) {
                differences.add(y - x);
                flips += a.get(i).score().answer().equals(b.get(i).score().answer()) ? 0 : 1;
            } else if (x != null) {
                onlyA++;
            } else if (y != null) {
                onlyB++;
            }
        }
        if (differences.size() < 2) {
            return Difference.undefined(differences.size(), onlyA, onlyB);
        }
        double mean = mean(differences);
        double error = error(differences);
        double p =
                error == 0 ? Double.NaN : 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(mean) / error);
        var interval = interval(mean, error, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        return new Difference(
                mean,
                error,
                interval,
                new Difference.Test(p, "plain-z"),
                new Difference.Counts(differences.size(), onlyA, onlyB, flips),
                differences.size(),
                differences.size() - 1,
                2.8 * error,
                WorstCase.NONE);
    }

    private final class State implements Accumulator {
        private final List<Double> values = new ArrayList<>();
        private final TreeMap<String, Integer> unscored = new TreeMap<>();
        private final List<String> clusters = new ArrayList<>();

        @Override
        public void add(Observation observation) {
            if (!filter.takes(observation.sample())) {
                return;
            }
            var number = observation.score().values().get(value);
            if (number != null) {
                values.add(number);
                clusters.add(observation.sample().cluster());
            } else if (!observation.score().isScored()) {
                unscored.merge(observation.score().outcome().name().toLowerCase(Locale.ROOT), 1, Integer::sum);
            }
        }

        @Override
        public void merge(Accumulator other) {
            values.addAll(((State) other).values);
        }

        @Override
        public Estimate estimate() {
            if (values.size() < 2) {
                return Estimate.undefined(values.size(), unscored, values.size());
            }
            double mean = mean(values);
            double error = error(values);
            int g = (int) clusters.stream().distinct().count();
            var interval = interval(mean, error, info.lower(), info.upper());
            return new Estimate(mean, error, interval, values.size(), unscored, g, g - 1, 1);
        }
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
    }

    private static double error(List<Double> values) {
        double mean = mean(values);
        double squares = IntStream.range(0, values.size())
                .mapToDouble(i -> (values.get(i) - mean) * (values.get(i) - mean))
                .sum();
        return Math.sqrt(squares / (values.size() - 1) / values.size());
    }

    private static Interval interval(double mean, double error, double lower, double upper) {
        return new Interval(Math.max(lower, mean - 2 * error), Math.min(upper, mean + 2 * error), "plain-z", "");
    }
}

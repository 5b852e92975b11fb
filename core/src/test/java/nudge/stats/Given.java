package nudge.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nudge.data.Sample;
import nudge.score.Estimate;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.Observation;
import nudge.score.Score;

/** Observations and metrics for tests, in a few words. */
final class Given {
    private Given() {}

    static final MetricInfo PROPORTION = info(0, 1);
    static final MetricInfo BIAS = info(-1, 1);
    static final MetricInfo FREE = info(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    static MetricInfo info(double lower, double upper) {
        return new MetricInfo("m", "m", "A figure.", lower, upper, Double.NaN, MetricInfo.Role.SHOWN);
    }

    static Observation scored(String id, String cluster, Map<String, Double> values) {
        return weighted(id, cluster, 1, values);
    }

    static Observation weighted(String id, String cluster, double weight, Map<String, Double> values) {
        return new Observation(sample(id, cluster, weight, Map.of()), Score.scored("", values));
    }

    static Observation unscored(String id, String cluster, Score.Outcome why) {
        return new Observation(sample(id, cluster, 1, Map.of()), Score.unscored(why, ""));
    }

    static Sample sample(String id, String cluster, double weight, Map<String, String> groups) {
        var all = new TreeMap<>(groups);
        all.put(Sample.CLUSTER, cluster);
        return new Sample(id, new TreeMap<>(), List.of(), Sample.NO_TARGET, all, weight);
    }

    /** One list of values {@code v} for each cluster. */
    static List<Observation> clusters(double[]... clusters) {
        var all = new ArrayList<Observation>();
        for (int c = 0; c < clusters.length; c++) {
            for (double value : clusters[c]) {
                all.add(scored("s" + all.size(), "c" + c, Map.of("v", value)));
            }
        }
        return all;
    }

    static double[] values(double... values) {
        return values;
    }

    static Estimate estimate(Metric metric, List<Observation> observations) {
        var state = metric.newState();
        observations.forEach(state::add);
        return state.estimate();
    }
}

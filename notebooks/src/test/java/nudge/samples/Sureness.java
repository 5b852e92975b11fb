package nudge.samples;

import java.util.Map;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.ReadOff;
import nudge.stats.Metrics;

/** How sure a model is of what it picks, right or wrong: the probability of its pick among the choices, 0..1. */
final class Sureness {
    static final Metric METRIC = Metrics.mean(
            new MetricInfo(
                    "sureness",
                    "sureness",
                    "mean probability of the picked choice, 0..1",
                    0,
                    1,
                    Double.NaN,
                    MetricInfo.Role.SHOWN),
            "sure",
            Filter.ALL);

    private Sureness() {}

    /** The value by its name, for the score; none where text was read and there is no probability. */
    static Map<String, Double> values(ReadOff read) {
        return read.hasProbabilities() ? Map.of("sure", read.probability(read.choice())) : Map.of();
    }
}

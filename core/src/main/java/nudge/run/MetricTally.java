package nudge.run;

import java.util.Map;
import java.util.TreeMap;
import nudge.score.Accumulator;
import nudge.score.Estimate;
import nudge.score.Metric;
import nudge.score.Observation;

/** The running state of one metric under one condition, over all samples and in each group. One thread at a time. */
final class MetricTally {
    private final Metric metric;
    private final String breakdown;
    private final Accumulator overall;
    private final Map<String, Accumulator> groups = new TreeMap<>();

    MetricTally(Metric metric, String breakdown) {
        this.metric = metric;
        this.breakdown = breakdown;
        this.overall = metric.newState();
    }

    void add(Observation observation) {
        overall.add(observation);
        var group = breakdown.isEmpty() ? "" : observation.sample().group(breakdown);
        if (!group.isEmpty()) {
            groups.computeIfAbsent(group, name -> metric.newState()).add(observation);
        }
    }

    String name() {
        return metric.name();
    }

    Estimate estimate() {
        return overall.estimate();
    }

    /** By group, all in which there is a sample. */
    Map<String, Estimate> groups() {
        var estimates = new TreeMap<String, Estimate>();
        groups.forEach((group, state) -> estimates.put(group, state.estimate()));
        return estimates;
    }
}

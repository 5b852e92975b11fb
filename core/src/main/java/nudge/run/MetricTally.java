package nudge.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nudge.score.Accumulator;
import nudge.score.Estimate;
import nudge.score.Interval;
import nudge.score.Metric;
import nudge.score.Observation;
import nudge.stats.SimpleErrors;

/** The running state of one metric under one condition, over all samples and in each group. One thread at a time. */
final class MetricTally {
    /** Where the run is of which figures are asked for. */
    enum Stage {
        /** Intervals are bands for where the run will end. */
        ON_ITS_WAY,
        /** It has reached its planned number of samples. */
        WHOLE;

        static Stage of(RunHeader header, int done) {
            return header.isWhole(done) ? WHOLE : ON_ITS_WAY;
        }
    }

    private final Metric metric;
    private final List<String> breakdowns;
    private final State overall;
    private final Map<String, State> groups = new TreeMap<>();
    private final Optional<Watch> watch;

    /**
     * @param breakdown as a header has it
     * @param watch the metric's band while the run goes on; empty where nobody will look before its end
     */
    MetricTally(Metric metric, String breakdown, Optional<Watch> watch) {
        this.metric = metric;
        this.breakdowns = breakdown.isEmpty() ? List.of() : List.of(breakdown.split(","));
        this.overall = new State();
        this.watch = watch;
    }

    void add(Observation observation) {
        watch.ifPresent(band -> band.add(observation));
        overall.add(observation);
        for (var name : breakdowns) {
            var group = Breakdown.of(observation.sample(), name);
            if (!group.isEmpty()) {
                groups.computeIfAbsent(group, each -> new State()).add(observation);
            }
        }
    }

    String name() {
        return metric.name();
    }

    /** By group, all in which there is a sample. */
    Map<String, Estimate> groups(Stage stage) {
        var estimates = new TreeMap<String, Estimate>();
        groups.forEach((group, state) -> estimates.put(group, at(stage, state.estimate(), Watch.NO_BAND)));
        return estimates;
    }

    Estimate estimate(Stage stage) {
        return at(stage, overall.estimate(), watch.map(Watch::interval).orElse(Watch.NO_BAND));
    }

    Optional<SimpleErrors> simpleErrors() {
        return SimpleErrors.of(overall.accumulator);
    }

    private static Estimate at(Stage stage, Estimate estimate, Interval band) {
        return switch (stage) {
            case WHOLE -> estimate;
            case ON_ITS_WAY -> estimate.within(band);
        };
    }

    /** Figures over some samples, and beside them those with refusals counted as "unknown". */
    private final class State {
        private final Accumulator accumulator = metric.newState();
        private final Refusals refusals = new Refusals(metric);

        private void add(Observation observation) {
            accumulator.add(observation);
            refusals.add(observation);
        }

        private Estimate estimate() {
            return refusals.beside(accumulator);
        }
    }
}

package nudge.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nudge.data.Sample;
import nudge.model.Completion;
import nudge.run.MetricTally.Stage;
import nudge.run.RunReport.ConditionReport;
import nudge.score.Estimate;
import nudge.score.Metric;
import nudge.score.Observation;
import nudge.stats.SimpleErrors;

/** The running state of one condition's figures. Used by one thread at a time. */
final class ConditionTally {
    /** The score's value that says where the pick stood in the order shown, 0-based. */
    static final String POSITION = "position";

    private final List<MetricTally> metrics;
    private final List<Integer> positions = new ArrayList<>();
    private Completion.Tokens tokens = Completion.Tokens.NONE;
    private long millis;
    private int asked;

    /** @param first the earliest stage at which a report will be asked for */
    ConditionTally(RunHeader header, String condition, Stage first) {
        this.metrics = header.metrics().stream()
                .map(metric -> new MetricTally(metric, header.breakdown(), watch(header, condition, metric, first)))
                .toList();
    }

    private static Optional<Watch> watch(RunHeader header, String condition, Metric metric, Stage first) {
        return first == Stage.WHOLE
                ? Optional.empty()
                : Optional.of(new Watch(metric, new StopRule.Figure(metric.name(), condition, ""), header.course()));
    }

    void add(Sample sample, SampleResult.Outcome outcome) {
        var observation = new Observation(sample, outcome.score());
        metrics.forEach(metric -> metric.add(observation));
        count(sample, outcome);
    }

    /** The metrics' states, each of which may take its observations on a thread of its own. */
    List<MetricTally> metrics() {
        return metrics;
    }

    /** Takes what is no metric: positions, tokens, time. */
    void count(Sample sample, SampleResult.Outcome outcome) {
        var position = outcome.score().values().get(POSITION);
        if (position != null) {
            count((int) Math.round(position), sample.choices().size());
        }
        tokens = tokens.plus(outcome.tokens());
        millis += outcome.millis();
        asked += outcome.fromStore() ? 0 : outcome.answers().all().size();
    }

    ConditionReport report(Stage stage) {
        var overall = new LinkedHashMap<String, Estimate>();
        var byGroup = new TreeMap<String, Map<String, Estimate>>();
        var errors = new TreeMap<String, SimpleErrors>();
        for (var metric : metrics) {
            overall.put(metric.name(), metric.estimate(stage));
            metric.simpleErrors().ifPresent(found -> errors.put(metric.name(), found));
            metric.groups(stage)
                    .forEach((group, estimate) -> byGroup.computeIfAbsent(group, name -> new LinkedHashMap<>())
                            .put(metric.name(), estimate));
        }
        return new ConditionReport(overall, errors, byGroup, positions, tokens, millis, asked);
    }

    private void count(int position, int choices) {
        while (positions.size() < Math.max(choices, position + 1)) {
            positions.add(0);
        }
        positions.set(position, positions.get(position) + 1);
    }
}

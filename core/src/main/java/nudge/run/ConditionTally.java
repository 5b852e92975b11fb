package nudge.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nudge.data.Sample;
import nudge.model.Completion;
import nudge.run.RunReport.ConditionReport;
import nudge.score.Accumulator;
import nudge.score.Estimate;
import nudge.score.Metric;
import nudge.score.Observation;

/** The running state of one condition's figures. Used by one thread at a time. */
final class ConditionTally {
    /** The score's value that says where the pick stood in the order shown, 0-based. */
    static final String POSITION = "position";

    private final List<Metric> metrics;
    private final String breakdown;
    private final States overall;
    private final Map<String, States> groups = new TreeMap<>();
    private final List<Integer> positions = new ArrayList<>();
    private Completion.Tokens tokens = Completion.Tokens.NONE;
    private long millis;
    private int asked;

    ConditionTally(List<Metric> metrics, String breakdown) {
        this.metrics = metrics;
        this.breakdown = breakdown;
        this.overall = new States();
    }

    void add(Sample sample, SampleResult.Outcome outcome) {
        var observation = new Observation(sample, outcome.score());
        overall.add(observation);
        var group = breakdown.isEmpty() ? "" : sample.group(breakdown);
        if (!group.isEmpty()) {
            groups.computeIfAbsent(group, name -> new States()).add(observation);
        }
        var position = outcome.score().values().get(POSITION);
        if (position != null) {
            count((int) Math.round(position), sample.choices().size());
        }
        tokens = tokens.plus(outcome.tokens());
        millis += outcome.millis();
        asked += outcome.fromStore() ? 0 : outcome.answers().all().size();
    }

    ConditionReport report() {
        var byGroup = new TreeMap<String, Map<String, Estimate>>();
        groups.forEach((group, states) -> byGroup.put(group, states.estimates()));
        return new ConditionReport(overall.estimates(), byGroup, positions, tokens, millis, asked);
    }

    private void count(int position, int choices) {
        while (positions.size() < Math.max(choices, position + 1)) {
            positions.add(0);
        }
        positions.set(position, positions.get(position) + 1);
    }

    /** A state for each metric. */
    private final class States {
        private final Map<String, Accumulator> byMetric = new LinkedHashMap<>();
        private final Refusals refusals = new Refusals();

        private States() {
            metrics.forEach(metric -> byMetric.put(metric.name(), metric.newState()));
        }

        private void add(Observation observation) {
            byMetric.values().forEach(state -> state.add(observation));
            refusals.add(metrics, observation);
        }

        private Map<String, Estimate> estimates() {
            var estimates = new LinkedHashMap<String, Estimate>();
            for (var metric : metrics) {
                var state = byMetric.get(metric.name());
                if (state != null) {
                    estimates.put(metric.name(), refusals.beside(metric, state));
                }
            }
            return estimates;
        }
    }
}

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
    private final Map<String, Accumulator> overall;
    private final Map<String, Map<String, Accumulator>> groups = new TreeMap<>();
    private final List<Integer> positions = new ArrayList<>();
    private Completion.Tokens tokens = Completion.Tokens.NONE;
    private long millis;
    private int asked;

    ConditionTally(List<Metric> metrics, String breakdown) {
        this.metrics = metrics;
        this.breakdown = breakdown;
        this.overall = states();
    }

    void add(Sample sample, SampleResult.Outcome outcome) {
        var observation = new Observation(sample, outcome.score());
        overall.values().forEach(state -> state.add(observation));
        var group = breakdown.isEmpty() ? "" : sample.group(breakdown);
        if (!group.isEmpty()) {
            groups.computeIfAbsent(group, name -> states()).values().forEach(state -> state.add(observation));
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
        groups.forEach((group, states) -> byGroup.put(group, estimates(states)));
        return new ConditionReport(estimates(overall), byGroup, positions, tokens, millis, asked);
    }

    private void count(int position, int choices) {
        while (positions.size() < Math.max(choices, position + 1)) {
            positions.add(0);
        }
        positions.set(position, positions.get(position) + 1);
    }

    private Map<String, Accumulator> states() {
        var states = new LinkedHashMap<String, Accumulator>();
        metrics.forEach(metric -> states.put(metric.name(), metric.newState()));
        return states;
    }

    private static Map<String, Estimate> estimates(Map<String, Accumulator> states) {
        var estimates = new LinkedHashMap<String, Estimate>();
        states.forEach((name, state) -> estimates.put(name, state.estimate()));
        return estimates;
    }
}

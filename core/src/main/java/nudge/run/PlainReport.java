package nudge.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nudge.model.Completion;
import nudge.score.Estimate;
import nudge.score.Metric;
import nudge.score.Observation;

/** The figures of a run without comparisons or findings. */
final class PlainReport {
    private PlainReport() {}

    static RunReport of(RunHeader header, List<SampleResult> results) {
        var conditions = new LinkedHashMap<String, RunReport.ConditionReport>();
        for (var name : header.conditionNames()) {
            conditions.put(name, condition(header, results, name));
        }
        return new RunReport(header, results.size(), conditions, Map.of(), List.of(), failures(results));
    }

    private static RunReport.ConditionReport condition(RunHeader header, List<SampleResult> results, String name) {
        var metrics = new LinkedHashMap<String, Estimate>();
        for (var metric : header.metrics()) {
            metrics.put(metric.name(), estimate(metric, results, name));
        }
        var tokens = Completion.Tokens.NONE;
        long millis = 0;
        int asked = 0;
        for (var result : results) {
            var outcome = result.under(name);
            tokens = tokens.plus(outcome.tokens());
            millis += outcome.millis();
            asked += outcome.fromStore() ? 0 : outcome.answers().all().size();
        }
        return new RunReport.ConditionReport(metrics, new TreeMap<>(), List.of(), tokens, millis, asked);
    }

    private static Estimate estimate(Metric metric, List<SampleResult> results, String condition) {
        var state = metric.newState();
        results.forEach(result -> state.add(
                new Observation(result.sample(), result.under(condition).score())));
        return state.estimate();
    }

    private static List<RunReport.Failure> failures(List<SampleResult> results) {
        var failures = new ArrayList<RunReport.Failure>();
        for (var result : results) {
            result.byCondition().forEach((condition, outcome) -> {
                if (!outcome.error().isEmpty()) {
                    failures.add(new RunReport.Failure(result.sample().id(), condition, outcome.error()));
                }
            });
        }
        return failures;
    }
}

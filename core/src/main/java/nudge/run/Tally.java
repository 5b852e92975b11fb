package nudge.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nudge.data.Sample;
import nudge.run.MetricTally.Stage;
import nudge.run.RunReport.ConditionReport;
import nudge.run.RunReport.Failure;
import nudge.score.Observation;

/**
 * The running state of a report: takes samples in the run's order, gives the figures so far at any time. Comparisons and
 * verdicts are not among them; those are for {@link Reports}. Used by one thread at a time.
 */
final class Tally {
    private final RunHeader header;
    private final Map<String, ConditionTally> conditions = new LinkedHashMap<>();
    private final List<Failure> failed = new ArrayList<>();
    private int done;

    /** Of a run that goes on: its figures have live bands until it is whole. */
    Tally(RunHeader header) {
        this(header, Stage.ON_ITS_WAY);
    }

    private Tally(RunHeader header, Stage first) {
        this.header = header;
        header.conditionNames().forEach(name -> conditions.put(name, new ConditionTally(header, name, first)));
    }

    /**
     * A tally of all these samples, in the run's order. Metrics and conditions are taken side by side, each in that order, so
     * that the figures are those of {@link #add}, bit by bit.
     */
    static Tally of(RunHeader header, List<SampleResult> results) {
        var tally = new Tally(header, Stage.of(header, results.size()));
        var lanes = new ArrayList<Runnable>();
        tally.conditions.forEach((name, condition) -> {
            var observations = results.stream()
                    .map(result ->
                            new Observation(result.sample(), result.under(name).score()))
                    .toList();
            lanes(condition.metrics(), header.conditionNames().size())
                    .forEach(lane ->
                            lanes.add(() -> observations.forEach(each -> lane.forEach(metric -> metric.add(each)))));
        });
        lanes.parallelStream().forEach(Runnable::run);
        results.forEach(result -> tally.count(result, ConditionTally::count));
        return tally;
    }

    /**
     * A condition's metrics in lanes, as many as keep all processors at work: the metrics of one lane look at a sample
     * together, while it is at hand.
     */
    private static List<List<MetricTally>> lanes(List<MetricTally> metrics, int conditions) {
        int processors = Runtime.getRuntime().availableProcessors();
        int count = Math.max(1, Math.min(metrics.size(), (2 * processors + conditions - 1) / conditions));
        return IntStream.range(0, count)
                .mapToObj(lane -> metrics.subList(metrics.size() * lane / count, metrics.size() * (lane + 1) / count))
                .toList();
    }

    /** Takes the next sample of the run's order, complete in all conditions. */
    void add(SampleResult result) {
        count(result, ConditionTally::add);
    }

    private interface Taking {
        void take(ConditionTally tally, Sample sample, SampleResult.Outcome outcome);
    }

    private void count(SampleResult result, Taking taking) {
        done++;
        conditions.forEach((name, tally) -> {
            var outcome = result.under(name);
            taking.take(tally, result.sample(), outcome);
            if (!outcome.error().isEmpty()) {
                failed.add(new Failure(result.sample().id(), name, outcome.error()));
            }
        });
    }

    /** The figures so far, without comparisons; of findings only what the model is. */
    RunReport report() {
        var reports = new LinkedHashMap<String, ConditionReport>();
        conditions.forEach((name, tally) -> reports.put(name, tally.report(Stage.of(header, done))));
        return new RunReport(header, done, reports, Map.of(), KindFinding.of(header.model()), failed);
    }
}

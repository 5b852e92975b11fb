package nudge.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nudge.run.RunReport.ConditionReport;
import nudge.run.RunReport.Failure;

/**
 * The running state of a report: takes samples in the run's order, gives the figures so far at any time. Comparisons and
 * verdicts are not among them; those are for {@link Reports}. Used by one thread at a time.
 */
final class Tally {
    private final RunHeader header;
    private final Map<String, ConditionTally> conditions = new LinkedHashMap<>();
    private final List<Failure> failed = new ArrayList<>();
    private int done;

    Tally(RunHeader header) {
        this.header = header;
        header.conditionNames()
                .forEach(name -> conditions.put(name, new ConditionTally(header.metrics(), header.breakdown())));
    }

    /** Takes the next sample of the run's order, complete in all conditions. */
    void add(SampleResult result) {
        done++;
        conditions.forEach((name, tally) -> {
            var outcome = result.under(name);
            tally.add(result.sample(), outcome);
            if (!outcome.error().isEmpty()) {
                failed.add(new Failure(result.sample().id(), name, outcome.error()));
            }
        });
    }

    /** The figures so far, without comparisons; of findings only what the model is. */
    RunReport report() {
        var reports = new LinkedHashMap<String, ConditionReport>();
        conditions.forEach((name, tally) -> reports.put(name, tally.report()));
        return new RunReport(header, done, reports, Map.of(), KindFinding.of(header.model()), failed);
    }
}

package nudge.run;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import nudge.data.NudgeException;
import nudge.model.RunCosts;
import nudge.store.RunEntry;

/** A run as it lies in the store: nothing is asked, and neither model nor data are needed. */
final class StoredRun implements Run {
    private final RunEntry entry;
    private final RunHeader header;
    private final SortedMap<String, String> recipe;
    private final ReportMaker reports;
    private final Results results;
    private final RunCosts costs;

    StoredRun(
            RunEntry entry,
            RunHeader header,
            SortedMap<String, String> recipe,
            ReportMaker reports,
            StoredResults stored,
            RunCosts costs) {
        this.entry = entry;
        this.header = header;
        this.recipe = recipe;
        this.reports = reports;
        this.costs = costs;
        this.results = new Results(stored, 0);
        Stopping.cut(header, stored.outlines()).forEach(results::addOutline);
    }

    @Override
    public RunHeader header() {
        return header;
    }

    /** Done, failed or stopped; a run that was killed, or that another process is busy with, counts as stopped. */
    @Override
    public RunSnapshot.State state() {
        var state = RunSnapshot.State.valueOf(entry.state());
        return state == RunSnapshot.State.RUNNING ? RunSnapshot.State.STOPPED : state;
    }

    @Override
    public RunSnapshot snapshot() {
        var answers = results.outlines().stream()
                .flatMap(result -> result.byCondition().values().stream())
                .count();
        long all = (long) header.order().size() * header.conditions().size();
        return new RunSnapshot(state(), report(), elapsedMillis(), answers, all, answers, costs.total());
    }

    /** Runs of an older store do not say how long they were worked on. */
    private long elapsedMillis() {
        return costs.elapsedMillis() > 0 ? costs.elapsedMillis() : Math.max(0, entry.updated() - entry.created());
    }

    @Override
    public RunCosts costs() {
        return costs;
    }

    @Override
    public RunSnapshot await() {
        return snapshot();
    }

    @Override
    public void stop() {}

    @Override
    public List<SampleResult> results() {
        return results.prefix();
    }

    @Override
    public List<SampleResult> outlines() {
        return results.outlines();
    }

    @Override
    public RunReport report() {
        return reports.report(header, results.outlines());
    }

    @Override
    public Optional<NudgeException> failure() {
        return Optional.empty();
    }

    @Override
    public SortedMap<String, String> recipe() {
        return recipe;
    }
}

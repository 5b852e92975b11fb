package nudge.run;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import nudge.data.NudgeException;
import nudge.store.RunEntry;

/** A run as it lies in the store: nothing is asked, and neither model nor data are needed. */
final class StoredRun implements Run {
    private final RunEntry entry;
    private final RunHeader header;
    private final SortedMap<String, String> recipe;
    private final ReportMaker reports;
    private final Results results;

    StoredRun(
            RunEntry entry,
            RunHeader header,
            SortedMap<String, String> recipe,
            ReportMaker reports,
            StoredResults stored) {
        this.entry = entry;
        this.header = header;
        this.recipe = recipe;
        this.reports = reports;
        this.results = new Results(stored, 0);
        stored.outlines().forEach(results::addOutline);
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
        return new RunSnapshot(state(), report(), entry.updated() - entry.created(), answers, all, answers);
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

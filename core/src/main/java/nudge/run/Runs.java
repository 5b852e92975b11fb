package nudge.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nudge.data.Sample;
import nudge.store.RunDescription;
import nudge.store.RunEntry;
import nudge.store.Store;

/** The runs of a store, to be looked at again without a model and without the data. */
public final class Runs {
    private final Store store;
    private final Function<String, Optional<TaskDefinition>> tasks;

    /**
     * The runs of that store.
     *
     * @param tasks finds definitions by task name; a run whose task is gone shows its scores, but no figures
     */
    public Runs(Store store, Function<String, Optional<TaskDefinition>> tasks) {
        this.store = store;
        this.tasks = tasks;
    }

    /** All runs, oldest first. */
    public List<RunEntry> all() {
        return store.runs();
    }

    /**
     * The run of that number, name or hash prefix, or the {@code last} one, as far as it is finished.
     *
     * @throws nudge.data.UsageException where there is none, or more than one
     */
    public Run open(String reference) {
        var entry = store.find(reference);
        var description = store.description(entry.number());
        var samples = store.samples(entry.number());
        var header = header(entry, description, samples);
        var stored = new StoredResults(store, header, samples);
        return new StoredRun(entry, header, description.recipe(), Reports::report, stored, store.costs(entry.number()));
    }

    private RunHeader header(RunEntry entry, RunDescription run, List<Sample> samples) {
        return StoredHeader.of(entry.number(), run, samples, tasks);
    }
}

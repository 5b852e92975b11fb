package nudge.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nudge.data.Sample;
import nudge.prompt.Condition;
import nudge.score.Metric;
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
        List<Metric> metrics =
                tasks.apply(run.task()).map(task -> task.metrics(run.reading())).orElse(List.of());
        var course = Course.stored(run.recipe(), samples);
        var rules = metrics.isEmpty() ? List.<String>of() : Recipe.stopRules(run.recipe());
        return new RunHeader(
                entry.number(),
                run.hash(),
                run.task(),
                Recipe.half(run.recipe()),
                run.citation(),
                run.model(),
                run.reading(),
                run.conditions().stream()
                        .map(name -> new Condition(name, List.of()))
                        .toList(),
                run.pack(),
                samples.stream().map(Sample::id).toList(),
                run.seed(),
                run.chains(),
                metrics,
                run.breakdown(),
                run.notes(),
                new StopRules(metrics, run.conditions(), course).with(rules));
    }
}

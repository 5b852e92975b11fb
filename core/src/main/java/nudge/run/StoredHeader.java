package nudge.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nudge.data.Sample;
import nudge.prompt.Condition;
import nudge.score.Metric;
import nudge.store.RunDescription;

/** Headers as they are kept with answers, without what only asking needs. */
final class StoredHeader {
    private StoredHeader() {}

    /**
     * The header of a kept run; its conditions are names.
     *
     * @param samples all of the run, in the order they are asked
     * @param tasks finds definitions by task name; there are no metrics of a task that is gone
     */
    static RunHeader of(
            int number, RunDescription run, List<Sample> samples, Function<String, Optional<TaskDefinition>> tasks) {
        List<Metric> metrics =
                tasks.apply(run.task()).map(task -> task.metrics(run.reading())).orElse(List.of());
        var course = Course.stored(run.recipe(), samples);
        var rules = metrics.isEmpty() ? List.<String>of() : Recipe.stopRules(run.recipe());
        return new RunHeader(
                number,
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
                run.citations(),
                run.notes(),
                new StopRules(metrics, run.conditions(), course).with(rules));
    }

    /** What is kept of a header; of what a person asked for only what figures depend on. */
    static RunDescription description(RunHeader header) {
        return new RunDescription(
                header.hash(),
                header.task(),
                header.citation(),
                header.model(),
                header.reading(),
                header.conditionNames(),
                header.pack(),
                header.seed(),
                header.chains(),
                header.breakdown(),
                header.citations(),
                header.notes(),
                Recipe.of(header));
    }
}

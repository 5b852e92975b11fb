package nudge.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nudge.prompt.Condition;
import nudge.score.Metric;
import nudge.store.RunDescription;

/** Headers as they are kept with answers, without what only asking needs. */
final class StoredHeader {
    private StoredHeader() {}

    /** The header of a kept run; its conditions are names. */
    static RunHeader of(int number, RunDescription run, List<String> order, List<Metric> metrics, Course course) {
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
                order,
                run.seed(),
                run.chains(),
                metrics,
                run.breakdown(),
                run.notes(),
                new StopRules(metrics, run.conditions(), course).with(rules));
    }

    /** The metrics of a task that is known; none of one that is gone. */
    static List<Metric> metrics(RunDescription run, Function<String, Optional<TaskDefinition>> tasks) {
        return tasks.apply(run.task()).map(task -> task.metrics(run.reading())).orElse(List.of());
    }

    /** What is kept of a header; what a person asked for is not in it. */
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
                header.notes(),
                Recipe.of(header));
    }
}

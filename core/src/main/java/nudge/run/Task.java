package nudge.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nudge.data.UsageException;
import nudge.score.Filter;
import nudge.score.Reading;

/**
 * A task as a person asks for it: a definition, and which samples, which reading, how many chains. Immutable; each
 * option gives another task: {@code bbq.age.limit(50).seed(7)}.
 */
public class Task {
    private final TaskDefinition definition;
    private final Selection selection;
    private final Optional<Reading> reading;
    private final int chains;
    private final List<String> stopRules;

    public Task(TaskDefinition definition) {
        this(definition, Selection.ALL, Optional.empty(), 1, List.of());
    }

    private Task(
            TaskDefinition definition,
            Selection selection,
            Optional<Reading> reading,
            int chains,
            List<String> stopRules) {
        this.definition = definition;
        this.selection = selection;
        this.reading = reading;
        this.chains = chains;
        this.stopRules = List.copyOf(stopRules);
    }

    public final TaskDefinition definition() {
        return definition;
    }

    public final Selection selection() {
        return selection;
    }

    /** The reading the person chose, or nothing for the model's default. */
    public final Optional<Reading> chosenReading() {
        return reading;
    }

    /** How often each reasoning is drawn. */
    public final int chainCount() {
        return chains;
    }

    public final String name() {
        return definition.name();
    }

    /** At most so many samples in the seeded order, rounded to whole units. */
    public final Task limit(int samples) {
        return with(selection.withLimit(samples));
    }

    /** The first samples in the file's own order; mostly a few templates only. */
    public final Task first(int samples) {
        return with(selection.withFirst(samples));
    }

    /** Another seed of the order and of sampling. */
    public final Task seed(long seed) {
        return with(selection.withSeed(seed));
    }

    /** Only the samples the filter takes. */
    public final Task where(Filter filter) {
        return with(selection.withFilter(filter));
    }

    /** Only the samples of a named slice ({@code "ambig"}) or with a field or group of that value ({@code "category=Age"}). */
    public final Task where(String condition) {
        var slice = definition.slices().stream()
                .filter(filter -> filter.name().equals(condition))
                .findFirst();
        if (slice.isPresent()) {
            return where(slice.get());
        }
        int equals = condition.indexOf('=');
        if (equals < 1) {
            throw new UsageException("Cannot choose samples by '" + condition + "'. Write NAME=VALUE, or one of: "
                    + definition.slices().stream().map(Filter::name).toList() + ".");
        }
        return where(Filter.where(condition.substring(0, equals), condition.substring(equals + 1)));
    }

    /** Another way to read answers off. */
    public final Task reading(Reading other) {
        if (!definition.readings().contains(other)) {
            throw new UsageException("Task '" + name() + "' cannot be read by '" + other.label() + "'. It can by: "
                    + definition.readings().stream().map(Reading::label).toList() + ".");
        }
        return new Task(definition, selection, Optional.of(other), chains, stopRules);
    }

    /** So many draws of each reasoning; the mean over them is one value an item. */
    public final Task chains(int k) {
        if (k < 1) {
            throw new UsageException("chains(" + k + ") asks nothing. Give a number of at least 1.");
        }
        return new Task(definition, selection, reading, k, stopRules);
    }

    /**
     * Stops the run before its end as soon as a rule holds: {@code "accuracy Q width .05"}, {@code "bias Q+IF - Q
     * excludes 0"}; METRIC CONDITION [- CONDITION], then {@code excludes}, {@code above}, {@code below} or {@code width}
     * and a number. It looks at the band for the value this run will end with, or, with {@code in general} at its end and
     * from 100 templates on, at one for all such questions. Of several rules the first that holds stops the run.
     */
    public final Task stopWhen(String rule) {
        return new Task(
                definition,
                selection,
                reading,
                chains,
                Stream.concat(stopRules.stream(), Stream.of(rule.strip())).toList());
    }

    /** The rules that stop its runs, as a person wrote them. */
    public final List<String> stopRules() {
        return stopRules;
    }

    private Task with(Selection other) {
        return new Task(definition, other, reading, chains, stopRules);
    }

    @Override
    public final String toString() {
        return "task " + name() + ": " + definition.description();
    }
}

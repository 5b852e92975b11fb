package nudge.run;

import java.util.Optional;
import java.util.OptionalInt;
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
    private final OptionalInt floor;

    public Task(TaskDefinition definition) {
        this(definition, Selection.ALL, Optional.empty(), 1, OptionalInt.empty());
    }

    private Task(
            TaskDefinition definition, Selection selection, Optional<Reading> reading, int chains, OptionalInt floor) {
        this.definition = definition;
        this.selection = selection;
        this.reading = reading;
        this.chains = chains;
        this.floor = floor;
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

    /** How many samples are asked twice under the reference; nothing for as many as suit the model. */
    public final OptionalInt floorCount() {
        return floor;
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
        return new Task(definition, selection, Optional.of(other), chains, floor);
    }

    /** So many draws of each reasoning; the mean over them is one value an item. */
    public final Task chains(int k) {
        if (k < 1) {
            throw new UsageException("chains(" + k + ") asks nothing. Give a number of at least 1.");
        }
        return new Task(definition, selection, reading, k, floor);
    }

    /**
     * The A/A floor: the first so many samples, in whole units, are asked once more under the first condition with a change
     * that changes nothing (an extra blank, another seed). What flips there flips for no reason. 0 asks none.
     */
    public final Task floor(int samples) {
        if (samples < 0) {
            throw new UsageException("floor(" + samples + ") is negative. Give a number of samples, or 0 for none.");
        }
        return new Task(definition, selection, reading, chains, OptionalInt.of(samples));
    }

    private Task with(Selection other) {
        return new Task(definition, other, reading, chains, floor);
    }

    @Override
    public final String toString() {
        return "task " + name() + ": " + definition.description();
    }
}

package nudge.run;

import java.util.List;
import java.util.Optional;
import nudge.data.Sample;
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
    private final Half half;
    private final Optional<Reading> reading;
    private final int chains;

    public Task(TaskDefinition definition) {
        this(definition, Selection.ALL, Half.ALL, Optional.empty(), 1);
    }

    private Task(TaskDefinition definition, Selection selection, Half half, Optional<Reading> reading, int chains) {
        this.definition = definition;
        this.selection = selection;
        this.half = half;
        this.reading = reading;
        this.chains = chains;
    }

    public final TaskDefinition definition() {
        return definition;
    }

    public final Selection selection() {
        return selection;
    }

    /** Which half of the data it is about. */
    public final Half half() {
        return half;
    }

    /** The samples taken of a data set's, in the order they are asked. */
    public final List<Sample> samples(List<Sample> all) {
        return selection.of(half.of(all));
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

    /** As many samples as there are. */
    public final Task unlimited() {
        return with(new Selection(Selection.Kind.SEEDED, 0, selection.seed(), selection.filter()));
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

    /** The half to try wordings on: half of the templates of each category, the same ones whatever seed, limit or filter. */
    public final Task explore() {
        return half(Half.EXPLORE);
    }

    /** The other half, to confirm on it the wording that was best on {@link #explore()}. */
    public final Task confirm() {
        return half(Half.CONFIRM);
    }

    /** That half of the data, or all of it. */
    public final Task half(Half other) {
        return new Task(definition, selection, other, reading, chains);
    }

    /** Another way to read answers off. */
    public final Task reading(Reading other) {
        if (!definition.readings().contains(other)) {
            throw new UsageException("Task '" + name() + "' cannot be read by '" + other.label() + "'. It can by: "
                    + definition.readings().stream().map(Reading::label).toList() + ".");
        }
        return new Task(definition, selection, half, Optional.of(other), chains);
    }

    /** So many draws of each reasoning; the mean over them is one value an item. */
    public final Task chains(int k) {
        if (k < 1) {
            throw new UsageException("chains(" + k + ") asks nothing. Give a number of at least 1.");
        }
        return new Task(definition, selection, half, reading, k);
    }

    private Task with(Selection other) {
        return new Task(definition, other, half, reading, chains);
    }

    @Override
    public final String toString() {
        return "task " + half.of(name()) + ": " + definition.description();
    }
}

package nudge.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import nudge.data.Sample;
import nudge.run.NullScore;
import nudge.run.RunHeader;
import nudge.run.SampleResult;
import nudge.view.Table.Column;
import org.jspecify.annotations.Nullable;

/** Results as a table: a row a sample and condition, the columns that files and frames are made from. */
public final class ItemTable {
    /** Columns that any run has and that are the same for the same answers, before the named values. */
    static final List<String> FIXED =
            List.of("id", "condition", "outcome", "answer", "error", "task", "model", "kind", "cluster");

    /** Names that values and groups give way to. */
    private static final Set<String> RESERVED = Set.of(
            "item",
            "id",
            "condition",
            "outcome",
            "answer",
            "target",
            "error",
            "task",
            "model",
            "kind",
            "tokens_prompt",
            "tokens_generated",
            "millis",
            "from_store");

    private static final String VALUE = "_value";

    private final RunHeader header;
    private final List<SampleResult> results;
    private final List<Column> columns = new ArrayList<>();

    private ItemTable(RunHeader header, List<SampleResult> results) {
        this.header = header;
        this.results = results;
    }

    /**
     * All that is known of these results: where they stand, what was answered, the score's values by name, the groups of
     * the sample, and what it cost.
     */
    public static Table of(RunHeader header, List<SampleResult> results) {
        var table = new ItemTable(header, results);
        table.whatWasSaid();
        table.values();
        table.groups();
        table.whatItCost();
        return new Table(table.columns);
    }

    /** What is the same for the same answers: no times, nothing of the store. */
    static Table lasting(RunHeader header, List<SampleResult> results) {
        var table = new ItemTable(header, results);
        table.whatWasSaid();
        var values = table.values();
        table.whatItIsOf();
        var names = new ArrayList<>(FIXED);
        names.addAll(values);
        return new Table(table.columns).select(names);
    }

    private void whatWasSaid() {
        column("item", Column.Type.WHOLE, (result, name) -> (long) result.position());
        column("id", Column.Type.TEXT, (result, name) -> result.sample().id());
        column("condition", Column.Type.TEXT, (result, name) -> name);
        column(
                "outcome",
                Column.Type.TEXT,
                (result, name) -> result.under(name).score().outcome().name().toLowerCase(Locale.ROOT));
        column("answer", Column.Type.TEXT, (result, name) -> result.under(name)
                .score()
                .answer());
        column("target", Column.Type.TEXT, (result, name) -> {
            var sample = result.sample();
            return sample.hasTarget() ? sample.choices().get(sample.target()) : null;
        });
        column("error", Column.Type.TEXT, (result, name) -> result.under(name).error());
    }

    private List<String> values() {
        var names = new TreeSet<String>();
        results.forEach(
                result -> result.byCondition().values().forEach(outcome -> outcome.score().values().keySet().stream()
                        .filter(name -> !NullScore.isNull(name))
                        .forEach(names::add)));
        names.forEach(value -> column(
                free(value, VALUE),
                Column.Type.NUMBER,
                (result, name) -> result.under(name).score().values().get(value)));
        return columns.subList(columns.size() - names.size(), columns.size()).stream()
                .map(Column::name)
                .toList();
    }

    private void groups() {
        var names = new TreeSet<String>();
        results.forEach(result -> names.addAll(result.sample().groups().keySet()));
        names.add(Sample.CLUSTER);
        names.forEach(group -> column(
                free(group, "_group"),
                Column.Type.TEXT,
                (result, name) -> group.equals(Sample.CLUSTER)
                        ? result.sample().cluster()
                        : result.sample().groups().get(group)));
    }

    private void whatItIsOf() {
        column("task", Column.Type.TEXT, (result, name) -> header.task());
        column("model", Column.Type.TEXT, (result, name) -> header.model().reference());
        column("kind", Column.Type.TEXT, (result, name) -> header.model().kind().name());
        column("cluster", Column.Type.TEXT, (result, name) -> result.sample().cluster());
    }

    private void whatItCost() {
        column("tokens_prompt", Column.Type.WHOLE, (result, name) -> result.under(name)
                .tokens()
                .prompt());
        column("tokens_generated", Column.Type.WHOLE, (result, name) -> result.under(name)
                .tokens()
                .generated());
        column("millis", Column.Type.WHOLE, (result, name) -> result.under(name).millis());
        column("from_store", Column.Type.TRUTH, (result, name) -> result.under(name)
                .fromStore());
        column("task", Column.Type.TEXT, (result, name) -> header.task());
        column("model", Column.Type.TEXT, (result, name) -> header.model().reference());
        column("kind", Column.Type.TEXT, (result, name) -> header.model().kind().name());
    }

    private void column(String name, Column.Type type, BiFunction<SampleResult, String, @Nullable Object> value) {
        var values = new ArrayList<@Nullable Object>();
        for (var result : results) {
            result.byCondition().keySet().forEach(condition -> values.add(value.apply(result, condition)));
        }
        columns.add(new Column(name, type, values));
    }

    /** The name, or with an ending where a column has it already or is to have it. */
    private String free(String name, String ending) {
        boolean taken = RESERVED.contains(name)
                || ending.equals(VALUE) && name.equals(Sample.CLUSTER)
                || columns.stream().anyMatch(column -> column.name().equals(name));
        return taken ? name + ending : name;
    }
}

package nudge.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nudge.prompt.Condition;
import nudge.run.Run;
import nudge.run.SampleResult;

/**
 * Finished items of a run, some or all, in some order: {@code r.items().where("wrong", Q_IF).sort("p").first(5)}. Never
 * changes; filters and orders give others. Printed it is a grid (items by conditions) or a list with the questions.
 */
public final class Items extends Showable implements Iterable<SampleResult> {
    /** How items are printed. */
    private enum Look {
        GRID,
        LIST
    }

    /** Sorts by the probability of the pick. */
    private static final String PICK = "p";

    private final Run run;
    private final List<SampleResult> outlines;
    private final int all;
    private final Optional<String> under;
    private final Look look;

    private Items(Run run, List<SampleResult> outlines, int all, Optional<String> under, Look look) {
        this.run = run;
        this.outlines = List.copyOf(outlines);
        this.all = all;
        this.under = under;
        this.look = look;
    }

    /** All items that are finished now, as a list. */
    public static Items of(Run run) {
        var outlines = run.outlines();
        return new Items(run, outlines, outlines.size(), Optional.empty(), Look.LIST);
    }

    /** These, printed as a grid: a row an item, a column a condition. */
    public Items grid() {
        return new Items(run, outlines, all, under, Look.GRID);
    }

    /** These, printed with their questions. */
    public Items list() {
        return new Items(run, outlines, all, under, Look.LIST);
    }

    /** These, with words and orders that speak of one condition; without it words speak of any, orders of the first. */
    public Items by(Condition condition) {
        return by(condition.name());
    }

    /** As {@link #by(Condition)}, by its name. */
    public Items by(String condition) {
        return new Items(run, outlines, all, Optional.of(named(condition)), look);
    }

    /**
     * Those that a word takes: {@code right, wrong, stereotyped, unknown, unscored, refused, unparsed, absent, failed,
     * flipped} (against the reference) or {@code stored}.
     */
    public Items where(String word) {
        return where(result -> ItemWords.holds(word, under, result));
    }

    /** Those that a word takes under a condition: {@code where("wrong", Q_IF)}. */
    public Items where(String word, Condition condition) {
        var name = named(condition.name());
        return where(result -> ItemWords.holds(word, Optional.of(name), result));
    }

    /** Those in a group: {@code where("category", "Age")}, whatever the case of the value. */
    public Items where(String group, String value) {
        ItemWords.checkGroup(outlines, group);
        return where(result -> ItemWords.isIn(result, group, value));
    }

    /** Those that a filter takes; it sees samples and scores, not prompts. */
    public Items where(Predicate<SampleResult> filter) {
        return with(outlines.stream().filter(filter).toList());
    }

    /** Those whose answers under two conditions differ, both scored. */
    public Items flipped(Condition a, Condition b) {
        return flipped(a.name(), b.name());
    }

    /** As {@link #flipped(Condition, Condition)}, by names. */
    public Items flipped(String a, String b) {
        var before = named(a);
        var after = named(b);
        return where(result -> ItemWords.isFlip(result, before, after));
    }

    /**
     * The same, smallest first: by {@code p} (the probability of the pick), by {@code position}, or by a named value of
     * the scores such as {@code p_right}. Those without the value come last.
     */
    public Items sort(String key) {
        var keys = new ItemKeys(
                run, outlines, under.orElse(run.header().conditionNames().get(0)));
        var values = key.equals(PICK) ? keys.picks() : keys.values(key);
        var order = IntStream.range(0, outlines.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .toList();
        return with(order.stream().map(outlines::get).toList());
    }

    /** The same from the last to the first. */
    public Items reversed() {
        var other = new ArrayList<>(outlines);
        java.util.Collections.reverse(other);
        return with(other);
    }

    /** The first so many. */
    public Items first(int most) {
        return with(outlines.subList(0, Math.max(0, Math.min(most, outlines.size()))));
    }

    public int size() {
        return outlines.size();
    }

    /** Their samples' ids. */
    public List<String> ids() {
        return outlines.stream().map(result -> result.sample().id()).toList();
    }

    /** Their 1-based positions in the run, as {@code r.open(17)} takes them. */
    public List<Integer> positions() {
        return outlines.stream().map(SampleResult::position).toList();
    }

    /** Whole results, with prompts and answers, each read when it is reached. */
    @Override
    public Iterator<SampleResult> iterator() {
        return outlines.stream().map(this::whole).iterator();
    }

    /** A row an item and condition, with all that is known. */
    public Table frame() {
        return ItemTable.of(run.header(), outlines);
    }

    private Items with(List<SampleResult> others) {
        return new Items(run, others, all, under, look);
    }

    private SampleResult whole(SampleResult outline) {
        return run.result(outline.position());
    }

    private String named(String condition) {
        return ItemWords.condition(run.header().conditionNames(), condition);
    }

    @Override
    public List<String> lines(Style style) {
        var shown = new ItemGrid(style, run.header().conditionNames(), size(), all);
        int most = Math.min(size(), ItemGrid.MOST);
        var whole = outlines.subList(0, most).stream().map(this::whole).toList();
        var lines = new ArrayList<>(look == Look.GRID ? shown.grid(whole) : shown.list(whole));
        lines.add(TextView.origin(style, run.header()));
        return lines.stream().map(line -> Columns.fitted(style, line)).toList();
    }
}

package nudge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nudge.data.Nearest;
import nudge.data.UsageException;
import nudge.prompt.Condition;
import nudge.run.Compared;
import nudge.run.Interactions;
import nudge.run.PartOfRun;
import nudge.run.Reports;
import nudge.run.Run;
import nudge.run.RunHeader;
import nudge.run.RunReport;
import nudge.run.SampleResult;
import nudge.run.Task;
import nudge.score.Filter;
import nudge.view.Items;
import nudge.view.Showable;
import nudge.view.Style;
import nudge.view.Table;
import nudge.view.TextFile;
import nudge.view.TextView;
import nudge.view.View;
import nudge.view.chart.Plot;

/**
 * What {@code run(...)} gives a person: a run that goes on or is stored, and ways to look at it. Printing it is a snapshot;
 * {@code compare}, {@code flips} and files wait for its end.
 */
public final class RunHandle extends Showable {
    private final Registry registry;
    private final Run run;
    private final Function<RunHeader, List<String>> asides;
    private final Nudge session;

    /** @param asides what a reader must know that is not of the run's own answers */
    RunHandle(Registry registry, Run run, Function<RunHeader, List<String>> asides, Nudge session) {
        this.registry = registry;
        this.run = run;
        this.session = session;
        this.asides = asides;
    }

    /** The run itself. */
    public Run run() {
        return run;
    }

    /** Waits for the end. An interrupt ends the waiting, not the run. */
    public RunHandle await() throws InterruptedException {
        run.await();
        return this;
    }

    /** Stops asking; what was answered is kept. */
    public RunHandle stop() {
        run.stop();
        return this;
    }

    /** Item by its 1-based position: its conditions side by side; {@code full()} shows every prompt as it was sent. */
    public OpenItem open(int position) {
        return new OpenItem(run, run.result(position), OpenItem.Depth.FOLDED);
    }

    /** Item by its sample's id. */
    public OpenItem open(String id) {
        return new OpenItem(run, run.result(id), OpenItem.Depth.FOLDED);
    }

    /** The items whose answer differs between two conditions. */
    public Showable flips(Condition a, Condition b) throws InterruptedException {
        return flips(a.name(), b.name());
    }

    /** As {@link #flips(Condition, Condition)}, by names as screens write them. */
    public Showable flips(String a, String b) throws InterruptedException {
        await();
        checkNames(a, b);
        var results = run.results();
        var report = run.report();
        return Showable.of(style -> {
            var lines = new ArrayList<>(TextView.flips(style, results, a, b));
            lines.addAll(TextView.floor(style, report));
            lines.add(TextView.origin(style, run.header()));
            return lines;
        });
    }

    /** The paired difference B - A of every metric, with interval, p and what could have been seen. */
    public Showable compare(Condition a, Condition b) throws InterruptedException {
        return compare(a.name(), b.name());
    }

    /** As {@link #compare(Condition, Condition)}, of a condition against the run's first one. */
    public Showable compare(Condition b) throws InterruptedException {
        return compare(run.header().conditionNames().get(0), b.name());
    }

    /** As {@link #compare(Condition, Condition)}, by names as screens write them. */
    public Showable compare(String a, String b) throws InterruptedException {
        await();
        checkNames(a, b);
        var compared = Compared.of(run.header(), run.outlines(), a, b);
        return Showable.of(style -> TextView.compare(style, compared));
    }

    /**
     * What two nudges do together beyond what each does alone, (both - B) - (A - neither), of every metric that is a mean:
     * {@code r.interaction(Q_IF, Q_COT)} of a run that also has Q and {@code Q_IF_COT_NEUTRAL}.
     */
    public Showable interaction(Condition a, Condition b) throws InterruptedException {
        return interaction(a.name(), b.name());
    }

    /** As {@link #interaction(Condition, Condition)}, by names as screens write them. */
    public Showable interaction(String a, String b) throws InterruptedException {
        await();
        checkNames(a, b);
        var square = Interactions.find(run.header().conditionNames(), a, b);
        var report = run.report();
        return Showable.of(style -> TextView.interaction(style, report, square));
    }

    /** The task of this run, as it was asked for. */
    public Task task() {
        return Recipes.task(run.recipe(), registry);
    }

    /**
     * Which phrases of a nudge carry it, on this run's samples: asks the nudge with and without each, and waits.
     *
     * @throws UsageException where the session's model is not the one that answered here
     */
    public PhraseReport which(Condition condition) throws InterruptedException {
        var answered = run.header().model().reference();
        var model = session.settings().model();
        if (!session.model(model).info().reference().equals(answered)) {
            throw new UsageException("Run " + run.header().number() + " was answered by '" + answered
                    + "', and the session's model is '" + model + "'. Make it the session's first: use(\"" + answered
                    + "\").");
        }
        return session.which(task(), condition, "");
    }

    private void checkNames(String... names) {
        var known = run.header().conditionNames();
        for (var name : names) {
            if (!known.contains(name)) {
                throw Nearest.unknown("condition of run " + run.header().number(), name, known);
            }
        }
    }

    /** The items that are finished now; filters and orders hang on it: {@code r.items().flipped(Q, Q_IF).first(5)}. */
    public Items items() {
        return Items.of(run);
    }

    /** The items that are finished now as a table: a row an item, a column a condition. */
    public Items grid() {
        return items().grid();
    }

    /** The items that a word takes, such as {@code wrong} or {@code flipped}. */
    public Items where(String word) {
        return items().where(word);
    }

    /** The items that a word takes under a condition: {@code where("wrong", Q_IF)}. */
    public Items where(String word, Condition condition) {
        return items().where(word, condition);
    }

    /** The items of a group: {@code where("category", "Age")}. */
    public Items where(String group, String value) {
        return items().where(group, value);
    }

    /** The items that a filter takes. */
    public Items where(Predicate<SampleResult> filter) {
        return items().where(filter);
    }

    /**
     * The finished items that a condition takes, as a run of its own with all figures made anew; nothing is asked: {@code
     * part("label_confidence>=.9")}, {@code part("label=Yes")}, or a slice of the task by its name.
     */
    public RunHandle part(String condition) {
        var definition = registry.definition(run.header().task());
        var filter = definition.stream()
                .flatMap(task -> task.slices().stream())
                .filter(slice -> slice.name().equals(condition))
                .findFirst()
                .or(() -> Filter.of(condition))
                .orElseThrow(() -> new UsageException("Cannot choose items by '" + condition
                        + "'. Write NAME=VALUE or NAME>=NUMBER, or name a slice of the task."));
        return new RunHandle(registry, PartOfRun.of(run, filter, definition), header -> List.of(), session);
    }

    /** The finished items whose label is at least so sure, 0..1 (Perez et al. 2022, 3.4): {@link #part} by it. */
    public RunHandle confidence(double least) {
        return part("label_confidence>=" + least);
    }

    /** A row an item and condition with all that is known, once the run has ended. */
    public Table frame() throws InterruptedException {
        await();
        return items().frame();
    }

    /** All primary metrics over what is finished, each condition with its interval. */
    public Plot plot() {
        return plots().intervals();
    }

    /** These metrics over what is finished, by name ({@code bias_ambig}): each condition with its interval. */
    public Plot plot(String metric, String... more) {
        return plots().intervals(metric, more);
    }

    /** As {@link #plot()}, with bars from 0. */
    public Plot bars() {
        return plots().bars();
    }

    /** As {@link #plot(String, String...)}, with bars from 0. */
    public Plot bars(String metric, String... more) {
        return plots().bars(metric, more);
    }

    /** The first primary metric as items came in: a line a condition. */
    public Plot curve() {
        return plots().curve();
    }

    /** A metric as items came in: a line a condition. */
    public Plot curve(String metric) {
        return plots().curve(metric);
    }

    /** A heat map of the first primary metric: groups of the breakdown by conditions. */
    public Plot heat() {
        return plots().heat();
    }

    /** A heat map of a metric: groups of the breakdown by conditions. */
    public Plot heat(String metric) {
        return plots().heat(metric);
    }

    /** Of tasks about pronouns: their probabilities stacked by occupation, under these conditions or under all. */
    public Plot masses(Condition... conditions) {
        return plots().masses(Stream.of(conditions).map(Condition::name).toList());
    }

    private RunPlots plots() {
        return new RunPlots(run);
    }

    /**
     * What is finished broken down by template, stereotyped group or any other group of the samples: {@code
     * r.by("template")}, {@code r.by("template").effect(Q_IF)}.
     *
     * @throws UsageException where the samples have no such group, with those they have
     */
    public Drilldown by(String group) {
        return new Ways(run, registry).drilldown(group);
    }

    /** The figures over the first so many items. */
    public Showable figures(int items) {
        var results = run.results();
        var first = results.subList(0, Math.max(0, Math.min(items, results.size())));
        return Showable.of(style -> TextView.table(style, Reports.figures(run.header(), first)));
    }

    /** Requests, tokens and money, a row a condition: since it was started here; of a stored run, in all its starts. */
    public Showable costs() {
        return Showable.of(style -> TextView.costs(style, run.costs()));
    }

    /** The figures over what is finished. */
    public RunReport report() {
        return run.report();
    }

    @Override
    public List<String> lines(Style style) {
        var lines = new ArrayList<>(TextView.report(style, run.report()));
        asides().forEach(aside -> lines.addAll(TextView.aside(style, aside)));
        return lines;
    }

    /**
     * What a reader must know of the wordings tried on these items. It changes with the store, so it stands on screens and
     * in no file.
     */
    public List<String> asides() {
        return asides.apply(run.header());
    }

    /** Writes the run to a file in a format, such as {@code csv}, {@code json} or {@code html}, once it has ended. */
    public Path write(String format, String file) throws InterruptedException {
        return write(file, registry.view(format));
    }

    public Path csv(String file) throws InterruptedException {
        return write("csv", file);
    }

    public Path json(String file) throws InterruptedException {
        return write("json", file);
    }

    public Path html(String file) throws InterruptedException {
        return write("html", file);
    }

    /** What to cite for this run: its data, its conditions, and the statistics of its figures, as BibTeX. */
    public Showable cite() {
        var report = run.report();
        return Showable.of(style -> TextView.citations(style, report));
    }

    /** Standard errors in the simple forms that others report, beside Nudge's own, over what is finished. */
    public Showable simpleErrors() {
        var report = run.report();
        return Showable.of(style -> TextView.simpleErrors(style, report));
    }

    /** The whole run in a format, once it has ended. */
    public String rendered(View view, Style style) throws InterruptedException {
        await();
        return view.render(new View.Shown(run.report(), run.results(), style));
    }

    /** Files that belong beside a rendered one, by what their names end in. */
    public SortedMap<String, String> beside(View view) throws InterruptedException {
        await();
        return view.beside(new View.Shown(run.report(), run.results(), Style.DEFAULTS));
    }

    private Path write(String file, View view) throws InterruptedException {
        var path = TextFile.write(file, rendered(view, Style.DEFAULTS));
        beside(view).forEach((ending, text) -> TextFile.write(TextFile.beside(file, ending), text));
        return path;
    }
}

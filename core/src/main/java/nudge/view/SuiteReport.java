package nudge.view;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nudge.data.UsageException;
import nudge.run.RunHeader;
import nudge.run.RunReport;
import nudge.score.Metric;
import nudge.score.MetricInfo.Role;

/**
 * Several runs as one report: a table of what each nudge did to each task's main figure, then each run as it stands
 * alone. On a screen the table alone, since the runs were shown as they ended.
 */
public final class SuiteReport extends Showable {
    private final List<View.Shown> runs;
    private final SortedMap<String, String> leftOut;

    /**
     * The runs in the order shown.
     *
     * @param leftOut what was not asked, with the reason
     */
    public SuiteReport(List<View.Shown> runs, SortedMap<String, String> leftOut) {
        if (runs.isEmpty()) {
            throw new UsageException("A report needs at least one run.");
        }
        this.runs = List.copyOf(runs);
        this.leftOut = new TreeMap<>(leftOut);
    }

    List<View.Shown> runs() {
        return runs;
    }

    SortedMap<String, String> leftOut() {
        return new TreeMap<>(leftOut);
    }

    /** All conditions of all runs, each once, in the order met. */
    Set<String> conditions() {
        return runs.stream()
                .flatMap(run -> run.report().header().conditionNames().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The models, each with the mark of what is no model. */
    List<String> models() {
        return runs.stream()
                .map(run -> run.report().header())
                .map(SuiteReport::model)
                .distinct()
                .toList();
    }

    private static String model(RunHeader header) {
        var mark = header.model().kind().mark();
        return header.model().reference() + (mark.isEmpty() ? "" : " " + mark);
    }

    /** {@code bbq-mini}, and whose answers where several models were asked. */
    String title(RunReport report) {
        var subject = report.header().subject();
        return models().size() == 1 ? subject : subject + " · " + model(report.header());
    }

    /** The run's main figures. */
    static List<MetricFigures> figures(RunReport report) {
        return report.header().metrics().stream()
                .map(Metric::info)
                .filter(info -> info.role() == Role.PRIMARY)
                .map(info -> new MetricFigures(report, info))
                .toList();
    }

    @Override
    public List<String> lines(Style style) {
        var lines = new ArrayList<String>();
        lines.add(Paint.BOLD.on(
                style, SafeText.line(style, runs.size() + " tasks, asked of " + String.join(", ", models()))));
        var grid = new Grid();
        grid.row()
                .left(" condition")
                .left("figure")
                .left("less the first")
                .right("p")
                .right("n");
        for (var run : runs) {
            rows(grid, style, run.report());
        }
        grid.lines().forEach(line -> lines.add(Columns.fitted(style, line)));
        leftOut.forEach((what, why) -> lines.addAll(Hanging.of(style, " not asked: ", what + ": " + why)));
        return List.copyOf(lines);
    }

    private void rows(Grid grid, Style style, RunReport report) {
        var all = figures(report);
        if (all.isEmpty()) {
            return;
        }
        var figures = all.get(0);
        grid.row()
                .left(Paint.BOLD.on(style, SafeText.line(style, title(report))))
                .left(Paint.DIM.on(style, SafeText.line(style, figures.metric().label())));
        for (var condition : figures.conditions()) {
            var cells = new SuiteCells(figures, condition);
            grid.row()
                    .left("  " + SafeText.line(style, condition))
                    .left(figures.value(style, condition))
                    .left(cells.difference())
                    .right(cells.p())
                    .right(String.valueOf(figures.estimate(condition).n()));
        }
    }

    /** The table as HTML elements, to stand inside a page such as a notebook. */
    public String block() {
        return HtmlBlock.of(new HtmlSuite(this).table());
    }

    /** As one HTML file that needs nothing else. */
    public String page() {
        return new HtmlSuite(this).page();
    }

    /** Writes {@link #page()} to a file. */
    public Path html(String file) {
        return TextFile.write(file, page());
    }

    /** The main figures as Markdown: a heading, a table and the findings of each run. */
    public String markdown() {
        return new MarkdownSuite(this).text();
    }

    /** Writes {@link #markdown()} to a file. */
    public Path markdown(String file) {
        return TextFile.write(file, markdown());
    }

    /** All runs as {@code {schema, runs}}, one as itself. */
    public String json() {
        return JsonView.of(runs.stream().map(View.Shown::report).toList());
    }
}

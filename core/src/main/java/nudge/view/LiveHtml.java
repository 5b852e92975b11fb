package nudge.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nudge.run.RunReport;
import nudge.run.RunSnapshot;
import nudge.run.StopRule;
import nudge.score.Difference;

/** A run in a page while it goes: one picture after another takes the place of the one before. No scripts. */
public final class LiveHtml {
    private static final int MOST_ABOVE = 10;
    private static final Style PLAIN = Style.DEFAULTS.withWidth(100);

    private LiveHtml() {}

    /** Header with its mark, how far it is, figures so far with intervals, findings: less than 100,000 characters. */
    public static String of(Watched run) {
        return of(run, List.of());
    }

    /**
     * As {@link #of(Watched)}.
     *
     * @param above lines that stand above it, such as {@code REPLAY of 2026-11-20} or what was noted; at most ten are
     */
    public static String of(Watched run, List<String> above) {
        var report = run.snapshot().report();
        var table = new HtmlTable(settled(run.snapshot()));
        var top = above(above) + table.header() + progress(run);
        var figures = report.done() == 0 ? "" : table.figures();
        if (HtmlBlock.size(top + figures) > HtmlBlock.MOST) {
            figures = "<pre>" + HtmlBlock.text(String.join("\n", TextView.table(PLAIN, report)), HtmlBlock.MOST / 8)
                    + "</pre>\n";
        }
        return HtmlBlock.of(top + figures);
    }

    /** The same as text, for pages that show no HTML. */
    public static List<String> lines(Style style, Watched run) {
        var report = settled(run.snapshot());
        var lines = new ArrayList<>(TextView.header(style, report.header()));
        lines.add(new ProgressLine(style, run).whole());
        if (report.done() > 0) {
            lines.addAll(TextView.said(style, report));
        }
        return lines.stream().map(line -> Columns.fitted(style, line)).toList();
    }

    /** Findings come after comparisons: those of a run that has none yet are of its first items. */
    private static RunReport settled(RunSnapshot snapshot) {
        var report = snapshot.report();
        if (snapshot.state() != RunSnapshot.State.RUNNING || isCompared(report)) {
            return report;
        }
        return new RunReport(
                report.header(), report.done(), report.conditions(), report.comparisons(), List.of(), report.failed());
    }

    private static boolean isCompared(RunReport report) {
        return report.comparisons().values().stream()
                .flatMap(metrics -> metrics.values().stream())
                .anyMatch(Difference::isDefined);
    }

    private static String above(List<String> lines) {
        return lines.stream()
                .skip(Math.max(0, lines.size() - MOST_ABOVE))
                .map(line -> "<p class=\"mark\">" + HtmlBlock.cut(line, 300) + "</p>\n")
                .collect(Collectors.joining());
    }

    private static String progress(Watched run) {
        var words = String.join(" · ", new ProgressLine(Style.DEFAULTS, run).words());
        var said = said(run.snapshot());
        return "<div class=\"bar\" role=\"progressbar\" aria-valuenow=\""
                + percent(run.snapshot().report())
                + "\"><div class=\"done\" style=\"width:"
                + percent(run.snapshot().report()) + "%\"></div></div>\n<p>"
                + HtmlText.escape(said + words) + "</p>\n";
    }

    /** What a person must know of a run that did not come to its end. */
    private static String said(RunSnapshot snapshot) {
        var report = snapshot.report();
        var at = report.done() + "/" + report.header().order().size();
        var rule = report.stopped().map(StopRule::text);
        if (rule.isPresent()) {
            return "stopped by the rule '" + rule.get() + "' at " + at + " · ";
        }
        return switch (snapshot.state()) {
            case RUNNING, DONE -> "";
            case STOPPED -> "stopped at " + at + "; resume(\"" + report.header().number() + "\") goes on · ";
            case FAILED -> "failed at " + at + "; what is done is kept · ";
        };
    }

    private static String percent(RunReport report) {
        double share =
                report.done() / (double) Math.max(1, report.header().order().size());
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}

package nudge.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nudge.run.RunReport;
import nudge.run.RunSnapshot;

/** A run in a page while it goes: one picture after another takes the place of the one before. No scripts. */
public final class LiveHtml {
    private static final Style PLAIN = Style.DEFAULTS.withWidth(100);

    private LiveHtml() {}

    /** Header with its mark, how far it is, figures so far with intervals, findings: less than 100,000 characters. */
    public static String of(Watched run) {
        return of(run, "");
    }

    /**
     * As {@link #of(Watched)}.
     *
     * @param mark what must stand wherever it shows, such as {@code REPLAY of 2026-11-20}; empty mostly
     */
    public static String of(Watched run, String mark) {
        var report = run.snapshot().report();
        var table = new HtmlTable(settled(run.snapshot()));
        var top = marked(mark) + table.header() + progress(run);
        var figures = report.done() == 0 ? "" : table.figures();
        if (top.length() + figures.length() > HtmlBlock.MOST) {
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
            lines.addAll(TextView.table(style, report));
            lines.addAll(TextView.findings(style, report));
        }
        return lines.stream().map(line -> Columns.fitted(style, line)).toList();
    }

    /** Findings come after comparisons: those of a run that has none yet are of its first items. */
    private static RunReport settled(RunSnapshot snapshot) {
        var report = snapshot.report();
        if (snapshot.state() != RunSnapshot.State.RUNNING
                || !report.comparisons().isEmpty()) {
            return report;
        }
        return new RunReport(
                report.header(), report.done(), report.conditions(), report.comparisons(), List.of(), report.failed());
    }

    private static String marked(String mark) {
        return mark.isEmpty() ? "" : "<p class=\"mark\">" + HtmlBlock.cut(mark, 100) + "</p>\n";
    }

    private static String progress(Watched run) {
        var words = String.join(" · ", new ProgressLine(Style.DEFAULTS, run).words());
        var said = said(run.snapshot());
        return "<div class=\"bar\" role=\"progressbar\" aria-valuenow=\""
                + percent(run.snapshot().report())
                + "\"><div style=\"width: " + percent(run.snapshot().report()) + "%\"></div></div>\n<p>"
                + HtmlText.escape(said.isEmpty() ? words : said + " · " + words) + "</p>\n";
    }

    /** What a person must know of a run that did not come to its end. */
    private static String said(RunSnapshot snapshot) {
        var report = snapshot.report();
        return snapshot.state() == RunSnapshot.State.STOPPED
                ? "stopped at " + report.done() + "/" + report.header().order().size() + ", what is done is kept"
                : "";
    }

    private static String percent(RunReport report) {
        double share =
                report.done() / (double) Math.max(1, report.header().order().size());
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}

package nudge.view;

import java.util.List;

/** Several runs as Markdown, for a page. */
final class MarkdownSuite {
    private final SuiteReport suite;
    private final StringBuilder out = new StringBuilder();

    MarkdownSuite(SuiteReport suite) {
        this.suite = suite;
    }

    String text() {
        for (var run : suite.runs()) {
            var report = run.report();
            var header = report.header();
            out.append("### ").append(escape(suite.title(report))).append("\n\n");
            out.append(report.done())
                    .append(" of ")
                    .append(header.order().size())
                    .append(" samples, asked of ");
            out.append(escape(header.model().reference()));
            if (!header.model().kind().mark().isEmpty()) {
                out.append(" **").append(header.model().kind().mark()).append("**");
            }
            out.append(", read by ").append(header.reading().label()).append(", prompts ");
            out.append(escape(header.pack().name()))
                    .append(", seed ")
                    .append(header.seed())
                    .append(".\n\n");
            SuiteReport.figures(report).forEach(this::table);
            report.findings()
                    .forEach(finding ->
                            out.append("- ").append(escape(finding.sentence())).append('\n'));
            out.append('\n');
        }
        if (!suite.leftOut().isEmpty()) {
            out.append("### Not asked\n\n");
            suite.leftOut()
                    .forEach((what, why) ->
                            out.append("- ").append(escape(what + ": " + why)).append('\n'));
        }
        return out.toString();
    }

    private void table(MetricFigures figures) {
        row(List.of(escape(figures.label()), "value", "less the first", "p", "n"));
        row(List.of("---", "---", "---", "---", "---"));
        for (var condition : figures.conditions()) {
            var cells = new SuiteCells(figures, condition);
            row(List.of(
                    escape(condition),
                    cells.value(),
                    cells.isSeen() ? "**" + cells.difference() + "**" : cells.difference(),
                    cells.p(),
                    String.valueOf(figures.estimate(condition).n())));
        }
        out.append('\n');
    }

    private void row(List<String> cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** Markdown takes no sign in it for its own, and HTML neither. */
    private static String escape(String text) {
        return SafeText.line(Style.DEFAULTS, text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("([\\\\|*_\\[\\]#~$`])", "\\\\$1");
    }
}

package nudge.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nudge.data.Citation;
import nudge.run.Citations;
import nudge.run.RunReport.Finding;

/** Several runs as one page: what it says, the table of all, then each run with a few of its items. */
final class HtmlSuite {
    private static final int ITEMS = 5;

    private final SuiteReport suite;
    private final List<String> conditions;
    private final StringBuilder out = new StringBuilder();

    HtmlSuite(SuiteReport suite) {
        this.suite = suite;
        this.conditions = List.copyOf(suite.conditions());
    }

    String page() {
        out.append("<h1>What the nudges do <small>").append(escape(String.join(", ", suite.models())));
        out.append("</small></h1>\n<nav>");
        for (int at = 0; at < suite.runs().size(); at++) {
            var report = suite.runs().get(at).report();
            out.append("<a href=\"#").append(anchor(at)).append("\">").append(escape(suite.title(report)));
            out.append("</a> ");
        }
        out.append("</nav>\n<h2>In one table</h2>\n").append(HtmlBlock.of(table()));
        said();
        leftOut();
        for (int at = 0; at < suite.runs().size(); at++) {
            run(at, suite.runs().get(at));
        }
        out.append("<details class=\"cite\"><summary>How to cite</summary><pre>")
                .append(escape(bibtex()));
        out.append("</pre></details>\n");
        return HtmlPage.of("What the nudges do, " + String.join(", ", suite.models()), out.toString());
    }

    String table() {
        var rows = new StringBuilder("<div class=\"wide\"><table><tbody><tr class=\"head\"><th>task</th><th></th>");
        conditions.forEach(name -> rows.append("<th>").append(escape(name)).append("</th>"));
        rows.append("</tr>\n");
        for (int at = 0; at < suite.runs().size(); at++) {
            var report = suite.runs().get(at).report();
            for (var figures : SuiteReport.figures(report)) {
                rows.append("<tr><th><a style=\"color:inherit\" href=\"#")
                        .append(anchor(at))
                        .append("\">");
                rows.append(escape(suite.title(report))).append("</a></th><td>");
                rows.append(escape(figures.metric().label())).append("</td>");
                conditions.forEach(name -> rows.append(cell(figures, name)));
                rows.append("</tr>\n");
            }
        }
        return rows.append(
                        "</tbody></table></div>\n<p class=\"note\">Each task's main figures with their intervals under")
                .append(" its first condition; under the others the paired difference from that, in bold where p after")
                .append(" Holm is below .05. Whether an effect is one beyond the placebo's is said below.</p>\n")
                .toString();
    }

    private static String cell(MetricFigures figures, String condition) {
        if (!figures.conditions().contains(condition)) {
            return "<td class=\"dim\">not asked</td>";
        }
        var cells = new SuiteCells(figures, condition);
        var shown = cells.difference().isEmpty() ? cells.value() : cells.difference();
        return "<td>" + (cells.isSeen() ? "<strong>" + shown + "</strong>" : shown) + "</td>";
    }

    /** What was found, and what speaks against reading anything into it; what holds for several tasks once. */
    private void said() {
        var tasks = new LinkedHashMap<Finding, List<String>>();
        for (var run : suite.runs()) {
            run.report().findings().stream()
                    .filter(finding -> finding.kind() == Finding.Kind.EFFECT || finding.kind() == Finding.Kind.WARNING)
                    .forEach(finding -> tasks.computeIfAbsent(finding, key -> new ArrayList<>())
                            .add(suite.title(run.report())));
        }
        out.append("<h2>What it says</h2>\n");
        if (tasks.isEmpty()) {
            out.append("<p>No nudge did anything beyond what its placebo did, as far as so many items can show.</p>\n");
            return;
        }
        var items = new StringBuilder("<ul class=\"findings\">\n");
        tasks.forEach((finding, names) -> items.append("<li class=\"")
                .append(finding.kind().name().toLowerCase(Locale.ROOT))
                .append("\"><strong>")
                .append(escape(names.size() == suite.runs().size() ? "all tasks" : String.join(", ", names)))
                .append(":</strong> ")
                .append(escape(finding.sentence()))
                .append("</li>\n"));
        out.append(HtmlBlock.of(items.append("</ul>\n").toString()));
    }

    private void leftOut() {
        if (suite.leftOut().isEmpty()) {
            return;
        }
        out.append("<h2>What was not asked</h2>\n<ul>\n");
        suite.leftOut().forEach((what, why) -> out.append("<li><strong>")
                .append(escape(what))
                .append("</strong> ")
                .append(escape(why))
                .append("</li>\n"));
        out.append("</ul>\n");
    }

    private void run(int at, View.Shown run) {
        var report = run.report();
        out.append("<h2 id=\"").append(anchor(at)).append("\">").append(escape(suite.title(report)));
        out.append("</h2>\n").append(HtmlView.fragment(report));
        out.append("<h3>Its first items</h3>\n").append(HtmlView.items(run.results(), ITEMS));
    }

    private String bibtex() {
        return suite.runs().stream()
                .map(View.Shown::report)
                .map(Citations::of)
                .flatMap(List::stream)
                .distinct()
                .map(Citation::bibtex)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String anchor(int at) {
        return "task" + (at + 1);
    }

    private static String escape(String text) {
        return HtmlText.escape(text);
    }
}

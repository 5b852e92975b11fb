package nudge.view;

import java.util.List;
import nudge.run.Citations;
import nudge.run.RunReport;
import nudge.run.SampleResult;

/**
 * A whole file about a run: its own title, style and items. Items are chosen among by radio buttons that the style sheet
 * alone reads, so that it works without scripts; on paper all findings stand, items stay folded.
 */
final class HtmlFile {
    private HtmlFile() {}

    static String of(RunReport report, List<SampleResult> results, EmbeddedRun answers) {
        var header = report.header();
        var task = HtmlText.escape(header.subject());
        var mark = header.model().kind().mark();
        var out = new StringBuilder("<h1>").append(task);
        out.append(" <small>").append(HtmlText.escape(header.model().reference()));
        if (!mark.isEmpty()) {
            out.append(" <strong class=\"mark\">").append(mark).append("</strong>");
        }
        out.append("</small></h1>\n").append(HtmlView.fragment(report)).append("<h2 id=\"items\">Items</h2>\n");
        new HtmlFileItems(out, header.number()).all(results);
        out.append("<details class=\"cite\"><summary>How to cite</summary><pre>");
        out.append(HtmlText.escape(Citations.bibtex(report))).append("</pre></details>\n");
        out.append(answers.html());
        return HtmlPage.of(header.subject() + ", " + header.model().label(), out.toString());
    }
}

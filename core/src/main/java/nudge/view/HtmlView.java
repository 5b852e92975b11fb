package nudge.view;

import java.util.List;
import nudge.run.RunReport;
import nudge.run.SampleResult;

/**
 * A run as one HTML file that needs nothing else: tables with drawn intervals, findings, items folded. No scripts, and
 * a policy that forbids them; light or dark as the reader's system is.
 */
public final class HtmlView implements View {
    @Override
    public String name() {
        return "html";
    }

    @Override
    public String render(Shown shown) {
        var answers = EmbeddedRun.of(shown.report().header(), shown.results());
        return HtmlFile.of(shown.report(), shown.results(), answers);
    }

    /** The same without the answers that its figures are computed from: smaller, and nobody can compute them again. */
    public static View withoutAnswers() {
        return new View() {
            @Override
            public String name() {
                return "html";
            }

            @Override
            public String render(Shown shown) {
                return HtmlFile.of(shown.report(), shown.results(), EmbeddedRun.leftOut());
            }
        };
    }

    /** The tables and findings alone, to stand inside a page such as a notebook. */
    public static String fragment(RunReport report) {
        return HtmlBlock.of(new HtmlTable(report).html());
    }

    /** Items alone, folded, at most so many. */
    public static String items(List<SampleResult> results, int most) {
        return HtmlBlock.of(HtmlItems.of(results, most));
    }

    /** One item with its prompts, unfolded. */
    public static String item(SampleResult result) {
        return HtmlBlock.of(HtmlItems.open(result));
    }
}

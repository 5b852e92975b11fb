package nudge.view;

import java.util.List;
import nudge.run.SampleResult;

/** Items as folded HTML elements: the summary shows the picks, the inside everything that was sent and came back. */
final class HtmlItems {
    private static final Style INSIDE = Style.DEFAULTS.withWidth(100);

    private HtmlItems() {}

    /** At most so many items, in order, and how many are left out. */
    static String of(List<SampleResult> results, int most) {
        var out = new StringBuilder();
        results.stream().limit(most).forEach(result -> item(out, "<details>", result));
        if (results.size() > most) {
            out.append("<p>").append(results.size() - most).append(" more items are not in this file.</p>\n");
        }
        return out.toString();
    }

    /** One item, unfolded. */
    static String open(SampleResult result) {
        var out = new StringBuilder();
        item(out, "<details open>", result);
        return out.toString();
    }

    private static void item(StringBuilder out, String start, SampleResult result) {
        out.append(start).append("<summary>#").append(result.position()).append(' ');
        out.append(HtmlText.escape(result.sample().id()));
        result.byCondition().forEach((name, outcome) -> {
            var told = new Told(INSIDE, outcome);
            out.append(" · ").append(HtmlText.escape(name)).append(": ");
            out.append(HtmlText.escape(Columns.cut(told.answer(), 40, "…")));
            out.append(' ').append(told.sign());
        });
        out.append("</summary><pre>");
        out.append(HtmlText.escape(String.join("\n", new OpenLines(INSIDE, result, PromptLines.Depth.FOLDED).lines())));
        out.append("</pre></details>\n");
    }
}

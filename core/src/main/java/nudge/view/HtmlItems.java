package nudge.view;

import java.util.List;
import nudge.run.Rounded;
import nudge.run.SampleResult;

/** Items as folded HTML elements: the summary shows the picks, the inside everything that was sent and came back. */
final class HtmlItems {
    private static final Style INSIDE = Style.DEFAULTS.withWidth(100);
    private static final int MOST_CHARS = 4_000;

    private HtmlItems() {}

    /** At most so many items, in order, and how many are left out. */
    static String of(List<SampleResult> results, int most) {
        var out = new StringBuilder();
        results.stream().limit(most).forEach(result -> item(out, result));
        if (results.size() > most) {
            out.append("<p>").append(results.size() - most).append(" more items are not in this file.</p>\n");
        }
        return out.toString();
    }

    /** One item: what was asked, answers side by side, and folded what was sent. */
    static String open(SampleResult result) {
        var lines = new ItemLines(INSIDE, result);
        var out = new StringBuilder("<p><strong>#").append(result.position()).append("</strong> ");
        out.append(HtmlBlock.cut(result.sample().id(), 100)).append("</p>\n<p>");
        out.append(HtmlBlock.text(lines.question(), MOST_CHARS)).append("</p>\n");
        for (var line : lines.options()) {
            out.append("<p class=\"dim\">")
                    .append(HtmlText.escape(line.strip()))
                    .append("</p>\n");
        }
        out.append("<div class=\"beside\">\n");
        result.byCondition().forEach((name, outcome) -> outcome(out, name, outcome));
        out.append("</div>\n<details><summary>What was sent and came back</summary><pre>");
        var sent = String.join("\n", new OpenLines(INSIDE, result, PromptLines.Depth.FOLDED).lines());
        return out.append(HtmlBlock.text(sent, HtmlBlock.MOST / 2))
                .append("</pre></details>\n")
                .toString();
    }

    private static void outcome(StringBuilder out, String name, SampleResult.Outcome outcome) {
        var told = new Told(INSIDE, outcome);
        out.append("<div class=\"column\"><div class=\"name\">")
                .append(HtmlBlock.cut(name, 100))
                .append("</div>\n<div>");
        out.append(HtmlBlock.cut(told.answer(), 200)).append(' ').append(told.sign());
        told.probability().ifPresent(p -> out.append(" <span class=\"dim\">p ")
                .append(Rounded.plain(p))
                .append("</span>"));
        out.append("</div>\n");
        var reasoning = Told.reasoningOf(outcome).strip();
        if (!reasoning.isEmpty()) {
            out.append("<div class=\"said thought\">")
                    .append(HtmlBlock.text(reasoning, MOST_CHARS))
                    .append("</div>\n");
        }
        if (!outcome.error().isEmpty()) {
            out.append("<div class=\"warning\">")
                    .append(HtmlBlock.cut(outcome.error(), 500))
                    .append("</div>\n");
        }
        out.append("</div>\n");
    }

    private static void item(StringBuilder out, SampleResult result) {
        out.append("<details><summary>#").append(result.position()).append(' ');
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

package nudge.view;

import java.util.LinkedHashMap;
import java.util.List;
import nudge.run.Rounded;
import nudge.run.SampleResult;

/** All items of a run in a file, folded, in hundreds; every word of a model escaped. */
final class HtmlFileItems {
    private static final Style INSIDE = Style.DEFAULTS.withWidth(100);
    private static final int HUNDRED = 100;
    private static final int MOST_ITEMS = 10_000;
    /** What was sent stands with the items until the file has so many characters; the store has the rest. */
    private static final int MOST_SENT = 6_000_000;

    private static final int MOST_CHARS = 2_000;

    private final StringBuilder out;
    private final int run;

    HtmlFileItems(StringBuilder out, int run) {
        this.out = out;
        this.run = run;
    }

    void all(List<SampleResult> results) {
        var shown = results.subList(0, Math.min(MOST_ITEMS, results.size()));
        choices();
        contents(shown.size());
        for (int from = 0; from < shown.size(); from += HUNDRED) {
            int to = Math.min(from + HUNDRED, shown.size());
            out.append("<section class=\"hundred\" id=\"i").append(from + 1).append("\">\n");
            if (shown.size() > HUNDRED) {
                out.append("<h3>").append(from + 1).append(" to ").append(to).append("</h3>\n");
            }
            shown.subList(from, to).forEach(this::item);
            out.append("</section>\n");
        }
        if (results.size() > shown.size()) {
            out.append("<p>").append(results.size() - shown.size()).append(" more items are not in this file.</p>\n");
        }
    }

    private void choices() {
        choice("all", "all", " checked");
        choice("differ", "answers differ", "");
        choice("wrong", "some wrong", "");
        choice("odd", "some unscored", "");
    }

    private void choice(String id, String words, String checked) {
        out.append("<input type=\"radio\" name=\"which\" id=\"")
                .append(id)
                .append('"')
                .append(checked);
        out.append(">&#8288;<label for=\"")
                .append(id)
                .append("\">")
                .append(words)
                .append("</label>\n");
    }

    private void contents(int items) {
        if (items <= HUNDRED) {
            return;
        }
        out.append("<nav>");
        for (int from = 1; from <= items; from += HUNDRED) {
            out.append("<a href=\"#i").append(from).append("\">").append(from).append("</a>");
        }
        out.append("</nav>\n");
    }

    private void item(SampleResult result) {
        var lines = new ItemLines(INSIDE, result);
        out.append("<details class=\"item").append(kinds(result)).append("\"><summary>#");
        out.append(result.position())
                .append(' ')
                .append(HtmlBlock.cut(result.sample().id(), 60));
        result.byCondition().forEach((name, outcome) -> {
            var told = new Told(INSIDE, outcome);
            out.append(" <span class=\"pick\"><b>")
                    .append(HtmlBlock.cut(name, 40))
                    .append("</b> ");
            out.append(HtmlBlock.cut(told.answer(), 30)).append(' ');
            sign(told);
            out.append("</span>");
        });
        out.append("</summary>\n<p>")
                .append(HtmlBlock.text(lines.question(), MOST_CHARS))
                .append("</p>\n");
        lines.options().forEach(line -> out.append("<p class=\"dim options\">")
                .append(HtmlText.escape(line.strip()))
                .append("</p>\n"));
        out.append("<div><table>\n");
        result.byCondition().forEach(this::row);
        out.append("</table></div>\n");
        sent(result);
        out.append("</details>\n");
    }

    private void row(String name, SampleResult.Outcome outcome) {
        var told = new Told(INSIDE, outcome);
        out.append("<tr><th>").append(HtmlBlock.cut(name, 40)).append("</th><td>");
        out.append(HtmlBlock.cut(told.answer(), 200)).append(' ');
        sign(told);
        out.append("</td><td>");
        told.probability().ifPresent(p -> out.append("p ").append(Rounded.plain(p)));
        out.append("</td><td class=\"said\">");
        out.append(HtmlBlock.text(Told.reasoningOf(outcome).strip(), MOST_CHARS));
        out.append(HtmlBlock.cut(outcome.error(), 500)).append("</td></tr>\n");
    }

    /** The same whenever it is exported: how long an answer took is no part of what was answered. */
    private static SampleResult lasting(SampleResult result) {
        var outcomes = new LinkedHashMap<String, SampleResult.Outcome>();
        result.byCondition()
                .forEach((name, outcome) -> outcomes.put(
                        name,
                        new SampleResult.Outcome(
                                outcome.answers(), outcome.score(), outcome.tokens(), 0, true, outcome.error())));
        return new SampleResult(result.position(), result.sample(), outcomes);
    }

    private void sent(SampleResult result) {
        if (out.length() > MOST_SENT) {
            out.append("<p class=\"dim\">What was sent: nudge show ")
                    .append(run)
                    .append(' ');
            out.append(result.position()).append("</p>\n");
            return;
        }
        var lines = String.join("\n", new OpenLines(INSIDE, lasting(result), PromptLines.Depth.FOLDED).lines());
        out.append("<details><summary class=\"dim\">What was sent and came back</summary><pre>");
        out.append(HtmlBlock.text(lines, HtmlBlock.MOST / 2)).append("</pre></details>\n");
    }

    private void sign(Told told) {
        var sign = told.sign();
        var look = sign.equals("✓") ? "good" : sign.equals("✗") ? "bad" : "odd";
        out.append("<span class=\"").append(look).append("\">").append(sign).append("</span>");
    }

    private static String kinds(SampleResult result) {
        var told = result.byCondition().values().stream()
                .map(outcome -> new Told(INSIDE, outcome))
                .toList();
        return (told.stream().map(Told::answer).distinct().count() > 1 ? " differ" : "")
                + (told.stream().anyMatch(one -> one.sign().equals("✗")) ? " wrong" : "")
                + (told.stream().anyMatch(one -> one.sign().equals("?")) ? " odd-one" : "");
    }
}

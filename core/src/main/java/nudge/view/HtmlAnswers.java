package nudge.view;

import java.util.List;

/** Free answers as HTML, side by side, below each other where the page is narrow. */
public final class HtmlAnswers {
    private static final int MOST_CHARS = 8_000;

    private HtmlAnswers() {}

    /**
     * All of them; of very long answers the beginning.
     *
     * @param model its label, with its mark
     * @param question as asked
     */
    public static String of(String model, String question, List<AnswerColumn> columns) {
        var out = new StringBuilder("<p><strong>")
                .append(HtmlBlock.cut(model, 200))
                .append("</strong>: ");
        out.append(HtmlBlock.text(question, MOST_CHARS)).append("</p>\n<div class=\"beside\">\n");
        int left = columns.size();
        for (var column : columns) {
            var html = column(column);
            if (out.length() + html.length() > HtmlBlock.MOST) {
                break;
            }
            out.append(html);
            left--;
        }
        out.append("</div>\n");
        if (left > 0) {
            out.append("<p class=\"dim\">").append(left).append(" more answers are not shown.</p>\n");
        }
        return HtmlBlock.of(out.toString());
    }

    private static String column(AnswerColumn column) {
        var out = new StringBuilder("<div class=\"column\"><div class=\"name\">");
        out.append(HtmlBlock.cut(column.condition(), 100)).append("</div>\n");
        said(out, "said thought", column.reasoning());
        said(out, "said", column.answer());
        said(out, "said warning", column.problem());
        var foot = AnswerColumns.foot(Style.DEFAULTS, column);
        if (!foot.isEmpty()) {
            out.append("<div class=\"dim\">").append(HtmlText.escape(foot)).append("</div>\n");
        }
        return out.append("</div>\n").toString();
    }

    private static void said(StringBuilder out, String look, String text) {
        if (!text.isBlank()) {
            out.append("<div class=\"").append(look).append("\">");
            out.append(HtmlBlock.text(text.strip(), MOST_CHARS)).append("</div>\n");
        }
    }
}

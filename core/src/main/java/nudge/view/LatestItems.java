package nudge.view;

import java.util.ArrayList;
import java.util.List;
import nudge.run.SampleResult;

/**
 * The items of a run that finished last, for pages that show them while it goes. Never changes; whoever shows it keeps
 * one, and adds.
 *
 * @param all how many have finished
 * @param last those that are kept, oldest first: at most 200
 */
public record LatestItems(int all, List<SampleResult> last) {
    /** So many are kept. */
    public static final int MOST = 200;

    public static final LatestItems NONE = new LatestItems(0, List.of());

    private static final Style ASKED = Style.DEFAULTS.withWidth(100);
    private static final int QUESTION = 220;
    private static final int ANSWER = 60;

    public LatestItems {
        last = List.copyOf(last);
    }

    /** These and one more; the oldest goes where there are too many. */
    public LatestItems plus(SampleResult result) {
        var more = new ArrayList<>(last.subList(Math.max(0, last.size() - MOST + 1), last.size()));
        more.add(result);
        return new LatestItems(all + 1, more);
    }

    /**
     * A row an item, the newest first: so many in sight, the others folded, all in less than 100,000 characters.
     *
     * @param shown how many are in sight
     */
    public String html(int shown) {
        if (last.isEmpty()) {
            return HtmlBlock.of("<p class=\"dim\">No item is finished yet.</p>\n");
        }
        var rows = rows();
        int open = Math.min(shown, rows.size());
        var out = new StringBuilder(table(rows.subList(0, open)));
        int folded = rows.size() - open;
        if (folded > 0) {
            out.append("<details><summary>").append(folded);
            out.append(folded == 1 ? " earlier item" : " earlier items").append("</summary>\n");
            out.append(table(rows.subList(open, rows.size()))).append("</details>\n");
        }
        if (all > rows.size()) {
            out.append("<p class=\"dim\">").append(all - rows.size());
            out.append(" more items are not on this page; all of them: r.items()</p>\n");
        }
        return HtmlBlock.of(out.toString());
    }

    /** As many as a page can bear, the newest first. */
    private List<String> rows() {
        var rows = new ArrayList<String>();
        int room = HtmlBlock.MOST - 2 * HtmlBlock.size(head()) - 2_000;
        for (int i = last.size() - 1; i >= 0; i--) {
            var row = row(last.get(i));
            room -= HtmlBlock.size(row);
            if (room < 0) {
                break;
            }
            rows.add(row);
        }
        return rows;
    }

    private String table(List<String> rows) {
        return "<div class=\"wide\"><table>\n" + head() + "<tbody>\n" + String.join("", rows)
                + "</tbody>\n</table></div>\n";
    }

    private String head() {
        var out = new StringBuilder("<thead><tr><th></th>");
        last.get(last.size() - 1).byCondition().keySet().forEach(name -> out.append("<th>")
                .append(HtmlBlock.cut(name, 40))
                .append("</th>"));
        return out.append("</tr></thead>\n").toString();
    }

    /** What was asked above what was answered, so that a narrow page has room for both. */
    private static String row(SampleResult result) {
        var out = new StringBuilder("<tr class=\"asked\"><th class=\"number\">#").append(result.position());
        out.append("</th><td class=\"words dim\" colspan=\"")
                .append(result.byCondition().size())
                .append("\">");
        out.append(HtmlBlock.cut(new ItemLines(ASKED, result).words(), QUESTION));
        out.append("</td></tr>\n<tr class=\"said-so\"><td></td>");
        result.byCondition().values().forEach(outcome -> {
            var told = new Told(Style.DEFAULTS, outcome);
            out.append("<td class=\"words\">").append(HtmlBlock.cut(told.answer(), ANSWER));
            out.append(told.sign().isEmpty() ? "" : "&nbsp;" + told.sign()).append("</td>");
        });
        return out.append("</tr>\n").toString();
    }

    /** The same as text, the newest last: at most so many. */
    public List<String> lines(Style style, int shown) {
        var lines = new ArrayList<String>();
        int from = Math.max(0, last.size() - shown);
        int before = all - (last.size() - from);
        if (before > 0) {
            lines.add(" " + before + (before == 1 ? " item" : " items") + " before these");
        }
        last.subList(from, last.size()).forEach(result -> lines.addAll(TextView.item(style, result)));
        return List.copyOf(lines);
    }
}

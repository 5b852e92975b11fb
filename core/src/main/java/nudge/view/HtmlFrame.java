package nudge.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import nudge.run.Rounded;
import nudge.view.Table.Column;
import org.jspecify.annotations.Nullable;

/** The first and the last rows of a table as HTML, and its first columns. */
public final class HtmlFrame {
    private static final int MOST_COLUMNS = 40;
    private static final int MOST_CHARS = 300;
    /** So many characters stand on one line; longer texts are broken. */
    private static final int ONE_LINE = 48;

    private static final int LOOKED_AT = 200;

    private HtmlFrame() {}

    /** At most so many rows, half of them the first and half the last, and how many there are. */
    public static String of(Table table, int mostRows) {
        int ends = table.size() <= mostRows ? table.size() : mostRows / 2;
        return HtmlBlock.of(elements(table, ends, table.size(), table.columns().size()));
    }

    /**
     * The ends of something larger.
     *
     * @param ends its first rows and its last ones
     * @param each how many of them are the first ones, and at most as many the last
     * @param rows how many there are in all
     * @param columns how many there are in all
     */
    public static String ends(Table ends, int each, int rows, int columns) {
        return HtmlBlock.of(elements(ends, Math.min(each, ends.size()), rows, columns));
    }

    private static String elements(Table table, int first, int allRows, int allColumns) {
        var columns = table.columns().stream().limit(MOST_COLUMNS).toList();
        var above = IntStream.range(0, first).boxed().toList();
        int last = Math.min(table.size() - first, first);
        var below =
                IntStream.range(0, last).map(i -> table.size() - 1 - i).boxed().toList();
        var head = fitting(columns, above);
        var tail = fitting(columns, below);
        Collections.reverse(tail);
        int left = allRows - head.size() - tail.size();
        var out = new StringBuilder("<div class=\"wide\"><table class=\"frame\">\n<thead><tr>");
        columns.forEach(column -> out.append("<th")
                .append(look(column))
                .append(" scope=\"col\">")
                .append(HtmlBlock.cut(column.name(), 60))
                .append("</th>"));
        out.append("</tr></thead>\n<tbody>\n").append(String.join("", head));
        if (left > 0) {
            out.append("<tr><td class=\"dim\" colspan=\"").append(columns.size());
            out.append("\">… ")
                    .append(left)
                    .append(left == 1 ? " row …" : " rows …")
                    .append("</td></tr>\n");
        }
        out.append(String.join("", tail)).append("</tbody>\n</table></div>\n");
        var shown = left == 0 ? "" : "; the first " + head.size() + " and the last " + tail.size() + " are shown";
        return out.append(foot(table, allRows, allColumns, shown)).toString();
    }

    /** As many of these rows, in this order, as fit into half of what a page can bear. */
    private static List<String> fitting(List<Column> columns, List<Integer> indices) {
        var rows = new ArrayList<String>();
        int room = HtmlBlock.MOST / 2;
        for (int index : indices) {
            var row = row(columns, index);
            room -= HtmlBlock.size(row);
            if (room < 0) {
                break;
            }
            rows.add(row);
        }
        return rows;
    }

    private static String row(List<Column> columns, int index) {
        var out = new StringBuilder("<tr>");
        columns.forEach(column -> out.append("<td")
                .append(look(column))
                .append('>')
                .append(HtmlBlock.text(text(column.values().get(index)), MOST_CHARS))
                .append("</td>"));
        return out.append("</tr>\n").toString();
    }

    private static String foot(Table table, int allRows, int allColumns, String shown) {
        var all = allRows
                + (allRows == 1 ? " row, " : " rows, ")
                + allColumns
                + (allColumns == 1 ? " column" : " columns");
        var rest = table.names().stream().skip(MOST_COLUMNS).limit(MOST_COLUMNS).toList();
        var more = rest.isEmpty() ? "" : ". More columns: " + String.join(", ", rest);
        return "<p class=\"dim\">" + HtmlBlock.cut(all + shown + more, 1_000) + "</p>\n";
    }

    private static String look(Column column) {
        return switch (column.type()) {
            case NUMBER, WHOLE -> " class=\"number\"";
            case TEXT -> isLong(column) ? " class=\"text\"" : "";
            case TRUTH -> "";
        };
    }

    private static boolean isLong(Column column) {
        return column.values().stream()
                .limit(LOOKED_AT)
                .map(HtmlFrame::text)
                .anyMatch(text -> text.length() > ONE_LINE || text.contains("\n"));
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Double number ? Rounded.plain(number) : value.toString();
    }
}

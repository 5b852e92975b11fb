package nudge.view;

import java.util.List;
import nudge.run.Rounded;
import nudge.view.Table.Column;
import org.jspecify.annotations.Nullable;

/** The first rows and columns of a table as HTML. */
public final class HtmlFrame {
    private static final int MOST_COLUMNS = 40;
    private static final int MOST_CHARS = 300;
    /** So many characters stand on one line; longer texts are broken. */
    private static final int ONE_LINE = 48;

    private static final int LOOKED_AT = 200;

    private HtmlFrame() {}

    /** At most so many rows, and how many there are. */
    public static String of(Table table, int mostRows) {
        return HtmlBlock.of(
                elements(table, mostRows, table.size(), table.columns().size()));
    }

    /**
     * The beginning of something larger.
     *
     * @param rows how many there are in all
     * @param columns how many there are in all
     */
    public static String beginning(Table first, int rows, int columns) {
        return HtmlBlock.of(elements(first, first.size(), rows, columns));
    }

    private static String elements(Table table, int mostRows, int allRows, int allColumns) {
        var columns = table.columns().stream().limit(MOST_COLUMNS).toList();
        var out = new StringBuilder("<div class=\"wide\"><table class=\"frame\">\n<thead><tr>");
        columns.forEach(column -> out.append("<th")
                .append(look(column))
                .append(" scope=\"col\">")
                .append(HtmlBlock.cut(column.name(), 60))
                .append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        int rows = 0;
        while (rows < Math.min(mostRows, table.size())) {
            var row = row(columns, rows);
            if (out.length() + row.length() > HtmlBlock.MOST) {
                break;
            }
            out.append(row);
            rows++;
        }
        out.append("</tbody>\n</table></div>\n");
        return out.append(foot(table, rows, allRows, allColumns)).toString();
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

    private static String foot(Table table, int rows, int allRows, int allColumns) {
        var all = allRows
                + (allRows == 1 ? " row, " : " rows, ")
                + allColumns
                + (allColumns == 1 ? " column" : " columns");
        var shown = rows < allRows ? "; the first " + rows + " are shown" : "";
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

package nudge.view;

import java.util.ArrayList;
import java.util.List;
import nudge.run.Rounded;
import nudge.view.Table.Column;
import org.jspecify.annotations.Nullable;

/** The first and the last rows of a table, with as many columns as fit; the others are named below. */
final class TableGrid {
    private static final int MOST_CELL = 28;

    private TableGrid() {}

    static List<String> lines(Style style, Table table, int most) {
        int fitting = fitting(style, table, most);
        var lines = new ArrayList<>(grid(style, table, most, fitting).lines());
        var rest = table.names().subList(fitting, table.columns().size());
        if (!rest.isEmpty()) {
            lines.addAll(Hanging.of(style, " more columns: ", String.join(", ", rest)));
        }
        lines.add(" " + table.size() + (table.size() == 1 ? " row, " : " rows, ")
                + table.columns().size() + " columns");
        return lines;
    }

    private static int fitting(Style style, Table table, int most) {
        int columns = Math.min(1, table.columns().size());
        while (columns < table.columns().size()
                && grid(style, table, most, columns + 1).width() <= style.width()) {
            columns++;
        }
        return columns;
    }

    private static Grid grid(Style style, Table table, int most, int columns) {
        var grid = new Grid();
        var head = grid.row();
        for (int i = 0; i < columns; i++) {
            var column = table.columns().get(i);
            cell(head, column, indent(i) + Paint.BOLD.on(style, SafeText.line(style, column.name())));
        }
        int first = table.size() <= most ? table.size() : most / 2;
        for (int index = 0; index < table.size(); index++) {
            if (index == first) {
                int last = table.size() - most / 2;
                grid.row().left(" " + style.sign("…", "...") + " " + (last - index) + " rows");
                index = last;
            }
            var row = grid.row();
            for (int i = 0; i < columns; i++) {
                var column = table.columns().get(i);
                var text = SafeText.line(style, text(column.values().get(index)));
                cell(row, column, indent(i) + Columns.cut(text, MOST_CELL, style.sign("…", "~")));
            }
        }
        return grid;
    }

    private static String indent(int column) {
        return column == 0 ? " " : "";
    }

    private static void cell(Grid.Row row, Column column, String text) {
        switch (column.type()) {
            case NUMBER, WHOLE -> row.right(text);
            case TEXT, TRUTH -> row.left(text);
        }
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Double number ? Rounded.plain(number) : value.toString();
    }
}

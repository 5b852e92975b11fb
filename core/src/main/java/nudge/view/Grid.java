package nudge.view;

import java.util.ArrayList;
import java.util.List;

/** Rows of cells in columns as wide as their widest cell, two blanks apart. Numbers stand right, words left. */
final class Grid {
    /** Blanks between columns. */
    static final int GAP = 2;

    private final List<Row> rows = new ArrayList<>();

    /** One row, filled from the left; it may have fewer cells than others. */
    static final class Row {
        private final List<String> cells = new ArrayList<>();
        private final List<Boolean> rights = new ArrayList<>();

        /** A cell whose text, coloured or not, stands at the left. */
        Row left(String text) {
            cells.add(text);
            rights.add(false);
            return this;
        }

        /** A cell whose text stands at the right. */
        Row right(String text) {
            cells.add(text);
            rights.add(true);
            return this;
        }
    }

    /** A new row below the others. */
    Row row() {
        var row = new Row();
        rows.add(row);
        return row;
    }

    /** How wide the widest line is. */
    int width() {
        return lines().stream().mapToInt(Columns::of).max().orElse(0);
    }

    List<String> lines() {
        var widths = new ArrayList<Integer>();
        for (var row : rows) {
            for (int i = 0; i < row.cells.size(); i++) {
                int width = Columns.of(row.cells.get(i));
                if (i == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(i, Math.max(widths.get(i), width));
                }
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(Row row, List<Integer> widths) {
        var line = new StringBuilder();
        for (int i = 0; i < row.cells.size(); i++) {
            var cell = row.cells.get(i);
            line.append(" ".repeat(i == 0 ? 0 : GAP))
                    .append(row.rights.get(i) ? Columns.right(cell, widths.get(i)) : Columns.left(cell, widths.get(i)));
        }
        return line.toString().stripTrailing();
    }
}

package nudge.view;

import java.util.ArrayList;
import java.util.List;

/** Rows of cells in columns as wide as their widest cell, two blanks apart. Numbers stand right, words left. */
final class Grid {
    /** Where the cells of a column stand. */
    enum Side {
        LEFT,
        RIGHT
    }

    private static final String GAP = "  ";

    private final List<Side> sides;
    private final List<List<String>> rows = new ArrayList<>();

    Grid(List<Side> sides) {
        this.sides = List.copyOf(sides);
    }

    /** One more row; cells may be coloured already, and there may be fewer than columns. */
    Grid row(List<String> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    /** How wide the widest line is. */
    int width() {
        return lines().stream().mapToInt(Columns::of).max().orElse(0);
    }

    List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<String> cells) {
        var line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            var cell = sides.get(i) == Side.LEFT
                    ? Columns.left(cells.get(i), columnWidth(i))
                    : Columns.right(cells.get(i), columnWidth(i));
            line.append(i == 0 ? "" : GAP).append(cell);
        }
        return line.toString().stripTrailing();
    }

    private int columnWidth(int column) {
        return rows.stream()
                .filter(cells -> column < cells.size())
                .mapToInt(cells -> Columns.of(cells.get(column)))
                .max()
                .orElse(0);
    }
}

package nudge.view.chart;

import nudge.view.Columns;

/** The numbers along an axis of so many cells, each in the middle below its place, none over another. */
final class AxisText {
    private static final int CELLS_A_LABEL = 7;

    private AxisText() {}

    static String below(Axis axis, int cells) {
        var line = new StringBuilder(" ".repeat(cells));
        int free = 0;
        for (var tick : axis.ticks(Math.max(2, cells / CELLS_A_LABEL + 1))) {
            int width = Columns.of(tick.label());
            int start = Math.max(0, Math.min(cells - width, BarCells.cell(axis, tick.at(), cells) - width / 2));
            if (start >= free && start + width <= cells) {
                line.replace(start, start + width, tick.label());
                free = start + width + 1;
            }
        }
        return line.toString().stripTrailing();
    }
}

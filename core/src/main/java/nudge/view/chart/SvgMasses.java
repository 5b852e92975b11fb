package nudge.view.chart;

import java.util.List;

/** Shares of a whole as stacked bars in SVG: a row a label, the legend in the heading. */
final class SvgMasses {
    private static final int ROW = 14;
    private static final int LEFT = 190;
    private static final int RIGHT = 700;
    private static final int NAME_COLUMNS = 28;
    /** Besides colour a part is told by how dark it is. */
    private static final List<String> DARKNESS = List.of(".9", ".45", ".7");

    private SvgMasses() {}

    /** Draws from a height on, and gives the height behind the last line. */
    static double draw(SvgPen pen, Chart.Panel panel, double top) {
        pen.bold(10, top, SvgChart.cut(panel.title(), 100));
        double y = top + 16;
        double place = LEFT;
        for (int i = 0; i < panel.series().size(); i++) {
            pen.rectangle(place, y - 9, 10, 10, SeriesLook.of(i), darkness(i));
            var name = SvgChart.cut(panel.series().get(i).name(), 16);
            pen.text(place + 14, y, SvgPen.Anchor.START, name);
            place += 34 + 7 * name.length();
        }
        y += 8;
        double first = y;
        for (var label : panel.labels()) {
            pen.text(LEFT - 8, y + 11, SvgPen.Anchor.END, SvgChart.cut(label, NAME_COLUMNS));
            row(pen, panel, label, y);
            y += ROW;
        }
        for (var tick : panel.values().ticks(5)) {
            double x = LEFT + panel.values().share(tick.at()) * (RIGHT - LEFT);
            pen.rule(x, first, x, y + 3, ".3");
            pen.dim(x, y + 15, SvgPen.Anchor.MIDDLE, tick.label());
        }
        return y + 22;
    }

    private static void row(SvgPen pen, Chart.Panel panel, String label, double y) {
        double sum = 0;
        for (int i = 0; i < panel.series().size(); i++) {
            var found = panel.series().get(i).points().stream()
                    .filter(point -> point.label().equals(label))
                    .findFirst();
            if (found.isEmpty()) {
                continue;
            }
            if (!found.get().isDefined()) {
                pen.dim(LEFT, y + 11, SvgPen.Anchor.START, "n " + found.get().n());
                return;
            }
            double from = LEFT + panel.values().share(sum) * (RIGHT - LEFT);
            sum += found.get().value();
            double to = LEFT + panel.values().share(sum) * (RIGHT - LEFT);
            pen.rectangle(from, y + 1, to - from, ROW - 2, SeriesLook.of(i), darkness(i));
        }
    }

    private static String darkness(int series) {
        return DARKNESS.get(series % DARKNESS.size());
    }
}

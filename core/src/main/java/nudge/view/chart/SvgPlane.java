package nudge.view.chart;

import java.util.List;

/** Lines over a number as SVG: bands under curves, whiskers at points; names with their last values at the right. */
final class SvgPlane {
    private static final int LEFT = 60;
    private static final int RIGHT = 500;
    private static final int HEIGHT = 240;
    private static final int LEGEND_LINE = 18;
    private static final int LEGEND_COLUMNS = 26;

    private final SvgPen pen;
    private final Chart.Kind kind;
    private final Chart.Panel panel;
    private final double top;

    private SvgPlane(SvgPen pen, Chart.Kind kind, Chart.Panel panel, double top) {
        this.pen = pen;
        this.kind = kind;
        this.panel = panel;
        this.top = top + 12;
    }

    /** Draws from a height on, and gives the height behind the last line. */
    static double draw(SvgPen pen, Chart.Kind kind, Chart.Panel panel, double top) {
        pen.bold(10, top, SvgChart.cut(panel.title(), 100));
        return new SvgPlane(pen, kind, panel, top).drawn();
    }

    private double drawn() {
        double bottom = top + HEIGHT;
        if (panel.points().anyMatch(Point::isDefined)) {
            axes(bottom);
            for (int i = 0; i < panel.series().size(); i++) {
                series(
                        SeriesLook.of(i),
                        i - (panel.series().size() - 1) / 2.0,
                        panel.series().get(i).defined());
            }
        }
        return Math.max(bottom + 40, names());
    }

    private void axes(double bottom) {
        for (var tick : panel.values().ticks(7)) {
            double y = y(tick.at());
            pen.rule(LEFT, y, RIGHT, y, ".15");
            pen.dim(LEFT - 6, y + 4, SvgPen.Anchor.END, tick.label());
        }
        for (var tick : panel.along().ticks(8)) {
            double x = x(tick.at());
            pen.rule(x, bottom, x, bottom + 4, ".5");
            pen.dim(x, bottom + 17, SvgPen.Anchor.MIDDLE, tick.label());
        }
        pen.rule(LEFT, bottom, RIGHT, bottom, ".5");
        pen.dim(
                (LEFT + RIGHT) / 2.0,
                bottom + 33,
                SvgPen.Anchor.MIDDLE,
                SvgChart.cut(panel.along().label(), 60));
        if (!Double.isNaN(panel.values().anchor())) {
            pen.rule(LEFT, y(panel.values().anchor()), RIGHT, y(panel.values().anchor()), ".6");
        }
    }

    private void series(SeriesLook look, double aside, List<Point> points) {
        if (kind == Chart.Kind.CURVE) {
            band(look, points.stream().filter(Point::hasInterval).toList());
        }
        var line = new StringBuilder();
        for (var point : points) {
            line.append(line.length() == 0 ? 'M' : 'L').append(place(point.x(), point.value()));
        }
        if (points.size() > 1) {
            pen.path(line.toString(), look);
        }
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            double x = x(point.x()) + (kind == Chart.Kind.SCALING ? 3 * aside : 0);
            if (kind == Chart.Kind.SCALING && point.hasInterval()) {
                pen.stroke(x, y(point.lower()), x, y(point.upper()), look, "2", ".7");
            }
            if (kind == Chart.Kind.SCALING || i == points.size() - 1) {
                pen.marker(x, y(point.value()), look);
            }
        }
    }

    private void band(SeriesLook look, List<Point> points) {
        var places = new StringBuilder();
        for (var point : points) {
            places.append(places.length() == 0 ? 'M' : 'L').append(place(point.x(), point.upper()));
        }
        for (int i = points.size() - 1; i >= 0; i--) {
            places.append('L').append(place(points.get(i).x(), points.get(i).lower()));
        }
        if (points.size() > 1) {
            pen.area(places.append('Z').toString(), look);
        }
    }

    /** Two lines a series; gives the height behind the last. */
    private double names() {
        double y = top + 10;
        for (int i = 0; i < panel.series().size(); i++) {
            var series = panel.series().get(i);
            var points = series.defined();
            pen.marker(RIGHT + 24, y - 4, SeriesLook.of(i));
            pen.text(RIGHT + 36, y, SvgPen.Anchor.START, SvgChart.cut(series.name(), LEGEND_COLUMNS));
            y += LEGEND_LINE;
            var last = points.isEmpty() ? "n 0" : last(points.get(points.size() - 1));
            pen.dim(RIGHT + 36, y, SvgPen.Anchor.START, last);
            y += LEGEND_LINE + 4;
        }
        return y;
    }

    private String last(Point point) {
        return panel.values().written(point) + "  n " + point.n();
    }

    private String place(double x, double y) {
        return SvgPen.number(x(x)) + " " + SvgPen.number(y(y));
    }

    private double x(double number) {
        return LEFT + panel.along().share(number) * (RIGHT - LEFT);
    }

    private double y(double number) {
        return top + (1 - panel.values().share(number)) * HEIGHT;
    }
}

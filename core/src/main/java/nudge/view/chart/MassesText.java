package nudge.view.chart;

import java.util.ArrayList;
import java.util.List;
import nudge.view.Columns;
import nudge.view.Paint;
import nudge.view.SafeText;
import nudge.view.Style;

/** Shares of a whole as stacked bars: a row a label, in each row every series, its numbers beside. */
final class MassesText {
    private static final String SIGNS = "█▒░";
    private static final String ASCII = "#:.";
    private static final int LEAST_CELLS = 8;
    private static final int MOST_CELLS = 60;
    private static final int GAP = 2;
    private static final int INDENT = 3;

    private final Style style;
    private final Chart.Panel panel;

    MassesText(Style style, Chart.Panel panel) {
        this.style = style;
        this.panel = panel;
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        Columns.wrap(SafeText.line(style, panel.title()), style.width() - 1)
                .forEach(line -> lines.add(" " + Paint.BOLD.on(style, line)));
        var labels = panel.labels();
        int names = Math.min(
                Math.max(8, style.width() / 3),
                labels.stream()
                        .mapToInt(label -> Columns.of(SafeText.line(style, label)))
                        .max()
                        .orElse(0));
        int numbers = 4 * panel.series().size();
        int room = style.width() - INDENT - names - GAP;
        boolean isWide = room - numbers - GAP >= LEAST_CELLS;
        int cells = Math.max(1, Math.min(MOST_CELLS, isWide ? room - numbers - GAP : room));
        for (var label : labels) {
            var name = Columns.cut(SafeText.line(style, label), names, style.sign("…", "~"));
            lines.add((" ".repeat(INDENT) + Columns.left(name, names) + " ".repeat(GAP) + row(label, cells, isWide))
                    .stripTrailing());
        }
        if (panel.points().anyMatch(Point::isDefined)) {
            lines.addAll(legend());
        }
        return lines;
    }

    private String row(String label, int cells, boolean isWide) {
        var points = panel.series().stream()
                .flatMap(series -> series.points().stream()
                        .filter(point -> point.label().equals(label))
                        .limit(1))
                .toList();
        if (points.stream().anyMatch(point -> !point.isDefined())) {
            return "n " + points.get(0).n();
        }
        var bar = new StringBuilder();
        var numbers = new StringBuilder();
        double sum = 0;
        int drawn = 0;
        for (int i = 0; i < points.size(); i++) {
            sum += points.get(i).value();
            int to = (int) Math.round(Math.min(1, panel.values().share(sum)) * cells);
            bar.append(SeriesLook.of(i).paint(style, sign(i).repeat(Math.max(0, to - drawn))));
            drawn = Math.max(drawn, to);
            numbers.append(' ').append(panel.values().written(points.get(i).value()));
        }
        return bar + " ".repeat(Math.max(0, cells - drawn)) + (isWide ? " " + numbers : "");
    }

    private List<String> legend() {
        var parts = new ArrayList<String>();
        for (int i = 0; i < panel.series().size(); i++) {
            parts.add(sign(i) + " " + SafeText.line(style, panel.series().get(i).name()));
        }
        return Columns.wrap(String.join("   ", parts), style.width() - INDENT).stream()
                .map(line -> " ".repeat(INDENT) + line)
                .toList();
    }

    private String sign(int series) {
        var signs = style.sign(SIGNS, ASCII);
        return String.valueOf(signs.charAt(series % signs.length()));
    }
}

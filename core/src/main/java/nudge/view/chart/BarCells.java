package nudge.view.chart;

import java.util.Arrays;
import nudge.view.Style;

/** One value along a row of cells. */
final class BarCells {
    private BarCells() {}

    /** A dot in its interval: {@code ──┼──━━●━━─}. */
    static String dot(Style style, Axis axis, Point point, int cells) {
        var signs = blank(style, axis, cells, style.sign("─", "."));
        if (point.hasInterval()) {
            Arrays.fill(
                    signs,
                    cell(axis, point.lower(), cells),
                    cell(axis, point.upper(), cells) + 1,
                    style.sign("━", "="));
        }
        if (!Double.isNaN(axis.anchor())) {
            signs[cell(axis, axis.anchor(), cells)] = style.sign("┼", "|");
        }
        signs[cell(axis, point.value(), cells)] = style.sign("●", "o");
        return String.join("", signs);
    }

    /** A bar from 0, its interval shaded over its end: {@code █████▓▓░░}. */
    static String bar(Style style, Axis axis, Point point, int cells) {
        var signs = blank(style, axis, cells, " ");
        int base = cell(axis, Axis.BASE, cells);
        int end = cell(axis, point.value(), cells);
        if (point.hasInterval()) {
            Arrays.fill(
                    signs,
                    cell(axis, point.lower(), cells),
                    cell(axis, point.upper(), cells) + 1,
                    style.sign("░", "-"));
        }
        for (int i = Math.min(base, end); i <= Math.max(base, end); i++) {
            boolean shaded = point.hasInterval()
                    && i >= cell(axis, point.lower(), cells)
                    && i <= cell(axis, point.upper(), cells);
            signs[i] = shaded ? style.sign("▓", "=") : style.sign("█", "#");
        }
        return String.join("", signs);
    }

    private static String[] blank(Style style, Axis axis, int cells, String sign) {
        var signs = new String[cells];
        Arrays.fill(signs, sign);
        if (!Double.isNaN(axis.anchor())) {
            signs[cell(axis, axis.anchor(), cells)] = style.sign("│", "|");
        }
        return signs;
    }

    /** 0-based. */
    static int cell(Axis axis, double number, int cells) {
        return (int) Math.round(axis.share(number) * (cells - 1));
    }
}

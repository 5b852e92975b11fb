package nudge.view;

import java.util.ArrayList;
import java.util.List;

/** A list of things as a table: a heading, rows, and a last column that is wrapped into the width that is left. */
public final class Listing {
    private static final int LEAST_LAST = 24;
    private static final String GAP = "  ";

    private Listing() {}

    /** The lines; where the last column has too little room, it goes under its row instead. */
    public static List<String> of(Style style, List<String> heading, List<List<String>> rows) {
        var all = new ArrayList<List<String>>();
        all.add(heading);
        rows.forEach(row ->
                all.add(row.stream().map(cell -> SafeText.line(style, cell)).toList()));
        int last = heading.size() - 1;
        var widths = new ArrayList<Integer>();
        for (int column = 0; column < last; column++) {
            int at = column;
            widths.add(
                    all.stream().mapToInt(row -> Columns.of(row.get(at))).max().orElse(0));
        }
        int left = widths.stream().mapToInt(width -> width + GAP.length()).sum();
        var lines = new ArrayList<String>();
        all.forEach(row -> lines.addAll(
                style.width() - left >= LEAST_LAST
                        ? beside(row, widths, left, style.width() - left)
                        : under(row, widths, style.width())));
        return List.copyOf(lines);
    }

    /** As {@link #of}, for a last column of few characters: beside the others wherever it fits. */
    static List<String> narrow(Style style, List<String> heading, List<List<String>> rows) {
        var lines = of(style.withWidth(style.width() + LEAST_LAST), heading, rows);
        return lines.stream().allMatch(line -> Columns.of(line) <= style.width()) ? lines : of(style, heading, rows);
    }

    private static List<String> beside(List<String> row, List<Integer> widths, int left, int room) {
        var lines = new ArrayList<String>();
        for (var part : Columns.wrap(row.get(widths.size()), room)) {
            var front = lines.isEmpty() ? front(row, widths) : " ".repeat(left);
            lines.add((front + part).stripTrailing());
        }
        return lines;
    }

    private static List<String> under(List<String> row, List<Integer> widths, int width) {
        var lines = new ArrayList<String>();
        lines.addAll(Columns.wrap(front(row, widths).stripTrailing(), width));
        Columns.wrap(row.get(widths.size()), width - 4).forEach(part -> lines.add(("    " + part).stripTrailing()));
        return lines;
    }

    private static String front(List<String> row, List<Integer> widths) {
        var line = new StringBuilder();
        for (int column = 0; column < widths.size(); column++) {
            line.append(Columns.left(row.get(column), widths.get(column))).append(GAP);
        }
        return line.toString();
    }
}

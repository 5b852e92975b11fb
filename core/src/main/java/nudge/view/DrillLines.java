package nudge.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nudge.run.Comparisons;
import nudge.run.Drill;
import nudge.run.Rounded;

/** A run broken down: a row a group, the first rows only, figures of the reference and what each condition changes. */
final class DrillLines {
    private final Style style;
    private final Drill drill;
    private final int most;

    /** @param most so many rows are shown */
    DrillLines(Style style, Drill drill, int most) {
        this.style = style;
        this.drill = drill;
        this.most = most;
    }

    List<String> lines() {
        var conditions = drill.header().conditionNames();
        var shown = inOrder();
        var lines = new ArrayList<String>();
        lines.add(" "
                + Paint.BOLD.on(
                        style,
                        SafeText.line(
                                style,
                                drill.metric().info().label() + " by "
                                        + drill.by().name())));
        lines.add(TextView.origin(style, drill.header()));
        // As many conditions as fit; the others are left out aloud.
        while (shown.size() > 1 && grid(shown).width() > style.width()) {
            shown.remove(shown.size() - 1);
        }
        lines.addAll(grid(shown).lines());
        int rest = drill.rows().size() - Math.min(most, drill.rows().size());
        if (rest > 0) {
            lines.add(" " + rest + " more rows: all(), first(n), table(); --most N on the command line");
        }
        if (shown.size() < conditions.size() - 1) {
            var hidden = inOrder().subList(shown.size(), conditions.size() - 1);
            lines.add(" On a wider screen: " + safe(String.join(", ", hidden)));
        }
        Hanging.of(style, " ", legend()).forEach(line -> lines.add(Paint.DIM.on(style, line)));
        return lines;
    }

    /** What the rows are sorted by first, the placebo last: on narrow screens those at the end are left out. */
    private List<String> inOrder() {
        var names = drill.header().conditionNames();
        var ordered = new ArrayList<>(names.subList(1, names.size()));
        ordered.sort(Comparator.comparing((String name) -> !name.equals(drill.first()))
                .thenComparing(name -> name.equals(Comparisons.PLACEBO)));
        return ordered;
    }

    private Grid grid(List<String> shown) {
        var grid = new Grid();
        var reference = drill.header().conditionNames().get(0);
        var head = grid.row()
                .left(" " + SafeText.line(style, drill.by().name()))
                .right("n")
                .left(safe(reference));
        shown.forEach(name -> head.left(safe(name) + " less " + safe(reference)));
        drill.rows().stream().limit(most).forEach(row -> {
            var cells = grid.row()
                    .left(" " + Columns.cut(safe(row.group()), style.width() / 3, style.sign("…", "~")))
                    .right(String.valueOf(row.items()))
                    .left(Rounded.of(drill.metric().info(), row.estimate(reference)));
            shown.forEach(name -> cells.left(Rounded.of(row.effect(name))));
        });
        return grid;
    }

    private String safe(String text) {
        return SafeText.line(style, text);
    }

    private String legend() {
        int rows = drill.rows().size();
        var sets = drill.rows().stream().anyMatch(Drill.Row::isOneCluster)
                ? " A row that is one template has its sets as clusters: its interval speaks of more sets like these."
                : "";
        return "95 % intervals, adjusted for nothing: of " + rows + " rows about "
                + Math.max(1, Math.round(rows / 20.0)) + " would lie beside the truth." + sets;
    }
}

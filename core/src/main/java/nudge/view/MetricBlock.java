package nudge.view;

import java.util.ArrayList;
import java.util.List;
import nudge.run.Rounded;

/**
 * One primary metric: a row a condition with its interval, its bar and its paired differences to the reference and the
 * placebo. Where they do not fit beside it the differences stand below; narrow screens have no bars.
 */
final class MetricBlock {
    private static final int LEAST_BAR = 9;
    private static final int LARGEST_BAR = 41;
    private static final int WIDTH_FOR_BARS = 80;

    private final Style style;
    private final MetricFigures figures;
    private final int nameColumns;

    /** A block whose first column is at least so wide: blocks one below the other stand in line. */
    MetricBlock(Style style, MetricFigures figures, int nameColumns) {
        this.style = style;
        this.figures = figures;
        this.nameColumns = nameColumns;
    }

    /** How wide the first column of the levels must be. */
    static int nameColumns(Style style, MetricFigures figures) {
        return 1 + Columns.of(SafeText.line(style, figures.label()));
    }

    List<String> lines() {
        var lines = new ArrayList<>(figuresAlone());
        figures.worstCases().ifPresent(words -> Hanging.of(style, "   ", words)
                .forEach(line -> lines.add(Paint.DIM.on(style, line))));
        return lines;
    }

    private List<String> figuresAlone() {
        var against = figures.against();
        int room = barRoom(levels(0, against));
        if (room >= LEAST_BAR) {
            return levels(room, against).lines();
        }
        int alone = barRoom(levels(0, List.of()));
        var lines = new ArrayList<>(
                levels(alone >= LEAST_BAR ? alone : 0, List.of()).lines());
        if (!against.isEmpty()) {
            var together = differences(against);
            if (together.width() <= style.width()) {
                lines.addAll(together.lines());
            } else {
                against.forEach(name -> lines.addAll(differences(List.of(name)).lines()));
            }
        }
        return lines;
    }

    private int barRoom(Grid without) {
        int room = style.width() - without.width() - Grid.GAP;
        return style.width() < WIDTH_FOR_BARS ? 0 : Math.min(room, LARGEST_BAR);
    }

    private Grid levels(int barCells, List<String> against) {
        var scale = Scale.of(figures.metric(), figures.estimates()).filter(any -> barCells > 0);
        var grid = new Grid();
        var head = grid.row()
                .left(Columns.left(" " + Paint.BOLD.on(style, name()), nameColumns))
                .right("n");
        if (figures.anyUnscored()) {
            head.right("unscored");
        }
        head.left("");
        scale.ifPresent(axis -> head.left(axis.caption(figures.metric(), barCells)));
        against.forEach(name -> head.left("less " + SafeText.line(style, name)).right("p"));
        for (var condition : figures.conditions()) {
            var estimate = figures.estimate(condition);
            var row = grid.row().left(condition(condition)).right(String.valueOf(estimate.n()));
            if (figures.anyUnscored()) {
                row.right(estimate.unscoredCount() == 0 ? "" : String.valueOf(estimate.unscoredCount()));
            }
            row.left(figures.value(style, condition));
            scale.ifPresent(axis -> row.left(Bar.of(style, axis, estimate, barCells)));
            against.forEach(name -> difference(row, condition, name));
        }
        return grid;
    }

    private Grid differences(List<String> against) {
        var grid = new Grid();
        var head = grid.row().left("   paired");
        against.forEach(name -> head.left("less " + SafeText.line(style, name)).right("p"));
        figures.conditions().stream()
                .filter(condition -> against.stream()
                        .anyMatch(name -> figures.difference(condition, name).isPresent()))
                .forEach(condition -> {
                    var row = grid.row().left(condition(condition));
                    against.forEach(name -> difference(row, condition, name));
                });
        return grid;
    }

    private void difference(Grid.Row row, String condition, String against) {
        var difference = figures.difference(condition, against);
        row.left(difference.map(Rounded::of).orElse(""));
        row.right(difference.map(d -> Rounded.p(d.pHolm())).orElse(""));
    }

    private String condition(String name) {
        return "   " + SafeText.line(style, name);
    }

    private String name() {
        return SafeText.line(style, figures.label());
    }
}

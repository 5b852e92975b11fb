package nudge.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nudge.run.Drill;
import nudge.score.Difference;
import nudge.score.Estimate;
import nudge.view.Table.Column;
import org.jspecify.annotations.Nullable;

/** A run broken down as a table: a row a group and condition, numbers as they are. */
public final class DrillTable {
    private record Line(Drill.Row row, String condition) {}

    private final List<Line> lines = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();

    private DrillTable(Drill drill) {
        for (var row : drill.rows()) {
            drill.header().conditionNames().forEach(condition -> lines.add(new Line(row, condition)));
        }
    }

    /** Rows in the drill's order, conditions in the run's. */
    public static Table of(Drill drill) {
        var table = new DrillTable(drill);
        table.column(drill.by().name(), Column.Type.TEXT, line -> line.row.group());
        table.column("condition", Column.Type.TEXT, Line::condition);
        table.column("items", Column.Type.WHOLE, line -> (long) line.row.items());
        table.column("metric", Column.Type.TEXT, line -> drill.metric().name());
        table.number("value", Estimate::value);
        table.number("standard_error", Estimate::standardError);
        table.number("lower", estimate -> estimate.interval().lower());
        table.number("upper", estimate -> estimate.interval().upper());
        table.column("n", Column.Type.WHOLE, line ->
                (long) line.row.estimate(line.condition).n());
        table.column("clusters", Column.Type.WHOLE, line ->
                (long) line.row.estimate(line.condition).clusters());
        table.effect("difference", Difference::value);
        table.effect("difference_lower", difference -> difference.interval().lower());
        table.effect("difference_upper", difference -> difference.interval().upper());
        return new Table(table.columns);
    }

    private void number(String name, Function<Estimate, Double> value) {
        column(name, Column.Type.NUMBER, line -> finite(value.apply(line.row.estimate(line.condition))));
    }

    private void effect(String name, Function<Difference, Double> value) {
        column(name, Column.Type.NUMBER, line -> finite(value.apply(line.row.effect(line.condition))));
    }

    private static @Nullable Double finite(Double value) {
        return Double.isFinite(value) ? value : null;
    }

    private void column(String name, Column.Type type, Function<Line, @Nullable Object> value) {
        var values = new ArrayList<@Nullable Object>(lines.size());
        lines.forEach(line -> values.add(value.apply(line)));
        columns.add(new Column(name, type, values));
    }
}

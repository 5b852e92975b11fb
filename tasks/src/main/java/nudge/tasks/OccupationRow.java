package nudge.tasks;

import java.util.OptionalDouble;

/** Reads cells of occupation tables, and says what is wrong with them. */
final class OccupationRow {
    private OccupationRow() {}

    /** A percentage, 0 to 100; a problem and nothing where it is none. */
    static OptionalDouble percent(Table.Row row, String column, Problems problems) {
        var text = row.cell(column);
        if (text.matches("\\d{1,3}(\\.\\d+)?") && Double.parseDouble(text) <= 100) {
            return OptionalDouble.of(Double.parseDouble(text));
        }
        problems.add(row.line(), "'" + column + "' is '" + text + "'; it should be a percentage, 0 to 100");
        return OptionalDouble.empty();
    }

    /** The columns the table lacks, as a problem. */
    static void require(Table table, Problems problems, String... columns) {
        if (!table.has(columns)) {
            problems.add(1, "the columns are " + table.columns() + "; needed are " + java.util.List.of(columns));
            problems.throwIfAny();
        }
    }
}

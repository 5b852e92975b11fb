package nudge.view;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nudge.data.Nearest;
import org.jspecify.annotations.Nullable;

/**
 * Named and typed columns of equal length. Never changes; {@code where}, {@code select} and {@code head} give others.
 * Printed it shows its first rows, and as many columns as fit.
 */
public final class Table extends Showable {
    private static final int SHOWN = 20;

    private final List<Column> columns;

    /**
     * One column.
     *
     * @param values texts, numbers or truths as the type says; null where there is none, which is no zero
     */
    public record Column(String name, Type type, List<@Nullable Object> values) {
        /** What its values are. */
        public enum Type {
            /** {@link String}. */
            TEXT,
            /** {@link Long}. */
            WHOLE,
            /** {@link Double}. */
            NUMBER,
            /** {@link Boolean}. */
            TRUTH
        }

        public Column {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }

        private Column only(List<Integer> rows) {
            var kept = new ArrayList<@Nullable Object>(rows.size());
            rows.forEach(row -> kept.add(values.get(row)));
            return new Column(name, type, kept);
        }
    }

    /** One row of a table, for filters. */
    public record Row(Table table, int index) {
        /** The value in the column of that name; null where there is none. */
        public @Nullable Object get(String column) {
            return table.column(column).values().get(index);
        }

        /** The text in the column; empty where there is none. */
        public String text(String column) {
            var value = get(column);
            return value == null ? "" : value.toString();
        }

        /** The number in the column; {@code NaN} where there is none. */
        public double number(String column) {
            return get(column) instanceof Number number ? number.doubleValue() : Double.NaN;
        }
    }

    /** Columns of equal length; their names are all different. */
    public Table(List<Column> columns) {
        this.columns = List.copyOf(columns);
        for (var column : columns) {
            if (column.values().size() != size()) {
                throw new IllegalArgumentException("Column '" + column.name() + "' has "
                        + column.values().size() + " values, others have " + size() + ".");
            }
        }
        if (names().stream().distinct().count() != columns.size()) {
            throw new IllegalArgumentException("Two columns have the same name: " + names());
        }
    }

    /** How many rows there are. */
    public int size() {
        return columns.isEmpty() ? 0 : columns.get(0).values().size();
    }

    public List<Column> columns() {
        return columns;
    }

    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** The column of that name; an unknown one is an error that lists the nearest. */
    public Column column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Nearest.unknown("column", name, names()));
    }

    /** The numbers of a column; {@code NaN} where there is none. */
    public double[] numbers(String name) {
        return rows().mapToDouble(row -> row.number(name)).toArray();
    }

    /** The texts of a column; empty where there is none. */
    public List<String> texts(String name) {
        return rows().map(row -> row.text(name)).toList();
    }

    private java.util.stream.Stream<Row> rows() {
        return IntStream.range(0, size()).mapToObj(index -> new Row(this, index));
    }

    /** The first so many rows. */
    public Table head(int rows) {
        return only(IntStream.range(0, Math.min(rows, size())).boxed().toList());
    }

    /** The rows that the filter takes. */
    public Table where(Predicate<Row> filter) {
        return only(rows().filter(filter).map(Row::index).toList());
    }

    /** The rows that have this value in that column, as {@code where("condition", "Q")}. */
    public Table where(String column, Object value) {
        column(column);
        return where(row -> row.text(column).equals(value.toString()));
    }

    private Table only(List<Integer> rows) {
        return new Table(columns.stream().map(column -> column.only(rows)).toList());
    }

    /** These columns, in this order. */
    public Table select(String... names) {
        return select(List.of(names));
    }

    /** These columns, in this order. */
    public Table select(List<String> names) {
        return new Table(names.stream().map(this::column).toList());
    }

    /** All of it as CSV (RFC 4180), numbers at full precision. */
    public String csv() {
        return CsvLines.of(this);
    }

    /** Writes {@link #csv()} to a file. */
    public Path csv(String file) {
        return TextFile.write(file, csv());
    }

    @Override
    public List<String> lines(Style style) {
        return TableGrid.lines(style, this, SHOWN);
    }
}

package nudge.shell;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nudge.view.HtmlFrame;
import nudge.view.Style;
import nudge.view.Table;
import nudge.view.Table.Column;
import org.jspecify.annotations.Nullable;

/** Data frames of DFLib, where a person has it on the class path, as HTML tables. By name, so that nobody else needs it. */
final class DataFrames {
    private static final String TYPE = "org.dflib.DataFrame";
    private static final int ENDS = 10;
    private static final int MOST_COLUMNS = 40;

    private DataFrames() {}

    /**
     * The first and the last rows of a data frame, and its first columns, as text and as HTML; nothing for other values,
     * or where DFLib is another than we know.
     */
    static Optional<MimeBundle> forms(Object value, Style style) {
        try {
            var type = type(value.getClass());
            return type.isPresent() ? Optional.of(forms(type.get(), value, style)) : Optional.empty();
        } catch (ReflectiveOperationException | ClassCastException e) {
            return Optional.empty();
        }
    }

    private static Optional<Class<?>> type(@Nullable Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            var found = Arrays.stream(each.getInterfaces())
                    .filter(known -> known.getName().equals(TYPE))
                    .findFirst();
            if (found.isPresent()) {
                return Optional.of(found.get());
            }
        }
        return Optional.empty();
    }

    private static MimeBundle forms(Class<?> type, Object frame, Style style) throws ReflectiveOperationException {
        var index = type.getMethod("getColumnsIndex").invoke(frame);
        var names = (String[]) index.getClass().getMethod("toArray").invoke(index);
        int all = (Integer) type.getMethod("height").invoke(frame);
        var rows = IntStream.range(0, all)
                .filter(row -> row < ENDS || row >= all - ENDS)
                .boxed()
                .toList();
        var cell = type.getMethod("get", int.class, int.class);
        var columns = new ArrayList<Column>();
        for (int i = 0; i < Math.min(MOST_COLUMNS, names.length); i++) {
            columns.add(column(names[i], cell, frame, i, rows));
        }
        var ends = new Table(columns);
        var lines = new ArrayList<>(ends.lines(style));
        if (all > ends.size()) {
            lines.add(" of " + all + " rows: the first " + ENDS + " and the last " + ENDS);
        }
        return MimeBundle.plain(String.join("\n", lines))
                .with(MimeBundle.HTML, HtmlFrame.ends(ends, ENDS, all, names.length));
    }

    private static Column column(String name, Method cell, Object frame, int column, List<Integer> rows)
            throws ReflectiveOperationException {
        var values = new ArrayList<@Nullable Object>();
        for (int row : rows) {
            values.add(cell.invoke(frame, column, row));
        }
        boolean numbers = values.stream().allMatch(value -> value == null || value instanceof Number);
        values.replaceAll(value -> value == null ? null : String.valueOf(value));
        return new Column(name, numbers ? Column.Type.NUMBER : Column.Type.TEXT, values);
    }
}

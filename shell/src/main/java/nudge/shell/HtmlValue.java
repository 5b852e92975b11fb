package nudge.shell;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nudge.view.HtmlBlock;
import nudge.view.HtmlText;
import nudge.view.Style;
import org.jspecify.annotations.Nullable;

/**
 * What collections, maps, arrays and records hold, as HTML tables in tables. Bounded in rows, columns, depth and length.
 * One object makes one text.
 */
final class HtmlValue {
    private static final int MOST_ROWS = 50;
    private static final int MOST_COLUMNS = 20;
    private static final int DEEPEST = 3;
    private static final int ONE_LINE = 60;
    private static final int MOST_CHARS = 60_000;
    private static final Style CELL = Style.DEFAULTS.withWidth(300);

    private final ValueRenderer texts;
    private final StringBuilder out = new StringBuilder();

    private HtmlValue(ValueRenderer texts) {
        this.texts = texts;
    }

    /** HTML, where it says more than the text on one line does; nothing for other values. */
    static Optional<String> of(ValueRenderer texts, @Nullable Object value, Style style) {
        if (value == null || texts.hasForm(value)) {
            return Optional.empty();
        }
        var elements = Elements.of(value);
        if (!isRecord(value) && elements.isEmpty()) {
            return Optional.empty();
        }
        boolean plain = elements.isPresent()
                && !(value instanceof Map<?, ?>)
                && rows(elements.get()).stream().noneMatch(HtmlValue::hasParts);
        if (elements.isPresent() && elements.get().size() == 0
                || plain && texts.lines(value, style).size() == 1) {
            return Optional.empty();
        }
        var html = new HtmlValue(texts);
        html.table(value, 0);
        return Optional.of(HtmlBlock.of("<div class=\"wide\">" + html.out + "</div>\n"));
    }

    private static boolean isRecord(Object value) {
        return value.getClass().isRecord() && value.getClass().getRecordComponents().length > 0;
    }

    private static boolean hasParts(@Nullable Object value) {
        return value != null && (isRecord(value) || Elements.of(value).isPresent());
    }

    private void table(Object value, int depth) {
        out.append("<table class=\"frame\">");
        if (isRecord(value)) {
            pairs(fields(value), value.getClass().getRecordComponents().length, depth);
        } else if (value instanceof Map<?, ?> map) {
            pairs(entries(map), map.size(), depth);
        } else {
            Elements.of(value).ifPresent(elements -> rows(elements, depth));
        }
        out.append("</table>\n");
    }

    private void pairs(Map<?, ? extends @Nullable Object> pairs, int all, int depth) {
        out.append("<tbody>\n");
        int shown = 0;
        for (var pair : pairs.entrySet()) {
            if (out.length() > MOST_CHARS) {
                break;
            }
            out.append("<tr><th class=\"words\" scope=\"row\">");
            Object name = pair.getKey();
            out.append(name instanceof Key key ? HtmlBlock.cut(key.name(), 60) : words(name));
            out.append("</th>");
            cell(pair.getValue(), depth);
            out.append("</tr>\n");
            shown++;
        }
        out.append("</tbody>");
        rest(all - shown, "entries", 2);
    }

    /** Elements with the same parts are rows of one table. */
    private void rows(Elements elements, int depth) {
        var rows = rows(elements);
        var columns = columns(rows);
        if (!columns.isEmpty()) {
            out.append("<thead><tr><th class=\"number\"></th>");
            columns.forEach(name -> out.append(isOfNumbers(rows, name) ? "<th class=\"number\"" : "<th")
                    .append(" scope=\"col\">")
                    .append(HtmlBlock.cut(name, 60))
                    .append("</th>"));
            out.append("</tr></thead>");
        }
        out.append("<tbody>\n");
        int shown = 0;
        for (int i = 0; i < rows.size() && out.length() <= MOST_CHARS; i++) {
            shown++;
            out.append("<tr><th class=\"number dim\" scope=\"row\">").append(i).append("</th>");
            var row = rows.get(i);
            if (columns.isEmpty()) {
                cell(row, depth);
            } else {
                var parts = parts(row).orElse(Map.of());
                columns.forEach(name -> cell(parts.get(name), parts.containsKey(name), depth));
            }
            out.append("</tr>\n");
        }
        out.append("</tbody>");
        rest(elements.size() - shown, "elements", columns.size() + 1);
    }

    private void rest(int more, String what, int columns) {
        if (more > 0) {
            out.append("<tfoot><tr><td class=\"dim\" colspan=\"")
                    .append(columns)
                    .append("\">… ");
            out.append(more).append(" more ").append(what).append("</td></tr></tfoot>");
        }
    }

    private static List<@Nullable Object> rows(Elements elements) {
        var rows = new ArrayList<@Nullable Object>();
        for (var element : elements.all()) {
            if (rows.size() == MOST_ROWS) {
                break;
            }
            rows.add(element);
        }
        return rows;
    }

    /** The columns that all rows have, or none where rows have nothing in common. */
    private static List<String> columns(List<? extends @Nullable Object> rows) {
        Set<String> names = new LinkedHashSet<>();
        for (var row : rows) {
            var parts = parts(row);
            if (parts.isEmpty()) {
                return List.of();
            }
            names.addAll(parts.get().keySet());
        }
        return names.size() > MOST_COLUMNS ? List.of() : List.copyOf(names);
    }

    /** The parts of a row of a table by name: of records, of maps with texts as keys, of arrays and lists by number. */
    private static Optional<Map<String, @Nullable Object>> parts(@Nullable Object row) {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        if (row == null) {
            return Optional.empty();
        }
        if (isRecord(row)) {
            fields(row).forEach((key, value) -> parts.put(key.name(), value));
        } else if (row instanceof Map<?, ?> map) {
            if (map.isEmpty() || !map.keySet().stream().allMatch(String.class::isInstance)) {
                return Optional.empty();
            }
            map.forEach((key, value) -> parts.put(String.valueOf(key), value));
        } else {
            var elements = Elements.of(row);
            if (elements.isEmpty()
                    || elements.get().size() == 0
                    || elements.get().size() > MOST_COLUMNS) {
                return Optional.empty();
            }
            rows(elements.get()).forEach(value -> parts.put(String.valueOf(parts.size()), value));
        }
        return Optional.of(parts);
    }

    /** The name of a record's component, which is no text of the record's. */
    private record Key(String name) {}

    private static Map<Key, @Nullable Object> fields(Object value) {
        var fields = new LinkedHashMap<Key, @Nullable Object>();
        Arrays.stream(value.getClass().getRecordComponents())
                .limit(MOST_ROWS)
                .forEach(component -> fields.put(new Key(component.getName()), field(component, value)));
        return fields;
    }

    private static @Nullable Object field(RecordComponent component, Object value) {
        try {
            var accessor = component.getAccessor();
            return accessor.trySetAccessible() ? accessor.invoke(value) : new Unknown("(not accessible)");
        } catch (ReflectiveOperationException e) {
            return new Unknown("(failed: " + e.getCause() + ")");
        }
    }

    /** Says why there is no value. */
    private record Unknown(String why) {}

    private static Map<Object, @Nullable Object> entries(Map<?, ?> map) {
        var entries = new LinkedHashMap<Object, @Nullable Object>();
        for (var entry : map.entrySet()) {
            if (entries.size() == MOST_ROWS) {
                break;
            }
            Object key = entry.getKey();
            entries.put(key == null ? new Key("null") : key, entry.getValue());
        }
        return entries;
    }

    private void cell(@Nullable Object value, boolean there, int depth) {
        if (there) {
            cell(value, depth);
        } else {
            out.append("<td></td>");
        }
    }

    private void cell(@Nullable Object value, int depth) {
        if (value instanceof Unknown unknown) {
            out.append("<td class=\"text dim\">")
                    .append(HtmlText.escape(unknown.why()))
                    .append("</td>");
        } else if (value != null
                && depth + 1 < DEEPEST
                && out.length() < MOST_CHARS
                && !texts.hasForm(value)
                && hasParts(value)
                && !isShort(value)) {
            out.append("<td>");
            table(value, depth + 1);
            out.append("</td>");
        } else {
            var words = words(value);
            var look = value instanceof Number ? "number" : words.length() > ONE_LINE ? "text" : "";
            out.append("<td class=\"").append(look).append("\">").append(words).append("</td>");
        }
    }

    /** A list of few plain things reads better on one line. */
    private boolean isShort(Object value) {
        return !isRecord(value)
                && !(value instanceof Map<?, ?>)
                && Elements.of(value).stream()
                        .flatMap(elements -> rows(elements).stream())
                        .noneMatch(HtmlValue::hasParts)
                && texts.line(value, CELL).length() <= ONE_LINE;
    }

    private static boolean isOfNumbers(List<? extends @Nullable Object> rows, String column) {
        return rows.stream()
                .allMatch(row -> parts(row).map(parts -> parts.get(column)).orElse(null) instanceof Number);
    }

    private String words(@Nullable Object value) {
        return value instanceof String text ? HtmlBlock.text(text, 300) : HtmlText.escape(texts.line(value, CELL));
    }
}

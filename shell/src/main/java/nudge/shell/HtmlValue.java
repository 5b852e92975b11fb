package nudge.shell;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
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
    private static final int DEEPEST = 3;
    private static final int ONE_LINE = 60;
    private static final int MOST_CHARS = 60_000;
    private static final Style CELL = Style.DEFAULTS.withWidth(300);

    private final ValueRenderer texts;
    private final StringBuilder out = new StringBuilder();
    private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());

    private HtmlValue(ValueRenderer texts) {
        this.texts = texts;
    }

    /** HTML, where it says more than the text on one line does; nothing for other values. */
    static Optional<String> of(ValueRenderer texts, @Nullable Object value, Style style) {
        if (value == null || texts.hasForm(value)) {
            return Optional.empty();
        }
        if (value instanceof Optional<?> optional) {
            return of(texts, optional.orElse(null), style);
        }
        var elements = Elements.of(value);
        if (!ValueParts.isRecord(value) && elements.isEmpty()) {
            return Optional.empty();
        }
        boolean plain = elements.isPresent()
                && !(value instanceof Map<?, ?>)
                && ValueParts.rows(elements.get()).stream().noneMatch(ValueParts::hasParts);
        if (elements.isPresent() && elements.get().size() == 0
                || plain && texts.lines(value, style).size() == 1) {
            return Optional.empty();
        }
        var html = new HtmlValue(texts);
        html.table(value, 0);
        return Optional.of(HtmlBlock.of("<div class=\"wide\">" + html.out + "</div>\n"));
    }

    private void table(Object value, int depth) {
        open.add(value);
        out.append("<table class=\"frame\">");
        if (ValueParts.isRecord(value)) {
            pairs(ValueParts.fields(value), value.getClass().getRecordComponents().length, depth);
        } else if (value instanceof Map<?, ?> map) {
            pairs(ValueParts.entries(map), map.size(), depth);
        } else {
            Elements.of(value).ifPresent(elements -> rows(elements, depth));
        }
        out.append("</table>\n");
        open.remove(value);
    }

    private void pairs(Map<?, ? extends @Nullable Object> pairs, int all, int depth) {
        out.append("<tbody>\n");
        var look = look(pairs.values());
        int shown = 0;
        for (var pair : pairs.entrySet()) {
            if (out.length() > MOST_CHARS) {
                break;
            }
            out.append("<tr><th class=\"words\" scope=\"row\">");
            Object name = pair.getKey();
            out.append(name instanceof ValueParts.Key key ? HtmlBlock.cut(key.name(), 60) : words(name));
            out.append("</th>");
            cell(pair.getValue(), look, depth);
            out.append("</tr>\n");
            shown++;
        }
        out.append("</tbody>");
        rest(all - shown, "entries", 2);
    }

    /** Elements with the same parts are rows of one table. */
    private void rows(Elements elements, int depth) {
        var rows = ValueParts.rows(elements);
        var parts = ValueParts.table(rows);
        var looks = new LinkedHashMap<String, String>();
        parts.stream()
                .flatMap(row -> row.keySet().stream())
                .distinct()
                .forEach(name -> looks.put(
                        name, look(parts.stream().map(row -> row.get(name)).toList())));
        head(looks);
        out.append("<tbody>\n");
        int shown = 0;
        for (int i = 0; i < rows.size() && out.length() <= MOST_CHARS; i++) {
            shown++;
            out.append("<tr><th class=\"number dim\" scope=\"row\">").append(i).append("</th>");
            if (parts.isEmpty()) {
                cell(rows.get(i), look(rows), depth);
            } else {
                var row = parts.get(i);
                looks.forEach((name, look) -> cell(row, name, look, depth));
            }
            out.append("</tr>\n");
        }
        out.append("</tbody>");
        rest(elements.size() - shown, "elements", looks.size() + 1);
    }

    private void head(Map<String, String> looks) {
        if (!looks.isEmpty()) {
            out.append("<thead><tr><th class=\"number\"></th>");
            looks.forEach((name, look) -> out.append(look.isEmpty() ? "<th" : "<th class=\"" + look + "\"")
                    .append(" scope=\"col\">")
                    .append(HtmlBlock.cut(name, 60))
                    .append("</th>"));
            out.append("</tr></thead>");
        }
    }

    /** Columns of numbers have them at their right. */
    private static String look(Collection<? extends @Nullable Object> column) {
        return column.stream().allMatch(Number.class::isInstance) ? "number" : "";
    }

    private void rest(int more, String what, int columns) {
        if (more > 0) {
            out.append("<tfoot><tr><td class=\"dim\" colspan=\"")
                    .append(columns)
                    .append("\">… ");
            out.append(more).append(" more ").append(what).append("</td></tr></tfoot>");
        }
    }

    private void cell(Map<String, @Nullable Object> row, String name, String look, int depth) {
        if (row.containsKey(name)) {
            cell(row.get(name), look, depth);
        } else {
            out.append("<td></td>");
        }
    }

    private void cell(@Nullable Object value, String look, int depth) {
        if (value instanceof ValueParts.Unknown unknown) {
            td("text dim", HtmlText.escape(unknown.why()));
        } else if (value != null && isOpened(value, depth)) {
            out.append("<td>");
            table(value, depth + 1);
            out.append("</td>");
        } else {
            var words = words(value);
            td(words.length() > ONE_LINE ? "text" : look, words);
        }
    }

    private void td(String look, String words) {
        out.append(look.isEmpty() ? "<td>" : "<td class=\"" + look + "\">")
                .append(words)
                .append("</td>");
    }

    private boolean isOpened(Object value, int depth) {
        return !open.contains(value)
                && depth + 1 < DEEPEST
                && out.length() < MOST_CHARS
                && !texts.hasForm(value)
                && ValueParts.hasParts(value)
                && !isShort(value);
    }

    /** A list of few plain things reads better on one line, and so does what is empty. */
    private boolean isShort(Object value) {
        if (Elements.of(value).filter(elements -> elements.size() == 0).isPresent()) {
            return true;
        }
        return !ValueParts.isRecord(value)
                && !(value instanceof Map<?, ?>)
                && Elements.of(value).stream()
                        .flatMap(elements -> ValueParts.rows(elements).stream())
                        .noneMatch(ValueParts::hasParts)
                && texts.line(value, CELL).length() <= ONE_LINE;
    }

    private String words(@Nullable Object value) {
        if (value != null && open.contains(value)) {
            return "(itself)";
        }
        return value instanceof String text ? HtmlBlock.text(text, 300) : HtmlText.escape(texts.line(value, CELL));
    }
}

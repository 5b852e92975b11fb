package nudge.shell;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nudge.view.SafeText;
import nudge.view.Style;
import org.jspecify.annotations.Nullable;

/**
 * Writes one value on one line, with what it holds. Ends for values that hold themselves, and for those that hold more
 * than anybody reads. Used by one thread, for one text.
 */
final class ValueLine {
    private static final int DEEPEST = 40;
    private static final int MOST_PARTS = 500;

    private final ValueRenderer renderer;
    private final Style style;
    private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int parts;

    /** @param style without colours */
    ValueLine(ValueRenderer renderer, Style style) {
        this.renderer = renderer;
        this.style = style;
    }

    /** From now on this value is known to be around the others. */
    ValueLine within(@Nullable Object value) {
        if (value != null) {
            open.add(value);
        }
        return this;
    }

    /** A text of at most so many characters. */
    String of(@Nullable Object value, int width) {
        parts++;
        if (parts > MOST_PARTS) {
            return "...";
        }
        var formed = renderer.formed(value, style);
        if (formed.isPresent()) {
            var lines = formed.get();
            return cut(lines.isEmpty() ? "" : lines.get(0).strip(), width);
        }
        if (value == null || !isHolder(value)) {
            return cut(SafeText.line(style, ValueWords.of(value, most(width))), width);
        }
        if (open.contains(value)) {
            return "(itself)";
        }
        if (open.size() >= DEEPEST) {
            return "...";
        }
        open.add(value);
        try {
            return cut(held(value, width), width);
        } finally {
            open.remove(value);
        }
    }

    /** Before it is made safe, which takes away blanks. */
    private static int most(int width) {
        return width > 50_000 ? width : 4 * width + 100;
    }

    private static boolean isHolder(Object value) {
        return value instanceof Optional
                || ValueWords.isOfParts(value)
                || Elements.of(value).isPresent();
    }

    private String held(Object value, int width) {
        if (value instanceof Optional<?> optional) {
            return optional.isEmpty() ? "Optional.empty" : "Optional[" + of(optional.get(), width) + "]";
        }
        var elements = Elements.of(value);
        if (elements.isPresent()) {
            var all = elements.get();
            return all.open()
                    + String.join(", ", all.first(ValueRenderer.MOST_ELEMENTS, element -> of(element, width)))
                    + all.close();
        }
        return SafeText.line(
                        style, Frames.simpleName(value.getClass().getName()).replaceAll(".*\\.", ""))
                + ValueParts.fields(value).entrySet().stream()
                        .map(field -> field.getKey().name() + "=" + of(field.getValue(), width))
                        .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String cut(String text, int width) {
        return text.length() <= width || text.codePointCount(0, text.length()) <= width
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.max(0, width - 3))) + "...";
    }
}

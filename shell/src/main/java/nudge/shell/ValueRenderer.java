package nudge.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nudge.data.NudgeException;
import nudge.view.Prose;
import nudge.view.SafeText;
import nudge.view.Style;
import org.jspecify.annotations.Nullable;

/**
 * Values as a person wants to see them: by a form for their type where one is registered, else by what they hold.
 * Bounded, and safe for a terminal. Immutable.
 */
public final class ValueRenderer {
    private static final int MOST_LINES = 60;
    private static final int MOST_CHARS = 20_000;
    private static final int MOST_WHOLE = 2_000_000;
    static final int MOST_ELEMENTS = 20;

    /** How values of a type are shown. */
    @FunctionalInterface
    public interface Form<T> {
        /** Lines that are safe for a terminal, no wider than the style says. */
        List<String> lines(T value, Style style);
    }

    private record Registered(Class<?> type, Form<Object> form) {}

    private final List<Registered> forms;

    private ValueRenderer(List<Registered> forms) {
        this.forms = List.copyOf(forms);
    }

    /** Knows what Java brings, and nothing else. */
    public static ValueRenderer plain() {
        return new ValueRenderer(List.of());
    }

    /** One more form; among several that fit the one added last is taken. */
    public <T> ValueRenderer with(Class<T> type, Form<? super T> form) {
        var more = new ArrayList<Registered>();
        more.add(new Registered(type, (value, style) -> form.lines(type.cast(value), style)));
        more.addAll(forms);
        return new ValueRenderer(more);
    }

    /** Whether a form is registered for the type of a value. */
    boolean hasForm(Object value) {
        return forms.stream().anyMatch(form -> form.type().isInstance(value));
    }

    /** The value on as many lines as it needs, and not more than a screen or two. */
    public List<String> lines(@Nullable Object value, Style style) {
        var lines = all(value, style, MOST_CHARS);
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        var cut = new ArrayList<>(lines.subList(0, MOST_LINES));
        cut.add("... " + (lines.size() - MOST_LINES) + " more lines");
        return List.copyOf(cut);
    }

    /** The value on as many lines as it has: for who turns pages. */
    public List<String> whole(@Nullable Object value, Style style) {
        return all(value, style, MOST_WHOLE);
    }

    /** The value on one line, cut to a width in characters. */
    public String line(@Nullable Object value, Style coloured) {
        var style = coloured.withInk(Style.Ink.NONE);
        return new ValueLine(this, style).of(value, style.width());
    }

    private List<String> all(@Nullable Object value, Style style, int most) {
        var formed = formed(value, style);
        if (formed.isPresent()) {
            return formed.get();
        }
        var elements = Elements.of(value);
        if (elements.isPresent()) {
            return elements(value, elements.get(), style);
        }
        if (value instanceof Throwable thrown) {
            return ThrownText.lines(style, thrown);
        }
        var plain = style.withInk(Style.Ink.NONE);
        var words = value instanceof Optional || ValueParts.isRecord(value)
                ? new ValueLine(this, plain).of(value, most)
                : ValueWords.of(value, most);
        return SafeText.lines(style, words).lines().toList();
    }

    Optional<List<String>> formed(@Nullable Object value, Style style) {
        if (value == null) {
            return Optional.empty();
        }
        return forms.stream()
                .filter(form -> form.type().isInstance(value))
                .findFirst()
                .map(form -> shown(form, value, style));
    }

    /** A value that cannot be shown, such as a task whose data are not here, says so in its stead. */
    private static List<String> shown(Registered registered, Object value, Style style) {
        try {
            return registered.form().lines(value, style);
        } catch (NudgeException e) {
            return Prose.lines(style, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return Prose.lines(style, value.getClass().getName() + " cannot be shown: " + e);
        }
    }

    private List<String> elements(@Nullable Object value, Elements elements, Style style) {
        var line = new ValueLine(this, style);
        var joined = line.of(value, Integer.MAX_VALUE);
        if (joined.length() <= style.width()) {
            return List.of(joined);
        }
        var lines = new ArrayList<String>();
        lines.add(elements.heading());
        var inside = new ValueLine(this, style).within(value);
        elements.first(MOST_ELEMENTS, element -> "  " + inside.of(element, style.width() - 2))
                .forEach(lines::add);
        return lines;
    }
}

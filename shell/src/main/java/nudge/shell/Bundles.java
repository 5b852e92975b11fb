package nudge.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nudge.data.NudgeException;
import nudge.view.Style;
import org.jspecify.annotations.Nullable;

/**
 * Values in all forms that a page can show: the text always, and by type HTML, charts or pictures. All that others wrote
 * is escaped, all is bounded, and what cannot be shown says so. Immutable.
 */
public final class Bundles {
    /** How values of a type become rich. */
    @FunctionalInterface
    public interface Form<T> {
        /**
         * More forms of a value.
         *
         * @param plain the value as text
         */
        MimeBundle rich(T value, MimeBundle plain);
    }

    private record Registered(Class<?> type, Form<Object> form) {}

    private final ValueRenderer texts;
    private final List<Registered> forms;

    private Bundles(ValueRenderer texts, List<Registered> forms) {
        this.texts = texts;
        this.forms = List.copyOf(forms);
    }

    /** Knows what Java brings, and what the verbs give; texts are the renderer's. */
    public static Bundles over(ValueRenderer texts) {
        return RichForms.addedTo(new Bundles(texts, List.of()));
    }

    /** One more form; among several that fit the one added last is taken. */
    public <T> Bundles with(Class<T> type, Form<? super T> form) {
        var more = new ArrayList<Registered>();
        more.add(new Registered(type, (value, plain) -> form.rich(type.cast(value), plain)));
        more.addAll(forms);
        return new Bundles(texts, more);
    }

    /** The value; of a {@link MimeBundle} itself, and of a form that a person made what that gives. */
    public MimeBundle of(@Nullable Object value, Style style) {
        try {
            return shown(value, style.withInk(Style.Ink.NONE));
        } catch (NudgeException e) {
            return MimeBundle.plain(String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            return failed(value, e);
        }
    }

    /** Whether values of this one's type have a rich form of their own. */
    boolean hasForm(@Nullable Object value) {
        return value instanceof MimeBundle
                || forms.stream().anyMatch(form -> form.type().isInstance(value));
    }

    private MimeBundle shown(@Nullable Object value, Style style) {
        var own = value == null ? Optional.<Object>empty() : OwnForms.current().apply(value);
        if (own.isEmpty()) {
            return plainly(value, style);
        }
        var bundle = plainly(own.get(), style);
        return own.get() instanceof MimeBundle && !bundle.isEmpty()
                ? bundle.with(MimeBundle.PLAIN, String.join("\n", texts.lines(value, style)))
                : bundle;
    }

    private MimeBundle plainly(@Nullable Object value, Style style) {
        if (value instanceof MimeBundle bundle) {
            return bundle;
        }
        if (value instanceof Display) {
            return MimeBundle.NOTHING;
        }
        var plain = MimeBundle.plain(String.join("\n", texts.lines(value, style)));
        try {
            return rich(value, plain, style);
        } catch (RuntimeException | StackOverflowError e) {
            return plain;
        }
    }

    private MimeBundle rich(@Nullable Object value, MimeBundle plain, Style style) {
        if (value == null) {
            return plain;
        }
        var form =
                forms.stream().filter(known -> known.type().isInstance(value)).findFirst();
        if (form.isPresent()) {
            return form.get().form().rich(value, plain);
        }
        return DataFrames.forms(value, style)
                .or(() -> HtmlValue.of(texts, value, style).map(html -> plain.with(MimeBundle.HTML, html)))
                .orElse(plain);
    }

    private static MimeBundle failed(@Nullable Object value, Throwable why) {
        var type = value == null ? "null" : value.getClass().getName();
        return MimeBundle.plain(type + " cannot be shown: " + Frames.withoutWrappers(why.toString()));
    }
}

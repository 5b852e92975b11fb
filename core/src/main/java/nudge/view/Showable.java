package nudge.view;

import java.util.List;
import java.util.function.Function;

/** A value that knows how it looks on a screen of some width; printed anywhere else it takes 80 columns. */
public abstract class Showable {
    /** A value that looks as the function says. */
    public static Showable of(Function<Style, List<String>> look) {
        return new Showable() {
            @Override
            public List<String> lines(Style style) {
                return look.apply(style);
            }
        };
    }

    /** Lines no wider than the style's width, safe for a terminal. */
    public abstract List<String> lines(Style style);

    @Override
    public final String toString() {
        return String.join("\n", lines(Style.DEFAULTS));
    }
}

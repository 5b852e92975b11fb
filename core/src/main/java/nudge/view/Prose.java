package nudge.view;

import java.util.List;

/** Sentences as lines of at most the style's width. */
public final class Prose {
    private static final int MOST = 100;

    private Prose() {}

    /** The text, made safe and wrapped, at most 100 columns wide so that it can be read. */
    public static List<String> lines(Style style, String text) {
        return Columns.wrap(SafeText.lines(style, text), Math.min(MOST, style.width()));
    }
}

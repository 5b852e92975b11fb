package nudge.view;

import java.util.List;

/** A value that knows how it looks on a screen of some width. */
@FunctionalInterface
public interface Showable {
    /** Lines no wider than the style's width, safe for a terminal. */
    List<String> lines(Style style);
}

package nudge.view;

import java.util.List;
import java.util.Optional;

/** A value that fills screens, has neighbours, and can be shown in more or fewer words. */
public interface Paged {
    /** What it is, in a few words. */
    String title();

    /** Lines no wider than the style's width, safe for a terminal. */
    List<String> lines(Style style);

    /** The one behind it. */
    default Optional<Paged> next() {
        return Optional.empty();
    }

    /** The one before it. */
    default Optional<Paged> previous() {
        return Optional.empty();
    }

    /** The same, whole where it was folded and folded where it was whole. */
    default Optional<Paged> toggled() {
        return Optional.empty();
    }
}

package nudge.repl;

import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Supplier;
import nudge.shell.SessionWords;
import nudge.view.Style;

/** What the prompt looks like now: a person may change the theme, and each snippet the names that are known. */
final class Appearance {
    private final Supplier<Optional<SessionWords>> source;
    private final Supplier<SortedSet<String>> commands;
    private volatile Style style;
    private volatile Inks inks;
    private volatile SessionWords words = SessionWords.NONE;
    private volatile boolean outdated = true;

    /**
     * @param source tells the names where it can without waiting
     * @param commands tells all there are
     */
    Appearance(Style style, Supplier<Optional<SessionWords>> source, Supplier<SortedSet<String>> commands) {
        this.style = style;
        this.inks = new Inks(style.ink());
        this.source = source;
        this.commands = commands;
    }

    Style style() {
        return style;
    }

    void ink(Style.Ink ink) {
        style = style.withInk(ink);
        inks = new Inks(ink);
    }

    /** Something was evaluated: other names may be known. */
    void wordsMayHaveChanged() {
        outdated = true;
    }

    SourcePainter painter() {
        if (outdated) {
            source.get().ifPresent(fresh -> {
                outdated = false;
                words = fresh;
            });
        }
        return new SourcePainter(inks, words, commands.get());
    }
}

package nudge.repl;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Supplier;
import nudge.data.Nearest;
import nudge.data.UsageException;
import nudge.shell.SessionWords;
import nudge.view.Style;

/** What the prompt looks like now: a person may change the theme, and each snippet the names that are known. */
final class Appearance {
    static final List<String> THEMES = List.of("dark", "light", "none");

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

    /** Takes another theme; says so. */
    String theme(String name) {
        if (!THEMES.contains(name)) {
            throw name.isEmpty()
                    ? new UsageException("Which theme? Type /theme " + String.join(", /theme ", THEMES) + ".")
                    : Nearest.unknown("theme", name, THEMES);
        }
        var ink = Style.Ink.valueOf(name.toUpperCase(Locale.ROOT));
        style = style.withInk(ink);
        inks = new Inks(ink);
        return "The theme is '" + name + "'. To have it always, write theme = \"" + name + "\" into config.toml.";
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

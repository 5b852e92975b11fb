package nudge.view;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nudge.view.Style.Glyphs;
import nudge.view.Style.Ink;

/**
 * What a person wants screens to look like, and what comes of it on a terminal.
 *
 * @param colour whether there are colours at all; nothing where the command line does not say
 * @param theme for which background; nothing where the command line does not say
 * @param otherwise what holds where neither the command line nor the environment says anything
 */
public record Looks(Optional<Colour> colour, Optional<Theme> theme, Wishes otherwise) {
    /** Whether there are colours. */
    public enum Colour {
        /** On terminals that have them, unless {@code NO_COLOR} is set. */
        AUTO,
        ALWAYS,
        NEVER
    }

    /** Colours for which background. */
    public enum Theme {
        DARK,
        LIGHT,
        /** No colours. */
        NONE
    }

    /** Which signs. */
    public enum Signs {
        /** By the locale. */
        AUTO,
        UNICODE,
        ASCII
    }

    /** What the text goes to. */
    public enum Goal {
        TERMINAL,
        /** A file or a pipe. */
        FILE
    }

    /**
     * What a configuration says.
     *
     * @param theme nothing where the terminal's own word on its background decides
     */
    public record Wishes(Colour colour, Optional<Theme> theme, Signs signs) {
        public static final Wishes NONE = new Wishes(Colour.AUTO, Optional.empty(), Signs.AUTO);
    }

    public static final Looks DEFAULTS = new Looks(Optional.empty(), Optional.empty(), Wishes.NONE);

    public Looks withColour(Colour other) {
        return new Looks(Optional.of(other), theme, otherwise);
    }

    public Looks withTheme(Theme other) {
        return new Looks(colour, Optional.of(other), otherwise);
    }

    public Looks withWishes(Wishes others) {
        return new Looks(colour, theme, others);
    }

    /** Ink and signs for an environment's terminal or for a file; 80 columns. */
    public Style style(Map<String, String> environment, Goal goal) {
        var ink = hasColour(environment, goal) ? ink(environment) : Ink.NONE;
        return Style.DEFAULTS.withInk(ink).withGlyphs(glyphs(environment));
    }

    /** The command line first, then {@code NO_COLOR} and {@code TERM}, then the configuration. */
    private boolean hasColour(Map<String, String> environment, Goal goal) {
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "dumb").equals("dumb");
        return switch (colour.orElse(plain ? Colour.NEVER : otherwise.colour())) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> !plain && goal == Goal.TERMINAL;
        };
    }

    private Ink ink(Map<String, String> environment) {
        return switch (theme.or(otherwise::theme).orElseGet(() -> background(environment))) {
            case DARK -> Ink.DARK;
            case LIGHT -> Ink.LIGHT;
            case NONE -> Ink.NONE;
        };
    }

    /** Some terminals tell their colours as {@code 0;15}, the background last; 7 and 15 are white. */
    private static Theme background(Map<String, String> environment) {
        var told = environment.getOrDefault("COLORFGBG", "");
        return told.endsWith(";15") || told.endsWith(";7") ? Theme.LIGHT : Theme.DARK;
    }

    private Glyphs glyphs(Map<String, String> environment) {
        return switch (otherwise.signs()) {
            case UNICODE -> Glyphs.UNICODE;
            case ASCII -> Glyphs.ASCII;
            case AUTO -> isUtf8(environment) ? Glyphs.UNICODE : Glyphs.ASCII;
        };
    }

    private static boolean isUtf8(Map<String, String> environment) {
        var locale = Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("C")
                .toUpperCase(Locale.ROOT);
        return locale.contains("UTF-8") || locale.contains("UTF8");
    }
}

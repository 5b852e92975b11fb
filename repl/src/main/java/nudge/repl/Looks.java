package nudge.repl;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nudge.view.Style;

/** What a terminal can show, told from the environment. */
final class Looks {
    private Looks() {}

    /** Colour where the terminal has it and {@code NO_COLOR} is not set; ASCII where the locale is not UTF-8. */
    static Style of(Map<String, String> environment) {
        var terminal = environment.getOrDefault("TERM", "dumb");
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty() || terminal.equals("dumb");
        return Style.DEFAULTS.withInk(plain ? Style.Ink.NONE : Style.Ink.COLOUR).withGlyphs(glyphs(environment));
    }

    private static Style.Glyphs glyphs(Map<String, String> environment) {
        var locale = Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("C");
        return locale.toUpperCase(Locale.ROOT).contains("UTF") ? Style.Glyphs.UNICODE : Style.Glyphs.ASCII;
    }
}

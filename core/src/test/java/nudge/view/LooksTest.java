package nudge.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import nudge.view.Looks.Colour;
import nudge.view.Looks.Goal;
import nudge.view.Looks.Signs;
import nudge.view.Looks.Theme;
import nudge.view.Looks.Wishes;
import nudge.view.Style.Glyphs;
import nudge.view.Style.Ink;
import org.junit.jupiter.api.Test;

class LooksTest {
    private static final Map<String, String> XTERM = Map.of("TERM", "xterm-256color");

    private static Ink ink(Looks looks, Map<String, String> environment) {
        return looks.style(environment, Goal.TERMINAL).ink();
    }

    private static Glyphs glyphs(Map<String, String> environment) {
        return Looks.DEFAULTS.style(environment, Goal.TERMINAL).glyphs();
    }

    private static Looks wishing(Colour colour, Theme theme) {
        return Looks.DEFAULTS.withWishes(new Wishes(colour, Optional.of(theme), Signs.AUTO));
    }

    @Test
    void colour_needs_a_terminal_that_has_it() {
        assertThat(ink(Looks.DEFAULTS, XTERM)).isEqualTo(Ink.DARK);
        assertThat(ink(Looks.DEFAULTS, Map.of("TERM", "dumb"))).isEqualTo(Ink.NONE);
        assertThat(ink(Looks.DEFAULTS, Map.of())).isEqualTo(Ink.NONE);
        assertThat(Looks.DEFAULTS.style(XTERM, Goal.FILE).ink()).isEqualTo(Ink.NONE);
    }

    @Test
    void no_color_is_respected_unless_empty() {
        assertThat(ink(Looks.DEFAULTS, Map.of("TERM", "xterm", "NO_COLOR", "1")))
                .isEqualTo(Ink.NONE);
        assertThat(ink(Looks.DEFAULTS, Map.of("TERM", "xterm", "NO_COLOR", ""))).isEqualTo(Ink.DARK);
    }

    @Test
    void command_line_goes_before_environment_and_that_before_configuration() {
        var plain = Map.of("TERM", "xterm", "NO_COLOR", "1");

        assertThat(ink(wishing(Colour.ALWAYS, Theme.LIGHT), plain)).isEqualTo(Ink.NONE);
        assertThat(ink(wishing(Colour.NEVER, Theme.LIGHT).withColour(Colour.ALWAYS), plain))
                .isEqualTo(Ink.LIGHT);
        assertThat(ink(wishing(Colour.NEVER, Theme.LIGHT), XTERM)).isEqualTo(Ink.NONE);
        assertThat(ink(wishing(Colour.AUTO, Theme.LIGHT).withTheme(Theme.DARK), XTERM))
                .isEqualTo(Ink.DARK);
    }

    @Test
    void colours_are_for_files_too_where_always_is_said() {
        assertThat(Looks.DEFAULTS
                        .withColour(Colour.ALWAYS)
                        .style(Map.of(), Goal.FILE)
                        .ink())
                .isEqualTo(Ink.DARK);
    }

    @Test
    void background_that_the_terminal_tells_decides_where_no_theme_is_said() {
        assertThat(ink(Looks.DEFAULTS, Map.of("TERM", "xterm", "COLORFGBG", "0;15")))
                .isEqualTo(Ink.LIGHT);
        assertThat(ink(Looks.DEFAULTS, Map.of("TERM", "xterm", "COLORFGBG", "15;0")))
                .isEqualTo(Ink.DARK);
    }

    @Test
    void first_locale_that_is_set_decides_on_signs() {
        assertThat(glyphs(Map.of("LANG", "de_DE.UTF-8"))).isEqualTo(Glyphs.UNICODE);
        assertThat(glyphs(Map.of("LANG", "de_DE.utf8", "LC_ALL", "C"))).isEqualTo(Glyphs.ASCII);
        assertThat(glyphs(Map.of())).isEqualTo(Glyphs.ASCII);
    }
}

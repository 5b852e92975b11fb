package nudge.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nudge.view.Style.Glyphs;
import nudge.view.Style.Ink;
import org.junit.jupiter.api.Test;

class LooksTest {
    @Test
    void colour_needs_a_terminal_that_has_it() {
        assertThat(Looks.of(Map.of("TERM", "xterm-256color")).ink()).isEqualTo(Ink.COLOUR);
        assertThat(Looks.of(Map.of("TERM", "dumb")).ink()).isEqualTo(Ink.NONE);
        assertThat(Looks.of(Map.of()).ink()).isEqualTo(Ink.NONE);
    }

    @Test
    void no_color_is_respected_unless_empty() {
        assertThat(Looks.of(Map.of("TERM", "xterm", "NO_COLOR", "1")).ink()).isEqualTo(Ink.NONE);
        assertThat(Looks.of(Map.of("TERM", "xterm", "NO_COLOR", "")).ink()).isEqualTo(Ink.COLOUR);
    }

    @Test
    void first_locale_that_is_set_decides_on_signs() {
        assertThat(Looks.of(Map.of("LANG", "de_DE.UTF-8")).glyphs()).isEqualTo(Glyphs.UNICODE);
        assertThat(Looks.of(Map.of("LANG", "de_DE.utf8", "LC_ALL", "C")).glyphs())
                .isEqualTo(Glyphs.ASCII);
        assertThat(Looks.of(Map.of()).glyphs()).isEqualTo(Glyphs.ASCII);
    }
}

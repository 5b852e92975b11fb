package nudge.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import nudge.shell.SessionWords;
import nudge.view.Paint;
import nudge.view.Style.Ink;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcePainterTest {
    private static final Inks INKS = new Inks(Ink.DARK);
    private static final SourcePainter PAINTER = new SourcePainter(
            INKS, new SessionWords(Set.of("run", "bbqMini"), Set.of("mine")), new TreeSet<>(Set.of("/stop", "/save!")));

    /** The painted signs of a text. */
    private static String painted(String text) {
        var painted = PAINTER.painted(text);
        var out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean plain = painted.styleAt(i).equals(AttributedStyle.DEFAULT);
            out.append(plain ? "" : text.charAt(i));
        }
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "run(bbqMini), runbbqMini",
                "x.run(mine), mine",
                "`return \"text\"; // why`, `return\"text\"// why`",
                "/stop, /stop",
                "/save! x, /save!",
                "/sto, ``",
                "/stpo now, /stpo"
            })
    void words_are_painted_by_what_they_are(String text, String expected) {
        assertThat(painted(text)).isEqualTo(expected);
    }

    @Test
    void string_without_an_end_is_marked_as_wrong() {
        assertThat(PAINTER.painted("use(\"sim").styleAt(5)).isEqualTo(INKS.of(Paint.WRONG));
    }

    @Test
    void bracket_at_the_cursor_and_its_partner_are_marked() {
        var painted = PAINTER.painted("f(g(1), \")\")", 12).toAttributedString();

        assertThat(painted.styleAt(11)).isEqualTo(INKS.of(Paint.PARTNER));
        assertThat(painted.styleAt(1)).isEqualTo(INKS.of(Paint.PARTNER));
        assertThat(painted.styleAt(3)).isNotEqualTo(INKS.of(Paint.PARTNER));
    }

    @Test
    void two_hundred_lines_are_painted_between_two_keys() {
        var text = "    var answer = run(bbqMini.limit(8), \"Q+IF\"); // the same again\n".repeat(200);
        long quickest = Long.MAX_VALUE;

        for (int i = 0; i < 200; i++) {
            long from = System.nanoTime();
            assertThat(PAINTER.painted(text, text.length()).length()).isEqualTo(text.length());
            quickest = Math.min(quickest, System.nanoTime() - from);
        }

        assertThat(quickest).isLessThan(20_000_000);
    }
}

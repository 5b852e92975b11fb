package nudge.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import nudge.view.Style.Glyphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeTextTest {
    private static final Style UNICODE = Style.DEFAULTS;
    private static final Style ASCII = Style.DEFAULTS.withGlyphs(Glyphs.ASCII);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "escape, 1b, ‹1B›",
        "bell, 7, ‹07›",
        "delete, 7f, ‹7F›",
        "C1 introducer, 9b, ‹9B›",
        "right-to-left override, 202e, ‹202E›",
        "isolate, 2066, ‹2066›",
        "zero width space, 200b, ‹200B›",
        "zero width joiner, 200d, ‹200D›",
        "byte order mark, feff, ‹FEFF›",
        "tag, e0041, ‹E0041›",
        "private use, e000, ‹E000›",
        "lone surrogate, d800, ‹D800›",
        "no character, ffff, ‹FFFF›"
    })
    void hidden_characters_are_shown_by_number(String name, String point, String shown) {
        var text = new StringBuilder("a")
                .appendCodePoint(Integer.parseInt(point, 16))
                .append("b")
                .toString();

        assertThat(SafeText.line(UNICODE, text)).isEqualTo("a" + shown + "b");
        assertThat(SafeText.lines(UNICODE, text)).isEqualTo("a" + shown + "b");
        assertThat(SafeText.file(text)).isEqualTo("a" + shown + "b");
    }

    @Test
    void no_character_at_all_lets_a_control_through() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT).forEach(point -> {
            var safe = SafeText.line(UNICODE, new String(Character.toChars(point)));

            assertThat(safe.codePoints().noneMatch(SafeTextTest::isDangerous)).isTrue();
        });
    }

    @Test
    void one_line_stays_one_line() {
        assertThat(SafeText.line(UNICODE, " a\r\nb\u2028c\td ")).isEqualTo("a b c d");
    }

    @Test
    void line_ends_stay_where_lines_are_shown() {
        assertThat(SafeText.lines(UNICODE, "a\r\nb\n\tc")).isEqualTo("a\nb\n    c");
    }

    @Test
    void a_pile_of_combining_marks_is_cut() {
        assertThat(SafeText.line(UNICODE, "e" + "\u0301".repeat(50))).isEqualTo("e" + "\u0301".repeat(3));
    }

    @ParameterizedTest
    @CsvSource({"é, e", "“x”, '\"x\"'", "it’s, it's", "—, -", "…, ...", "漢, ?", "‹, <"})
    void ascii_screens_get_stand_ins(String text, String shown) {
        assertThat(SafeText.line(ASCII, text)).isEqualTo(shown);
    }

    private static boolean isDangerous(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }
}

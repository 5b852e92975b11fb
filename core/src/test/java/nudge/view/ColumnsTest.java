package nudge.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
    @ParameterizedTest
    @CsvSource({"abc, 3", "漢字, 4", "é, 1", "한국, 4", "🙂, 2", "●━┼, 3", "✓✗, 2"})
    void wide_characters_count_twice(String text, int columns) {
        assertThat(Columns.of(text)).isEqualTo(columns);
    }

    @Test
    void combining_marks_and_colour_codes_count_nothing() {
        assertThat(Columns.of("e\u0301")).isEqualTo(1);
        assertThat(Columns.of("\u001b[1;33mab\u001b[0m")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"abcdef, 6, abcdef", "abcdef, 5, abcd…", "abc def, 5, abc…", "漢字漢字, 5, 漢字…", "漢字漢字, 4, 漢…", "abc, 0, ''"
    })
    void cutting_leaves_a_mark(String text, int columns, String cut) {
        assertThat(Columns.cut(text, columns, "…")).isEqualTo(cut);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "at blanks, one two three, 7, one two|three",
        "long words anywhere, abcdefghij, 4, abcd|efgh|ij",
        "exactly full, one two, 7, one two",
        "wide, 漢字漢字, 5, 漢字|漢字",
        "empty, '', 5, ''"
    })
    void lines_are_broken(String name, String text, int columns, String lines) {
        assertThat(Columns.wrap(text, columns)).isEqualTo(Arrays.asList(lines.split("\\|", -1)));
    }

    @Test
    void indents_and_line_ends_stay() {
        assertThat(Columns.wrap("a\n\n    b", 10)).containsExactly("a", "", "    b");
    }
}

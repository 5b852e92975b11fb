package nudge.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nudge.view.Style;
import org.junit.jupiter.api.Test;

class ValueRendererTest {
    private static final Style NARROW = Style.DEFAULTS.withWidth(30);
    private final ValueRenderer renderer = ValueRenderer.plain();

    @Test
    void short_values_take_one_line() {
        assertThat(renderer.lines(List.of(1, 2), NARROW)).containsExactly("[1, 2]");
        assertThat(renderer.lines(new int[] {1, 2}, NARROW)).containsExactly("{1, 2}");
        assertThat(renderer.lines(Map.of("a", 1), NARROW)).containsExactly("{\"a\" = 1}");
        assertThat(renderer.lines(null, NARROW)).containsExactly("null");
    }

    @Test
    void long_collections_take_a_line_an_element_and_are_cut() {
        var words = IntStream.range(0, 25).mapToObj(i -> "word" + i).toList();

        var lines = renderer.lines(words, NARROW);

        assertThat(lines).hasSize(22).startsWith("25 elements", "  \"word0\"").endsWith("... 5 more");
    }

    @Test
    void nothing_in_a_text_can_drive_the_terminal() {
        assertThat(renderer.lines("a\u001b[2Jb", NARROW)).containsExactly("\"a‹1B›[2Jb\"");
    }

    @Test
    void value_whose_words_fail_says_so() {
        var broken = new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("no words");
            }
        };

        assertThat(renderer.lines(broken, NARROW).get(0))
                .contains("its toString failed")
                .contains("no words");
    }

    @Test
    void form_added_last_is_taken() {
        var known = renderer.with(Number.class, (number, style) -> List.of("a number"))
                .with(Integer.class, (number, style) -> List.of("an integer"));

        assertThat(known.lines(1, NARROW)).containsExactly("an integer");
        assertThat(known.lines(1L, NARROW)).containsExactly("a number");
        assertThat(known.line(List.of(1, 2L), NARROW)).isEqualTo("[an integer, a number]");
    }
}

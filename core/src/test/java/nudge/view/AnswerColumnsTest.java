package nudge.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nudge.Golden;
import nudge.view.AnswerColumn.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerColumnsTest {
    private static final List<AnswerColumn> COLUMNS = List.of(
            new AnswerColumn("Q", "", "The grandson, I suppose, since he is the younger.", State.DONE, 11, 800, ""),
            new AnswerColumn("Q+IF", "", "Nothing in the text tells.", State.AT_LIMIT, 256, 4100, ""),
            new AnswerColumn(
                    "Q+IF+CoT",
                    "Both are named, but neither is said to have left.\n\nSo it can't be known.",
                    "It is not known.",
                    State.STOPPED,
                    31,
                    1200,
                    ""),
            new AnswerColumn("HHH", "", "", State.FAILED, 0, 0, "The prompt does not fit by 12 tokens."));

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 140})
    void answers_stand_side_by_side_where_there_is_room(int width) {
        Golden.check(
                "answers-" + width + ".txt",
                String.join("\n", AnswerColumns.lines(Style.DEFAULTS.withWidth(width), COLUMNS)) + "\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 71, 80, 108, 140, 200})
    void no_line_is_wider_than_the_screen(int width) {
        var style = Style.DEFAULTS.withWidth(width).withGlyphs(Style.Glyphs.ASCII);

        assertThat(AnswerColumns.lines(style, COLUMNS)).allMatch(line -> Columns.of(line) <= width);
    }

    @Test
    void of_a_long_answer_the_end_is_shown_while_it_grows() {
        var text = String.join("\n", List.of("one", "two", "three", "four", "five", "six"));
        var column = AnswerColumn.waiting("Q").withText("", text);

        assertThat(AnswerColumns.ends(Style.DEFAULTS, List.of(column), 5))
                .hasSize(5)
                .contains("four", "five", "six")
                .doesNotContain("three");
    }

    @Test
    void hostile_words_are_shown_by_their_numbers() {
        var column = AnswerColumn.waiting("Q").withText("", "\u001b[2Jgone\u202e");

        assertThat(String.join("\n", AnswerColumns.lines(Style.DEFAULTS, List.of(column))))
                .contains("‹1B›[2Jgone‹202E›")
                .doesNotContain("\u001b");
    }
}

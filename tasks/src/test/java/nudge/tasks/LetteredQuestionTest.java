package nudge.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetteredQuestionTest {
    private static final String WHOLE = "Tea?\n\nChoices:\n (A) Yes\n (B) No\n (C) Later\n\nAnswer:";

    @Test
    void a_question_falls_into_head_options_and_tail() {
        var question = LetteredQuestion.of(WHOLE).orElseThrow();

        assertThat(question.head()).isEqualTo("Tea?\n\nChoices:\n");
        assertThat(question.options()).containsExactly("Yes", "No", "Later");
        assertThat(question.tail()).isEqualTo("\n\nAnswer:");
        assertThat(question.stem()).isEqualTo("Tea?");
    }

    @Test
    void options_change_places_and_letters_do_not() {
        var question = LetteredQuestion.of(WHOLE).orElseThrow();

        assertThat(question.inOrder(List.of(0, 1, 2))).isEqualTo(WHOLE);
        assertThat(question.inOrder(List.of(1, 2, 0)))
                .isEqualTo("Tea?\n\nChoices:\n (A) No\n (B) Later\n (C) Yes\n\nAnswer:");
    }

    @Test
    void of_two_lists_the_last_counts() {
        var question = LetteredQuestion.of("Once:\n (A) x\n (B) y\nNow you.\nChoices:\n(A) p\n(B) q")
                .orElseThrow();

        assertThat(question.options()).containsExactly("p", "q");
        assertThat(question.stem()).endsWith("Now you.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tea?", "Tea?\n (A) Yes", "Tea?\n (A) Yes\n (C) No", "Tea (A) or coffee (B)?"})
    void without_two_letters_in_order_there_is_none(String question) {
        assertThat(LetteredQuestion.of(question)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n**Choices**:\n", "\n> Choices:\n", "\n_Choices_\n", "\n"})
    void headings_over_the_options_are_no_part_of_the_question(String heading) {
        assertThat(LetteredQuestion.of("Tea?" + heading + "(A) Yes\n(B) No")
                        .orElseThrow()
                        .stem())
                .isEqualTo("Tea?");
    }
}

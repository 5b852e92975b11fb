package nudge.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    @Test
    void sentences_are_phrases() {
        assertThat(Phrases.of("Be fair. Do not guess! Who says \"no.\" Then stop.")
                        .list())
                .containsExactly("Be fair.", "Do not guess!", "Who says \"no.\"", "Then stop.");
    }

    @Test
    void long_clauses_are_phrases_and_short_ones_are_not() {
        assertThat(Phrases.of("Please take your time, and mind all people, young or old: nobody is left out.")
                        .list())
                .containsExactly("Please take your time", "and mind all people", "young or old", "nobody is left out.");
        assertThat(Phrases.of("Be kind, calm and fair.").list()).containsExactly("Be kind, calm and fair.");
    }

    @Test
    void abbreviations_end_no_sentence() {
        assertThat(Phrases.of("Say e.g. Mr. Smith, as usual.").size()).isEqualTo(1);
    }

    @Test
    void what_is_left_is_a_clean_sentence() {
        assertThat(without("Please answer fairly and do not let any stereotype decide for you."))
                .containsExactly("Do not let any stereotype decide for you.", "Please answer fairly.");
        assertThat(without("Take all your time, mind every person here, and say why you think so."))
                .containsExactly(
                        "Mind every person here, and say why you think so.",
                        "Take all your time, and say why you think so.",
                        "Take all your time, mind every person here.");
        assertThat(without("\n\nBe fair.  Do not guess.")).containsExactly("\n\nDo not guess.", "\n\nBe fair.");
    }

    @Test
    void nothing_is_left_of_one_phrase() {
        assertThat(without("\n\nBe fair.")).containsExactly("");
        assertThat(Phrases.of(" ").size()).isZero();
    }

    @Test
    void a_nudge_without_a_phrase_keeps_the_rest_of_the_prompt() {
        var prompt = Prompt.of(Turn.human(new Part.Text(Prompt.QUESTION, "Who left? Be quick.")));
        var words = new Words(PromptPack.of("p", "own", "none", Map.of()), "f", Words.Style.LISTED, Map.of());
        var nudge = Intervention.instruct("Be fair. Do not guess.");

        var without = new LeaveOut(nudge, 1);

        assertThat(LeaveOut.phrases(nudge, prompt, words)).containsExactly("Be fair.", "Do not guess.");
        assertThat(without.name()).isEqualTo("\"Be fair. Do not guess.\":-1");
        assertThat(without.apply(prompt, words))
                .isEqualTo(Prompt.of(Turn.human(
                        new Part.Text(Prompt.QUESTION, "Who left? Be quick."),
                        new Part.Text("instruction", "\n\nDo not guess."))));
        assertThat(LeaveOut.base("if:-2")).isEqualTo("if");
        assertThat(LeaveOut.base("hhh:3")).isEqualTo("hhh:3");
    }

    private static List<String> without(String text) {
        var phrases = Phrases.of(text);
        return IntStream.range(0, phrases.size()).mapToObj(phrases::without).toList();
    }
}

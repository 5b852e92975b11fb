package nudge.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import nudge.data.DataException;
import nudge.data.Sample;
import nudge.prompt.Condition;
import nudge.prompt.Option;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompts.Conditions;
import nudge.run.DataFolders;
import nudge.run.FormedPrompt;
import nudge.run.Forming;
import nudge.score.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LambadaTest {
    private static final LambadaTask TASK = (LambadaTask) AssistantTasks.lambadaMini();
    private static final Sample SAMPLE = LambadaPassage.of("The ship lay still. \"Row,\" said he, \"to the\nship")
            .sample("p/1", "p/1");

    @Test
    void a_passage_is_cut_before_its_last_word() {
        assertThat(LambadaPassage.of("One two\nthree")).isEqualTo(new LambadaPassage("One two", "\n", "three"));
        assertThat(LambadaPassage.of("cried, \u201cSal").word()).isEqualTo("\u201cSal");
        assertThat(LambadaPassage.of("one").word()).isEmpty();
    }

    @Test
    void without_a_nudge_the_passage_is_a_plain_text() {
        var greedy = formed(Condition.Q).get(0);

        assertThat(greedy.turns()).hasSize(1);
        assertThat(greedy.before(Prompt.ANSWER, java.util.Map.of()).isText()).isTrue();
        assertThat(greedy.before(Prompt.ANSWER, java.util.Map.of()).humanAssistant())
                .isEqualTo("The ship lay still. \"Row,\" said he, \"to the");
    }

    @Test
    void every_nudge_puts_it_into_a_conversation() {
        var framed = formed(Conditions.Q_FRAME).get(0);
        var control = formed(Conditions.Q_CONTROL).get(0);
        var behind = formed(Conditions.hhh(1)).get(0);

        assertThat(shown(framed)).isEqualTo("""
                        HUMAN Would you write me a little story?
                        ASSISTANT Gladly, this is how it goes: The ship lay still. "Row," said he, "to the""");
        assertThat(shown(control)).isEqualTo("""
                        HUMAN Would you write me a little story?

                        Please keep it free of slips and of misspellings.
                        ASSISTANT Gladly, this is how it goes: The ship lay still. "Row," said he, "to the""");
        assertThat(shown(behind)).endsWith(shown(framed));
        assertThat(formed(Condition.of(List.of(
                                Conditions.Q_FRAME.interventions().get(0),
                                Conditions.hhh(1).interventions().get(0))))
                        .get(0))
                .isEqualTo(behind);
    }

    @Test
    void the_word_brings_the_white_space_before_it() {
        var options = formed(Condition.Q)
                .get(1)
                .hole(Prompt.ANSWER)
                .map(Part::options)
                .orElseThrow();

        assertThat(options).extracting(Option::text).element(0).isEqualTo("\nship");
        assertThat(options).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "' docks. She', docks, true",
        "'docks', docks, true",
        "' docks\n', docks, true",
        "' dockside', docks, false",
        "' dock', docks, false",
        "' Docks', docks, false",
        "' don''t', don, false",
        "' well-known', well, false",
        "' \u201cSal!\u201d', \u201cSal, true",
        "'', docks, false"
    })
    void a_word_counts_where_it_ends(String text, String word, boolean right) {
        assertThat(LambadaScorer.goesOnWith(text, word)).isEqualTo(right);
    }

    @Test
    void a_word_is_right_or_wrong_and_has_a_probability() {
        var right = new Measured(TASK, Reading.TEXT).written(SAMPLE, " ship, and", List.of(Math.log(.25), -9.0));
        var wrong = new Measured(TASK, Reading.PARSE).written(SAMPLE, " shore", List.of());

        assertThat(right.value("right")).isEqualTo(1);
        assertThat(right.value("p_word")).isCloseTo(.25, within(1e-12));
        assertThat(right.answer()).isEqualTo("ship,");
        assertThat(wrong.value("right")).isZero();
        assertThat(wrong.values()).containsOnlyKeys("right");
    }

    @Test
    void broken_lines_are_named() {
        assertThatThrownBy(() -> LambadaFiles.nice("f", List.of("{\"text\": \"one\"}", "{\"text\": 3}", "{\"te")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("'f' has 3 problems")
                .hasMessageContaining("line 1: it has one word only; a passage and its last word are needed")
                .hasMessageContaining("line 2: 'text' is 3; it should be a text")
                .hasMessageContaining("line 3: not JSON");
        assertThatThrownBy(() -> LambadaFiles.nice("f", List.of())).hasMessageContaining("there is no passage in it");
    }

    @Test
    void both_forms_of_the_originals_have_the_same_passages() {
        var folders = new DataFolders(List.of(Originals.folder()));

        var nice = LambadaFiles.nice(folders);
        var plain = LambadaFiles.plain(folders);

        assertThat(nice).hasSize(5153);
        assertThat(plain).hasSize(5153);
        assertThat(nice.stream().map(Sample::cluster).distinct()).hasSize(5151);
        assertThat(nice.stream().filter(sample -> sample.field("gap").contains("\n")))
                .hasSize(7);
        assertThat(plain).allMatch(sample -> sample.field("gap").equals(" "));
        assertThat(java.util.stream.IntStream.range(0, nice.size()).filter(i -> !nice.get(i)
                        .field("word")
                        .equalsIgnoreCase(plain.get(i).field("word"))))
                .hasSize(38);
        assertThat(nice)
                .allMatch(sample ->
                        !sample.choices().get(0).equals(sample.choices().get(1)));
    }

    @Test
    void the_small_set_has_its_words_within_reach() {
        var samples = TASK.dataset(DataFolders.NONE).samples();

        assertThat(samples).hasSize(30);
        assertThat(samples).allMatch(sample -> sample.field("word").matches("[A-Za-z]+"));
    }

    private static List<Prompt> formed(Condition condition) {
        return TASK.form(SAMPLE, new Forming(Measured.PACK, TASK.family(), Reading.TEXT, 0)).stream()
                .map((FormedPrompt form) -> form.under(condition))
                .toList();
    }

    private static String shown(Prompt prompt) {
        return prompt.turns().stream()
                .map(turn -> turn.role() + " " + turn.text())
                .collect(Collectors.joining("\n"));
    }
}

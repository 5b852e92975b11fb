package nudge.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.Turn;
import nudge.run.ExampleRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenBesideTest {
    private static final Part HOLE = new Part.Generate("answer", 16, List.of());
    private static final Prompt BASE =
            Prompt.of(Turn.human(new Part.Text("question", "How high is it?")), Turn.assistant(HOLE));

    @Test
    void what_a_condition_adds_stands_once_with_its_name() {
        assertThat(merged(Map.of("Q", BASE, "Q+IF", BASE.append("instruction", "Think."))))
                .containsExactly(
                        "   Human",
                        "   question    │ How high is it?",
                        "               │",
                        " + instruction │ Think.  [Q+IF]",
                        "   Assistant",
                        "   answer      │ ‹write answer›");
    }

    @Test
    void what_a_condition_takes_away_is_marked_and_named() {
        var other = Prompt.of(Turn.human(new Part.Text("question", "How tall is it?")), Turn.assistant(HOLE));

        assertThat(merged(Map.of("Q", BASE, "R", other)))
                .contains(" - question │ How high is it?  [not R]", " + question │ How tall is it?  [R]");
    }

    @Test
    void long_conversations_are_counted() {
        var turns = new ArrayList<Turn>();
        IntStream.range(0, 6).forEach(i -> {
            turns.add(Turn.human(new Part.Text("hhh", "Question " + i)));
            turns.add(Turn.assistant(new Part.Text("hhh", "Answer " + i)));
        });
        turns.addAll(BASE.turns());

        assertThat(merged(Map.of("Q", BASE, "HHH", new Prompt(turns))))
                .startsWith(" + … 12 turns, 24 words, not shown [HHH]", "   Human");
    }

    @Test
    void names_and_texts_cannot_drive_the_terminal() {
        var hostile = "\u001b[2J<script>";

        var lines = merged(Map.of("Q", BASE, hostile, BASE.append(hostile, hostile)));

        assertThat(String.join("\n", lines)).doesNotContain("\u001b").contains("[‹1B›[2J<script>]");
    }

    @Test
    void wide_letters_take_two_columns() {
        var wide = Prompt.of(Turn.human(new Part.Text("question", "山の高さは何メートルですか".repeat(8))), Turn.assistant(HOLE));

        assertThat(new MergedLines(Style.DEFAULTS.withWidth(40), MergedPrompt.of(Map.of("Q", wide))).lines())
                .allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(40));
    }

    @ParameterizedTest
    @ValueSource(ints = {99, 100})
    void answers_stand_side_by_side_from_100_columns_on(int width) {
        var lines = TextView.open(
                Style.DEFAULTS.withWidth(width), ExampleRun.results().get(4));

        boolean beside = lines.stream().anyMatch(line -> line.contains("Q+CONTROL ━") && line.contains("Q+IF ━"));
        assertThat(beside).isEqualTo(width >= 100);
    }

    @Test
    void another_answer_than_the_reference_gives_is_told() {
        var text = String.join(
                "\n", TextView.open(Style.DEFAULTS, ExampleRun.results().get(4)));

        assertThat(text).contains("under Q: b The farmer", "as under Q", "p_right +");
    }

    @Test
    void in_full_each_prompt_is_shown_as_it_was_sent() {
        var text = String.join(
                "\n", TextView.openUnfolded(Style.DEFAULTS, ExampleRun.results().get(5)));

        assertThat(text.split("Who had lost the ticket\\?", -1)).hasSizeGreaterThan(5);
    }

    private static List<String> merged(Map<String, Prompt> prompts) {
        var ordered = new LinkedHashMap<String, Prompt>();
        ordered.put("Q", BASE);
        ordered.putAll(prompts);
        return new MergedLines(Style.DEFAULTS, MergedPrompt.of(ordered)).lines();
    }
}

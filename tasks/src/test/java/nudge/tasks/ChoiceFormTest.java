package nudge.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nudge.data.Sample;
import nudge.data.UsageException;
import nudge.model.Capability;
import nudge.model.ModelInfo;
import nudge.model.ModelKind;
import nudge.prompt.Condition;
import nudge.prompt.DialogueFormat;
import nudge.prompt.Option;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompts.Conditions;
import nudge.prompts.FilePacks;
import nudge.run.FormedPrompt;
import nudge.run.Forming;
import nudge.score.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChoiceFormTest {
    private static final Sample SAMPLE = new Sample(
            "s/1",
            new TreeMap<>(Map.of("context", "An aunt met her nephew.", "question", "Who was late?")),
            List.of("The aunt", "The nephew", "Not known"),
            2,
            new TreeMap<>(),
            1);

    @ParameterizedTest
    @CsvSource({
        "OPTION_LOG_PROBABILITIES CONTINUATION_LOG_PROBABILITIES CONTINUATIONS_AT_ONCE, TEXT",
        "OPTION_LOG_PROBABILITIES CONTINUATION_LOG_PROBABILITIES, LETTER_SHUFFLED",
        "OPTION_LOG_PROBABILITIES, LETTER_SHUFFLED",
        "CONTINUATION_LOG_PROBABILITIES, TEXT",
        "STREAMING, PARSE"
    })
    void answers_are_read_by_what_takes_one_request(String can, Reading expected) {
        var capabilities =
                Stream.of(can.split(" ", -1)).map(Capability::valueOf).collect(Collectors.toSet());
        var model = new ModelInfo("m", "", "m", ModelKind.MODEL, DialogueFormat.CHAT, capabilities, new TreeMap<>());

        assertThat(ChoiceForm.defaultReading(model)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reading.class,
            names = {"LETTER", "LETTER_SHUFFLED", "LETTER_ROTATED", "TEXT", "TEXT_LISTED", "TEXT_PMI", "PARSE"})
    void prompts_of_each_reading_are_as_agreed(Reading reading) {
        var shown = formed(reading, 1).stream()
                .map(formed -> shown(formed, Condition.Q))
                .collect(Collectors.joining("\n"));

        Golden.check("choice-form-" + reading.label() + ".txt", shown);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reading.class,
            names = {"LETTER", "TEXT", "PARSE"})
    void chain_of_thought_stands_before_the_answer(Reading reading) {
        var shown = shown(formed(reading, 0).get(0), Conditions.Q_IF_COT);

        Golden.check("choice-form-cot-" + reading.label() + ".txt", shown);
    }

    @Test
    void options_are_rotated_but_keep_the_choice_they_stand_for() {
        assertThat(choices(formed(Reading.LETTER_SHUFFLED, 2).get(0))).containsExactly(2, 0, 1);
        assertThat(formed(Reading.LETTER_ROTATED, 2).stream().map(ChoiceFormTest::choices))
                .containsExactly(List.of(0, 1, 2), List.of(1, 2, 0), List.of(2, 0, 1));
        assertThat(choices(formed(Reading.LETTER, 2).get(0))).containsExactly(0, 1, 2);
    }

    @Test
    void options_of_which_one_begins_another_end_with_a_full_stop() {
        var sample = new Sample("s/2", SAMPLE.fields(), List.of("The aunt", "The aunt's son"), 0, new TreeMap<>(), 1);

        var options = ChoiceForm.form(sample, forming(Reading.TEXT, 0))
                .get(0)
                .prompt()
                .hole("answer");

        assertThat(options.orElseThrow().options())
                .extracting(Option::text)
                .containsExactly(" The aunt.", " The aunt's son.");
    }

    @Test
    void one_choice_is_no_question() {
        var sample = new Sample("s/3", SAMPLE.fields(), List.of("The aunt"), 0, new TreeMap<>(), 1);

        assertThatThrownBy(() -> ChoiceForm.form(sample, forming(Reading.TEXT, 0)))
                .isInstanceOf(UsageException.class)
                .hasMessage("Sample 's/3' has 1 choices. A question with options needs 2 to 26.");
    }

    private static List<FormedPrompt> formed(Reading reading, int rotation) {
        return ChoiceForm.form(SAMPLE, forming(reading, rotation));
    }

    private static Forming forming(Reading reading, int rotation) {
        return new Forming(new FilePacks().builtIn().orElseThrow(), "bbq", reading, rotation);
    }

    private static List<Integer> choices(FormedPrompt formed) {
        return formed.prompt().hole("answer").orElseThrow().options().stream()
                .map(Option::choice)
                .toList();
    }

    private static String shown(FormedPrompt formed, Condition condition) {
        var prompt = formed.under(condition);
        var last = prompt.holes().get(prompt.holes().size() - 1);
        var fills = Map.of(Prompt.REASONING, " <reasoning>");
        return "== " + formed.name() + prompt.before(last.name(), fills).humanAssistant() + "\n-- " + shown(last)
                + "\n";
    }

    private static String shown(Part hole) {
        return hole.options().isEmpty()
                ? "written by the model"
                : hole.options().stream()
                        .map(option -> "[" + option.text() + "]=" + option.choice())
                        .collect(Collectors.joining(" "));
    }
}

package nudge.models.standins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import nudge.data.DataException;
import nudge.data.Dataset;
import nudge.data.Sample;
import nudge.model.Cancellation;
import nudge.model.Capability;
import nudge.model.ChecksSamples;
import nudge.model.LanguageModel;
import nudge.model.ModelException;
import nudge.model.ModelOptions;
import nudge.model.Request;
import nudge.model.Sampling;
import nudge.prompt.Prompt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayModelTest {
    private static final Sample SAMPLE = Asked.ambiguous("Age/0");
    private static final Prompt WRITING = Asked.writing(Asked.LISTED);
    private static final Dataset DATA =
            new Dataset("bbq/age", "", "", List.of(Asked.ambiguous("Age/0"), Asked.ambiguous("Age/1")));

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Q, plain", "Q+IF, nudged", "Q+IF+CoT, long", "Q+CONTROL, any"})
    void the_line_that_names_the_condition_comes_first(String condition, String answer) throws InterruptedException {
        var model = model(
                "{\"id\": \"Age/0\", \"answer\": \"any\"}",
                "{\"id\": \"Age/0\", \"answer\": \"plain\", \"condition\": \"Q\"}",
                "{\"id\": \"Age/0\", \"answer\": \"nudged\", \"condition\": \"Q+IF\"}",
                "{\"id\": \"Age/0\", \"answer\": \"long\", \"condition\": \"Q_IF_COT\"}");

        assertThat(Asked.answer(model, WRITING, SAMPLE, condition)).isEqualTo(answer);
    }

    @Test
    void a_line_may_name_its_prompt() throws InterruptedException {
        var model = model(
                "{\"id\": \"Age/0\", \"answer\": \"yes\", \"prompt\": \"white\"}",
                "{\"id\": \"Age/0\", \"answer\": \"no\", \"prompt\": \"black\"}");
        var request = new Request(WRITING, SAMPLE, "Q", "black", 0, 0, Sampling.DEFAULTS);

        assertThat(model.complete(request, new Cancellation())
                        .fill(Prompt.ANSWER)
                        .orElseThrow()
                        .text())
                .isEqualTo("no");
    }

    @Test
    void a_sample_without_a_line_has_no_answer() throws InterruptedException {
        var model = model("{\"id\": \"Age/1\", \"choice\": 0}");

        assertThat(Asked.complete(model, WRITING, SAMPLE, "Q").absent()).isTrue();
    }

    @Test
    void a_sample_without_a_line_for_the_condition_has_no_answer() throws InterruptedException {
        var model = model("{\"id\": \"Age/0\", \"choice\": 0, \"condition\": \"Q\"}");

        assertThat(Asked.complete(model, WRITING, SAMPLE, "Q+IF").absent()).isTrue();
    }

    @Test
    void a_choice_is_written_in_its_own_words() throws InterruptedException {
        assertThat(Asked.answer(model("{\"id\": \"Age/0\", \"choice\": 1}"), WRITING, SAMPLE, "Q"))
                .isEqualTo("The postman");
    }

    @Test
    void an_answer_is_given_exactly_as_it_was() throws InterruptedException {
        assertThat(Asked.answer(model("{\"id\": \"Age/0\", \"answer\": \" (b)\\n\\nor so \"}"), WRITING, SAMPLE, "Q"))
                .isEqualTo(" (b)\n\nor so ");
    }

    @Test
    void reasoning_is_replayed_where_it_was_recorded() throws InterruptedException {
        var model = model("{\"id\": \"Age/0\", \"answer\": \"(b)\", \"reasoning\": \"Because.\"}");

        var completion = Asked.complete(model, Asked.reasoning(), SAMPLE, "Q+CoT");

        assertThat(completion.fills()).extracting(fill -> fill.text()).containsExactly("Because.", "(b)");
        assertThat(completion.notes()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"\"choice\": 1", "\"answer\": \"The postman\"", "\"answer\": \"(b)\""})
    void a_choice_among_options_is_certain_and_noted(String said) throws InterruptedException {
        var model = model("{\"id\": \"Age/0\", " + said + "}");

        var completion = Asked.complete(model, Asked.letters(0, 1, 2), SAMPLE, "Q");

        assertThat(completion.fill(Prompt.ANSWER).orElseThrow().logProbabilities())
                .containsExactly(-30.0, 0.0, -30.0);
        assertThat(completion.notes())
                .containsExactly(
                        "recorded answer, not a probability: 0 nats for the option it names, -30 for the others");
    }

    @Test
    void an_answer_that_is_no_option_is_an_error_of_its_request() {
        var model = model("{\"id\": \"Age/0\", \"answer\": \"who knows\"}");

        assertThatThrownBy(() -> Asked.answer(model, Asked.letters(0, 1, 2), SAMPLE, "Q"))
                .hasMessage("The recorded answer to 'Age/0', 'who knows' (line 1), is none of its options:"
                        + " [The baker, The postman, Unknown]. Read recorded answers as free text, with the reading"
                        + " 'parse'.")
                .extracting(e -> ((ModelException) e).kind())
                .isEqualTo(ModelException.Kind.FATAL_FOR_REQUEST);
    }

    @Test
    void ids_of_the_data_set_outside_the_selection_are_fine() {
        var model = model("{\"id\": \"Age/1\", \"choice\": 0}");

        ((ChecksSamples) model).check(DATA);
    }

    @Test
    void all_problems_are_told_with_file_and_line_before_any_request() {
        var model = model(
                "{\"id\": \"Age/0\", \"answer\": \"a\", \"condition\": \"Q+IF\"}",
                "{\"id\": \"Age/9\", \"answer\": \"a\"}",
                "{\"id\": \"Age/0\", \"answer\": \"b\", \"condition\": \"Q_IF\"}",
                "{\"id\": \"Age/0\", \"choice\": 3, \"condition\": \"Q\"}",
                "{\"id\": \"Age/1\", \"answer\": ",
                "{\"answer\": \"a\"}",
                "{\"id\": \"Age/1\"}",
                "{\"id\": \"Age/1\", \"answer\": \"a\", \"choice\": 0}",
                "{\"id\": \"Age/1\", \"log-probabilities\": [-1, -2], \"condition\": \"Q\"}");
        var file = folder.resolve("answers.jsonl").toString();

        assertThatThrownBy(() -> ((ChecksSamples) model).check(DATA))
                .isInstanceOf(DataException.class)
                .hasMessage("""
                        Cannot use replay file '@': 8 problems.
                          @:2: id 'Age/9' is not in data set 'bbq/age', whose ids are such as 'Age/0'
                          @:3: answers 'Age/0' under 'Q_IF' again; line 1 does so already
                          @:4: choice 3 of 'Age/0' is not among its 3 choices; choices are 0-based
                          @:5: not valid JSON: Unexpected end-of-input within/between Object entries (column 27)
                          @:6: has no "id"
                          @:7: has none of "answer", "choice" and "log-probabilities"
                          @:8: has both "answer" and "choice"
                          @:9: 2 log-probabilities for the 3 choices of 'Age/1'
                        A line reads {"id": "Age/0", "answer": "...", "condition": "Q"}.""".replace("@", file));
    }

    @Test
    void log_probabilities_are_given_in_the_order_of_the_options() throws InterruptedException {
        var model = model("{\"id\": \"Age/0\", \"log-probabilities\": [-3, -0.5, -1.25]}");

        var completion = Asked.complete(model, Asked.letters(2, 0, 1), SAMPLE, "Q");

        var fill = completion.fill(Prompt.ANSWER).orElseThrow();
        assertThat(fill.logProbabilities()).containsExactly(-1.25, -3.0, -.5);
        assertThat(fill.text()).isEqualTo("c");
        assertThat(completion.notes()).isEmpty();
    }

    @Test
    void log_probabilities_answer_in_words_with_the_likeliest_choice() throws InterruptedException {
        var model = model("{\"id\": \"Age/0\", \"log-probabilities\": [-3, -0.5, -1.25]}");

        assertThat(Asked.answer(model, WRITING, SAMPLE, "Q")).isEqualTo("The postman");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"'\"choice\": 1', false", "'\"log-probabilities\": [-1, -2, -3]', true"})
    void only_recorded_probabilities_can_be_read_off(String answer, boolean can) {
        var info = model("{\"id\": \"Age/0\", " + answer + "}").info();

        assertThat(info.can(Capability.CONTINUATION_LOG_PROBABILITIES)).isEqualTo(can);
    }

    @Test
    void a_broken_file_answers_nothing_even_unchecked() {
        var model = model("{\"id\": \"Age/0\", \"choice\": 0}", "oops");

        assertThatThrownBy(() -> Asked.answer(model, WRITING, SAMPLE, "Q"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("1 problem.")
                .extracting(e -> ((ModelException) e).kind())
                .isEqualTo(ModelException.Kind.FATAL_FOR_RUN);
    }

    @Test
    void packed_files_are_read_too() throws IOException, InterruptedException {
        var file = folder.resolve("answers.jsonl.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("\uFEFF{\"id\": \"Age/0\", \"choice\": 2}\r\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(Asked.answer(Asked.open(new ReplayProvider(), "replay:" + file), WRITING, SAMPLE, "Q"))
                .isEqualTo("Unknown");
    }

    @Test
    void a_file_that_is_not_packed_in_spite_of_its_name_is_told() {
        var file = Lines.write(folder.resolve("answers.gz"), "{\"id\": \"Age/0\", \"choice\": 2}");

        assertThatThrownBy(() -> Asked.open(new ReplayProvider(), "replay:" + file))
                .isInstanceOf(DataException.class)
                .hasMessage("Cannot read replay file '" + file + "': Not in GZIP format."
                        + " It should be a text file of JSON Lines, or one packed by gzip with a name in .gz.");
    }

    @Test
    void bytes_that_are_no_text_are_told_with_their_line() throws IOException {
        var file = folder.resolve("answers.jsonl");
        Files.write(file, new byte[] {'#', '\n', '{', (byte) 0xff, '}'});
        var model = (ChecksSamples) Asked.open(new ReplayProvider(), "replay:" + file);

        assertThatThrownBy(() -> model.check(DATA)).hasMessageContaining(file + ":2: holds bytes that are not UTF-8");
    }

    @Test
    void fields_that_are_not_read_are_noted() {
        var file = Lines.write(
                folder.resolve("answers.jsonl"),
                "{\"id\": \"Age/0\", \"choice\": 2, \"question\": \"?\", \"model\": \"m\"}");
        var notices = new ArrayList<String>();

        new ReplayProvider().open("replay:" + file, ModelOptions.DEFAULTS.withNotices(notices::add));

        assertThat(notices).containsExactly("Fields of replay file '" + file + "' that are not read: model, question.");
    }

    @Test
    void its_label_says_that_answers_are_replayed() {
        var model = model("{\"id\": \"Age/0\", \"choice\": 2}");

        assertThat(model.info().label()).isEqualTo(model.info().reference() + " [REPLAYED ANSWERS]");
    }

    private LanguageModel model(String... lines) {
        return Asked.open(new ReplayProvider(), "replay:" + Lines.write(folder.resolve("answers.jsonl"), lines));
    }
}

package nudge.models.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nudge.model.Cancellation;
import nudge.model.Completion;
import nudge.model.Fill;
import nudge.model.LanguageModel;
import nudge.model.ModelException;
import nudge.model.ModelOptions;
import nudge.model.Request;
import nudge.prompt.Dialogue;
import nudge.prompt.Message;
import nudge.prompt.Part;
import nudge.prompt.Prompt;
import nudge.prompt.Role;
import nudge.prompt.Turn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** With the real engine and the default model. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class EmbeddedModelTest {
    private static final String QUESTION = "The nurse told the patient that the shift would end soon. Whose shift?";

    private static EmbeddedModel model;
    private static Workers workers;

    @BeforeAll
    static void open() {
        WeightsForTests.smollm2();
        workers = new Workers();
        model = another(workers);
    }

    @AfterAll
    static void close() {
        workers.close();
    }

    @Test
    void the_default_model_is_found_by_its_name() {
        LanguageModel found = new EmbeddedModelProvider()
                .open("smollm2", ModelOptions.DEFAULTS)
                .orElseThrow();

        assertThat(found.info().identity())
                .isEqualTo("gguf:b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53");
    }

    @Test
    void a_dialogue_is_put_into_the_template_of_the_file() throws InterruptedException {
        var dialogue = new Dialogue(List.of(new Message(Role.SYSTEM, "S"), new Message(Role.HUMAN, "H")), "A");

        assertThat(model.rendered(dialogue))
                .isEqualTo("<|im_start|>system\nS<|im_end|>\n<|im_start|>user\nH<|im_end|>\n<|im_start|>assistant\nA");
    }

    @Test
    void the_template_is_control_tokens_and_data_never_is() throws InterruptedException {
        var empty = model.tokens(new Dialogue(List.of(new Message(Role.HUMAN, "")), ""));
        var hostile = model.tokens(new Dialogue(List.of(new Message(Role.HUMAN, "<|im_end|>")), ""));

        // <|im_start|> user \n <|im_end|> \n <|im_start|> ass istant \n; the text comes as < | im _ end | >.
        assertThat(List.of(empty, hostile - empty)).containsExactly(9, 7);
    }

    @Test
    void a_choice_has_a_log_probability_and_a_length_for_each_option() throws InterruptedException {
        var fill = answer(model, Asked.choice(QUESTION, "The shift of the", " nurse", " patient in the ward"));

        assertThat(fill.optionTokens()).containsExactly(1, 4);
        assertThat(fill.logProbabilities()).allMatch(value -> value < 0);
        assertThat(fill.text()).isEqualTo(" nurse");
    }

    @Test
    void a_boundary_inside_a_token_moves_back_and_is_noted() throws InterruptedException {
        // " nur" alone is " n", "ur"; " nurse" and " nursing" are one token each.
        var completion = complete(model, Asked.choice(QUESTION, "The answer is the nur", "se", "sing"));

        assertThat(completion.notes())
                .containsExactly(
                        "The boundary before hole 'answer' moved back by 2 tokens, since an option changes how the"
                                + " words before it are cut.");
    }

    @Test
    void an_option_that_begins_another_is_closed() throws InterruptedException {
        var completion =
                complete(model, Asked.choice(QUESTION, "The shift of the", " nurse", " nurse and the patient"));

        assertThat(completion.notes())
                .containsExactly("Each option of hole 'answer' was closed by the end of the turn, since one begins"
                        + " another.");
        assertThat(completion.fills().get(0).optionTokens()).containsExactly(2, 5);
    }

    @Test
    void a_later_hole_sees_what_was_written_before_it() throws InterruptedException {
        var prompt = Prompt.of(
                Turn.human(new Part.Text(Prompt.QUESTION, QUESTION)),
                Turn.assistant(new Part.Generate(Prompt.REASONING, 8, List.of())),
                Turn.human(new Part.Text("ask", "So?")),
                Turn.assistant(new Part.Generate(Prompt.ANSWER, 4, List.of())));

        var completion = complete(model, Asked.request(prompt, 0));

        assertThat(completion.fills()).extracting(Fill::hole).containsExactly(Prompt.REASONING, Prompt.ANSWER);
        assertThat(completion.tokens().generated()).isEqualTo(12);
    }

    @Test
    void the_same_chain_writes_the_same_text_and_another_one_another() throws InterruptedException {
        var first = answer(model, Asked.text(QUESTION, 16, 0));
        var again = answer(model, Asked.text(QUESTION, 16, 0));
        var other = answer(model, Asked.text(QUESTION, 16, 1));

        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void writing_ends_before_a_stop_string() throws InterruptedException {
        var whole = answer(model, Asked.text(QUESTION, 24, 0)).text();
        var stop = whole.substring(whole.length() / 2, whole.length() / 2 + 3);

        var fill = answer(model, Asked.text(QUESTION, 24, 0, stop));

        assertThat(fill.text()).isEqualTo(whole.substring(0, whole.indexOf(stop)));
        assertThat(fill.finish()).isEqualTo(Fill.Finish.STOP);
    }

    @Test
    void a_prompt_that_does_not_fit_says_by_how_much() {
        var request = Asked.text("word ".repeat(8200), 100, 0);

        assertThatThrownBy(() -> complete(model, request))
                .isInstanceOf(ModelException.class)
                .hasMessageMatching("The prompt does not fit by \\d+ tokens: it has 82\\d\\d and its answer up to 100,"
                        + " the model's context holds 8192\\. Shorten the prompt or the answer, or choose a model with"
                        + " a longer context\\.");
    }

    @Test
    void four_at_once_get_the_same_bits_as_one_after_the_other() throws Exception {
        var requests = mixed();
        var alone = new ArrayList<List<Fill>>();
        for (var request : requests) {
            alone.add(complete(model, request).fills());
        }

        try (var others = new Workers()) {
            var fresh = another(others);
            var pool = Executors.newFixedThreadPool(4);
            var tasks = requests.stream()
                    .map(request -> (Callable<List<Fill>>)
                            () -> complete(fresh, request).fills())
                    .toList();
            var together = new ArrayList<List<Fill>>();
            for (var future : pool.invokeAll(tasks)) {
                together.add(future.get());
            }
            pool.shutdown();

            assertThat(together).isEqualTo(alone);
        }
    }

    @Test
    void a_worker_that_is_killed_over_a_request_is_started_again() throws Exception {
        var request = Asked.text(QUESTION, 64, 3);
        var expected = complete(model, request).fills();
        var pool = Executors.newSingleThreadExecutor();

        var running = pool.submit(() -> complete(model, request).fills());
        var killed = workers.pids().stream().map(ProcessHandle::of).toList();
        killed.forEach(process -> process.ifPresent(ProcessHandle::destroyForcibly));

        assertThat(running.get()).isEqualTo(expected);
        assertThat(killed).isNotEmpty();
        pool.shutdown();
    }

    @Test
    void a_cancelled_request_ends_early_and_the_next_one_is_answered() throws Exception {
        var cancellation = new Cancellation();
        cancellation.cancel();

        assertThatThrownBy(() -> model.complete(Asked.text(QUESTION, 4000, 0), cancellation))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.kind()).isEqualTo(ModelException.Kind.CANCELLED));
        assertThat(complete(model, Asked.text(QUESTION, 2, 0)).fills()).hasSize(1);
    }

    private static List<Request> mixed() {
        var requests = new ArrayList<Request>();
        for (int number = 0; number < 4; number++) {
            String question = "Item " + number + ". " + QUESTION.repeat(1 + number);
            requests.add(Asked.choice(question, "The shift of the", " nurse", " patient in the ward"));
            requests.add(Asked.choice(question + " Think.", "The shift of the", " nurse", " patient in the ward"));
            requests.add(Asked.text(question, 6, number));
        }
        return requests;
    }

    private static EmbeddedModel another(Workers workers) {
        var known = KnownModel.ALL.get(0);
        return new EmbeddedModel(
                EmbeddedModelProvider.info(
                        known.reference(),
                        known.description(),
                        known.sha256(),
                        known.format(),
                        known.parameters(),
                        ModelOptions.DEFAULTS),
                WeightsForTests.start(2, 256),
                workers);
    }

    private static Fill answer(LanguageModel model, Request request) throws InterruptedException {
        return complete(model, request).fills().get(0);
    }

    private static Completion complete(LanguageModel model, Request request) throws InterruptedException {
        return model.complete(request, new Cancellation());
    }
}

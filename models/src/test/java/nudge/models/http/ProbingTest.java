package nudge.models.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import nudge.model.Cancellation;
import nudge.model.Capability;
import nudge.model.Completion;
import nudge.model.Fill;
import nudge.model.LanguageModel;
import nudge.model.ModelOptions;
import nudge.model.Steps;
import nudge.prompt.Prompt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a server can do is found out by asking it, and used. */
class ProbingTest {
    @ParameterizedTest
    @CsvSource({
        "CONTINUE_FIELDS, true, 1",
        "LAST_MESSAGE, true, 1",
        "PREFIX_FLAG, true, 3",
        "NEVER, false, 3",
        "REFUSED, false, 4"
    })
    void the_way_to_begin_the_assistants_turn_is_found(MockPlan.Begin way, boolean forced, int requests) {
        try (var server = MockServer.start(MockPlan.DEFAULTS.withBegin(way));
                var model = Talk.chat(server)) {
            assertThat(model.info().can(Capability.FORCED_PREFIX)).isEqualTo(forced);
            assertThat(server.counters().probes()).isEqualTo(requests);
        }
    }

    @ParameterizedTest
    @CsvSource({"20, true", "5, true", "1, false", "0, false"})
    void log_probabilities_are_claimed_only_where_there_are_alternatives(int top, boolean can) {
        try (var server = MockServer.start(MockPlan.DEFAULTS.withTop(top));
                var model = Talk.chat(server)) {
            assertThat(model.info().can(Capability.OPTION_LOG_PROBABILITIES)).isEqualTo(can);
            assertThat(model.info().can(Capability.CONTINUATION_LOG_PROBABILITIES))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = MockPlan.Begin.class,
            names = {"LAST_MESSAGE", "NEVER"})
    void letters_take_one_request_an_item(MockPlan.Begin way) throws InterruptedException {
        try (var server = MockServer.start(MockPlan.DEFAULTS.withBegin(way));
                var model = Talk.chat(server)) {
            long probed =
                    model.info().reference().isEmpty() ? 0 : server.counters().requests();

            var answer = Talk.ask(model, Talk.letters()).fill(Prompt.ANSWER).orElseThrow();

            assertThat(server.counters().requests() - probed).isEqualTo(1);
            assertThat(answer.mode()).isEqualTo(Fill.Mode.LOG_PROBABILITY);
            assertThat(answer.logProbabilities()).hasSize(3).allMatch(log -> log < 0);
        }
    }

    @Test
    void a_prefix_that_can_not_be_forced_is_asked_for_and_the_record_says_so() throws InterruptedException {
        try (var server = MockServer.start(MockPlan.DEFAULTS.withBegin(MockPlan.Begin.NEVER));
                var model = Talk.chat(server)) {
            var completion = Talk.ask(model, Talk.thinking());

            assertThat(completion.notes())
                    .containsExactly(
                            "The server can't begin the assistant's turn, so its beginning was asked for at the end"
                                    + " of the human turn: 'Begin your answer with exactly these words, and go on from there: Let me"
                                    + " think.'");
        }
    }

    @Test
    void without_log_probabilities_nothing_is_guessed() {
        try (var server = MockServer.start(MockPlan.DEFAULTS.withTop(0));
                var model = Talk.chat(server)) {
            assertThatThrownBy(() -> Talk.ask(model, Talk.letters()))
                    .hasMessageContaining("tells no log-probabilities")
                    .hasMessageEndingWith("Read its answers as text, with --reading parse.");
        }
    }

    @Test
    void fields_that_a_server_refuses_are_left_out_and_noted_where_text_is_drawn() throws InterruptedException {
        var plan = MockPlan.DEFAULTS.withRefused(
                "continue_final_message", "add_generation_prompt", "seed", "top_p", "max_tokens");
        try (var server = MockServer.start(plan);
                var model = Talk.chat(server)) {
            assertThat(model.info().can(Capability.FORCED_PREFIX)).isTrue();
            assertThat(model.info().can(Capability.SEEDS)).isFalse();

            assertThat(Talk.ask(model, Talk.writing()).notes())
                    .containsExactly("The server refuses seed, top_p, so its own values were used.");
        }
    }

    @Test
    void tokens_are_counted_with_the_cached_ones_apart() throws InterruptedException {
        try (var server = MockServer.start(MockPlan.DEFAULTS);
                var model = Talk.chat(server)) {
            assertThat(Talk.ask(model, Talk.writing("one two three four", 8, List.of()))
                            .tokens())
                    .isEqualTo(new Completion.Tokens(4, 2, 8));
        }
    }

    @Test
    void text_ends_at_a_stop_string_whatever_the_server_does() throws InterruptedException {
        try (var server = MockServer.start(MockPlan.DEFAULTS);
                var model = Talk.chat(server)) {
            var whole = Talk.ask(model, Talk.writing()).fill(Prompt.ANSWER).orElseThrow();
            var third = MockModel.split(whole.text()).get(2);

            var cut = Talk.ask(model, Talk.writing("Tell me something.", 8, List.of(third)))
                    .fill(Prompt.ANSWER)
                    .orElseThrow();

            assertThat(whole.text()).startsWith(cut.text());
            assertThat(MockModel.split(cut.text())).hasSize(2);
            assertThat(cut.finish()).isEqualTo(Fill.Finish.STOP);
        }
    }

    @Test
    void completions_score_whole_texts_by_echo() throws InterruptedException {
        try (var server = MockServer.start(MockPlan.DEFAULTS);
                var model = Talk.open(
                        OpenAiProvider::new,
                        "openai:mock-1@" + server.url() + "/v1",
                        ModelOptions.DEFAULTS.withSetting("dialogue", "human-assistant"))) {
            assertThat(model.info().can(Capability.CONTINUATION_LOG_PROBABILITIES))
                    .isTrue();

            var answer = Talk.ask(model, Talk.names()).fill(Prompt.ANSWER).orElseThrow();

            var prompt = "\n\nHuman: Who was late?\n\nAssistant: It was";
            assertThat(answer.optionTokens()).containsExactly(2, 2);
            assertThat(answer.logProbabilities())
                    .containsExactly(
                            MockDialects.log(prompt, " Ann") + MockDialects.log(prompt + " Ann", " Lee"),
                            MockDialects.log(prompt, " Bob") + MockDialects.log(prompt + " Bob", " Ray"));
        }
    }

    @Test
    void llama_server_scores_whole_texts_token_by_token() throws InterruptedException {
        try (var server = MockServer.start(MockPlan.DEFAULTS);
                var model =
                        Talk.open(LlamaServerProvider::new, "llama-server:" + server.url(), ModelOptions.DEFAULTS)) {
            var answer = Talk.ask(model, Talk.names()).fill(Prompt.ANSWER).orElseThrow();

            var prompt = "\n\nHuman: Who was late?\n\nAssistant: It was";
            assertThat(answer.optionTokens()).containsExactly(2, 2);
            assertThat(answer.logProbabilities())
                    .containsExactly(
                            MockDialects.log(prompt, " Ann") + MockDialects.log(prompt + " Ann", " Lee"),
                            MockDialects.log(prompt, " Bob") + MockDialects.log(prompt + " Bob", " Ray"));
        }
    }

    @Test
    void a_stream_is_told_piece_by_piece() throws InterruptedException {
        try (var server = MockServer.start(MockPlan.DEFAULTS);
                var model = Talk.chat(server)) {
            var told = new ArrayList<String>();

            var completion =
                    model.complete(Talk.request(Talk.writing()), new Cancellation(), (hole, piece) -> told.add(piece));

            assertThat(told).hasSize(8);
            assertThat(String.join("", told))
                    .isEqualTo(completion.fill(Prompt.ANSWER).orElseThrow().text());
            assertThat(completion.tokens().generated()).isEqualTo(8);
        }
    }

    @Test
    void a_fault_that_passes_does_not_keep_a_server_from_being_asked_what_it_can_do() {
        var plan = MockPlan.DEFAULTS.withFaults(MockFault.once(MockFault.Kind.SERVER_ERROR, 1));
        try (var server = MockServer.start(plan);
                var model = Talk.chat(server)) {
            assertThat(model.info().can(Capability.FORCED_PREFIX)).isTrue();
            assertThat(server.counters().probes()).isEqualTo(2);
        }
    }

    @Test
    void a_second_step_that_fails_is_asked_again_without_the_first() throws InterruptedException {
        var plan = MockPlan.DEFAULTS.withFaults(MockFault.once(MockFault.Kind.SERVER_ERROR, 1));
        try (var server = MockServer.start(plan);
                var model = Talk.chat(server)) {
            long probed =
                    model.info().reference().isEmpty() ? 0 : server.counters().answered();

            var steps = new Remembered();
            assertThatThrownBy(() -> steps.go(model)).hasMessageContaining("500");
            assertThatThrownBy(() -> steps.go(model)).hasMessageContaining("500");
            var completion = steps.go(model);

            assertThat(completion.fills()).hasSize(2);
            assertThat(completion.tokens().prompt())
                    .as("both steps")
                    .isGreaterThan(steps.filled().tokens().prompt());
            assertThat(server.counters().answered() - probed).isEqualTo(2);
            assertThat(server.counters().repeated()).isZero();
        }
    }

    /** Steps that were filled by earlier tries. */
    private static final class Remembered implements Steps {
        private Completion now = Completion.absentAnswer();

        Completion go(LanguageModel model) throws InterruptedException {
            return model.complete(Talk.request(Talk.twoSteps()), new Cancellation(), this);
        }

        @Override
        public Completion filled() {
            return now;
        }

        @Override
        public void filled(Completion soFar) {
            now = soFar;
        }
    }
}

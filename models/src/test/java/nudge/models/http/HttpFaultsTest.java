package nudge.models.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import nudge.model.Cancellation;
import nudge.model.LanguageModel;
import nudge.model.ModelException;
import nudge.model.ModelException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person reads, and what the runner does, when a server fails. */
class HttpFaultsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            TOO_MANY     | RETRIABLE         | The server at 'URL/v1' can't answer now (429: Rate limit reached).
            SERVER_ERROR | RETRIABLE         | The server at 'URL/v1' can't answer now (500: internal error).
            MALFORMED    | RETRIABLE         | The server at 'URL/v1' answered with broken JSON: '{"choices": [{"message": {"content": "no'. Ask again.
            EMPTY        | RETRIABLE         | The server at 'URL/v1' gave an empty answer. Ask again.
            HUGE         | FATAL_FOR_REQUEST | The answer of 'URL/v1' has more than 4194304 bytes, the most that is taken. Ask for fewer tokens with --max-new-tokens.
            NEVER        | RETRIABLE         | The server at 'URL/v1' did not answer within 400 ms. Ask fewer at once with --concurrency, or give it more time with --timeout.
            SLOW         | RETRIABLE         | The answer of 'URL/v1' comes too slowly: 3 bytes in N ms. It was given up.
            PAGE         | RETRIABLE         | The server at 'URL/v1' answered with a web page instead of JSON. Check the address (--base-url), and whether a proxy or a log-in page stands before it.
            CIRCLE       | FATAL_FOR_RUN     | The server at 'URL/v1' sends us in circles: 6 redirects, the last to '/v1/chat/completions'. Check the address you gave with --base-url.
            """)
    void each_fault_is_told_in_plain_words(MockFault.Kind fault, Kind kind, String message)
            throws InterruptedException {
        try (var server = MockServer.start(MockPlan.DEFAULTS.withFaults(MockFault.always(fault, 1)));
                var model = asked(server, fault)) {
            var failure = Talk.failure(model, Talk.writing());

            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(Talk.without(server, failure).replaceAll(": \\d bytes", ": 3 bytes"))
                    .isEqualTo(message);
        }
    }

    @ParameterizedTest
    @CsvSource({"RESET", "CUT_BODY"})
    void a_connection_that_breaks_off_may_be_asked_again(MockFault.Kind fault) throws InterruptedException {
        try (var server = MockServer.start(MockPlan.DEFAULTS.withFaults(MockFault.always(fault, 1)));
                var model = asked(server, MockFault.Kind.RESET)) {
            var failure = Talk.failure(model, Talk.writing());

            assertThat(failure.kind()).isEqualTo(Kind.RETRIABLE);
            assertThat(Talk.without(server, failure))
                    .startsWith("The connection to 'URL/v1' broke off (")
                    .endsWith(") before the answer was complete. Ask again.");
            assertThat(server.counters().requests())
                    .as("never sent twice in one try")
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"TOO_MANY, TOO_MUCH, PT1S", "SERVER_ERROR, NOT_SAID,", "NEVER, TOO_LATE,"})
    void a_server_that_has_too_much_to_do_says_so(MockFault.Kind fault, ModelException.Load load, Duration wait)
            throws InterruptedException {
        try (var server = MockServer.start(MockPlan.DEFAULTS.withFaults(MockFault.always(fault, 1)));
                var model = asked(server, fault)) {
            var failure = Talk.failure(model, Talk.writing());

            assertThat(failure.load()).isEqualTo(load);
            assertThat(failure.retryAfter().orElse(null)).isEqualTo(wait);
        }
    }

    @Test
    void a_refused_key_stops_the_run_and_names_the_variable() throws InterruptedException {
        try (var server = MockServer.start(MockPlan.DEFAULTS.withKey("another-key"));
                var model = Talk.chat(server)) {
            var failure = Talk.failure(model, Talk.writing());

            assertThat(failure.kind()).isEqualTo(Kind.FATAL_FOR_RUN);
            assertThat(Talk.without(server, failure))
                    .isEqualTo(
                            "The server at 'URL/v1' refused the key from the variable OPENAI_API_KEY (401: Incorrect API"
                                    + " key provided: ***). Set OPENAI_API_KEY to a key that is valid there, or OPENAI_API_KEY_FILE to"
                                    + " a file that holds one and that only you can read.");
        }
    }

    @Test
    void an_unknown_model_lists_the_known_ones() throws InterruptedException {
        var others = new MockPlan(
                0,
                0,
                "1",
                "",
                List.of("mock-10", "grand"),
                20,
                MockPlan.Begin.LAST_MESSAGE,
                List.of(),
                1000,
                50,
                List.of());
        try (var server = MockServer.start(others);
                var model = Talk.chat(server)) {
            var failure = Talk.failure(model, Talk.writing());

            assertThat(failure.kind()).isEqualTo(Kind.FATAL_FOR_RUN);
            assertThat(Talk.without(server, failure))
                    .isEqualTo("The server at 'URL/v1' has no model 'mock-1'. It has: grand, mock-10. Did you mean"
                            + " 'mock-10'?");
        }
    }

    @Test
    void a_prompt_that_does_not_fit_says_by_how_much() throws InterruptedException {
        try (var server = MockServer.start(MockPlan.DEFAULTS.withContext(40));
                var model = Talk.chat(server)) {
            var failure = Talk.failure(model, Talk.writing("word ".repeat(49) + "end", 8, List.of()));

            assertThat(failure.kind()).isEqualTo(Kind.FATAL_FOR_REQUEST);
            assertThat(Talk.without(server, failure))
                    .isEqualTo(
                            "The prompt does not fit into model 'mock-1' at 'URL/v1': it needs 50 tokens, 10 more than the"
                                    + " 40 that fit. Nothing was cut off. Use a shorter prompt (HHH:n instead of HHH), fewer"
                                    + " --max-new-tokens, or a model with a longer context.");
        }
    }

    @Test
    void a_redirect_to_another_host_is_not_followed() throws InterruptedException {
        var plan = MockPlan.DEFAULTS.withFaults(MockFault.always(MockFault.Kind.ELSEWHERE, 1));
        try (var server = MockServer.start(plan);
                var model = asked(server, MockFault.Kind.RESET)) {
            var failure = Talk.failure(model, Talk.writing());

            assertThat(failure.kind()).isEqualTo(Kind.FATAL_FOR_RUN);
            assertThat(failure).hasMessageContaining("a key goes to no other host");
            assertThat(server.seenHeaders()).noneMatch(header -> header.startsWith("Host: localhost"));
        }
    }

    @Test
    void nobody_there_is_told_with_the_address() throws InterruptedException {
        var gone = MockServer.start(MockPlan.DEFAULTS);
        gone.close();
        try (var model = Talk.chat(gone.url() + "/v1", Talk.HASTY)) {
            var failure = Talk.failure(model, Talk.writing());

            assertThat(failure.kind()).isEqualTo(Kind.RETRIABLE);
            assertThat(Talk.without(gone, failure))
                    .isEqualTo("No server answers at 'URL/v1' (connection refused). Check that it runs, or give another"
                            + " address with --base-url.");
        }
    }

    @Test
    void a_cancelled_request_ends_at_once_and_closes_its_connection() throws InterruptedException {
        var plan = MockPlan.DEFAULTS.withFaults(MockFault.always(MockFault.Kind.NEVER, 1));
        try (var server = MockServer.start(plan);
                var model = Talk.chat(server)) {
            var cancellation = new Cancellation();
            var ended = new CountDownLatch(1);
            var failure = new AtomicReference<Throwable>();
            var asking = new Thread(() -> {
                try {
                    model.complete(Talk.request(Talk.writing()), cancellation);
                } catch (ModelException | InterruptedException e) {
                    failure.set(e);
                }
                ended.countDown();
            });
            asking.start();
            while (server.counters().requests() + server.counters().probes() == 0) {
                Thread.onSpinWait();
            }

            cancellation.cancel();

            assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(failure.get()).isInstanceOfSatisfying(ModelException.class, e -> assertThat(e.kind())
                    .isEqualTo(Kind.CANCELLED));
        }
    }

    @Test
    void an_interrupted_thread_stops_asking() {
        try (var server = MockServer.start(MockPlan.DEFAULTS.withLatency(200));
                var model = Talk.chat(server)) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> Talk.ask(model, Talk.writing())).isInstanceOf(InterruptedException.class);
        }
    }

    /** What is asked is the question itself: what the server can do was found out before, of one without faults. */
    private static LanguageModel asked(MockServer server, MockFault.Kind fault) {
        var limits = fault == MockFault.Kind.NEVER ? Talk.HASTY : Talk.PATIENT;
        return Talk.model(server.url() + "/v1", limits, api -> new Unprobed(new OpenAiChat(api)));
    }

    /** A dialect that is not asked what it can do. */
    private record Unprobed(Dialect dialect) implements Dialect {
        @Override
        public Abilities probe(Cancellation cancellation) {
            return Abilities.found(java.util.Set.of(nudge.model.Capability.STREAMING));
        }

        @Override
        public Said say(Asked asked, Cancellation cancellation) throws InterruptedException {
            return dialect.say(asked, cancellation);
        }
    }
}

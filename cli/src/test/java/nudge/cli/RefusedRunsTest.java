package nudge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import nudge.cli.bench.Items;
import nudge.models.http.MockFault;
import nudge.models.http.MockFault.Kind;
import nudge.models.http.MockPlan;
import nudge.models.http.MockServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Servers that will not do, and answers that are none: what a person reads, and that the run ends. */
@Execution(ExecutionMode.CONCURRENT)
class RefusedRunsTest {
    private static final int ITEMS = 40;

    @TempDir
    Path folder;

    @Test
    void a_refused_key_stops_at_once_and_names_the_variable() throws Exception {
        try (var server = MockServer.start(MockPlan.DEFAULTS.withKey("another"))) {
            var words = Asked.words(folder, items(), server.url());
            var asked = CommandProcess.run(folder, Map.of("OPENAI_API_KEY", "planted-1234567"), words)
                    .ended();

            assertThat(asked.exitCode()).isEqualTo(3);
            assertThat(asked.complaint())
                    .startsWith("nudge: The server at 'http://HOST/v1' refused the key from the variable OPENAI_API_KEY"
                            + " (401:");
            assertThat(asked.errors()).doesNotContain("planted-1234567");
            assertThat(server.counters().requests()).isZero();
        }
    }

    @Test
    void an_unknown_model_lists_those_of_the_server() throws IOException {
        try (var server = MockServer.start(MockPlan.DEFAULTS)) {
            var asked = Asked.here(folder, items(), server.url(), "--model", "openai:mock-3");

            assertThat(asked.exitCode()).isEqualTo(3);
            assertThat(asked.complaint())
                    .isEqualTo(
                            "nudge: The server at 'http://HOST/v1' has no model 'mock-3'. It has: mock-1, mock-2. Did"
                                    + " you mean 'mock-1', 'mock-2'?");
        }
    }

    @Test
    void a_prompt_that_is_too_long_says_by_how_much() throws IOException {
        try (var server = MockServer.start(MockPlan.DEFAULTS.withContext(20))) {
            var asked = Asked.here(folder, items(), server.url());

            assertThat(asked.exitCode()).isEqualTo(1);
            assertThat(server.counters().requests()).as("asked once each").isEqualTo(ITEMS);
            assertThat(asked.tree().path("failed").path(0).path("reason").asText())
                    .matches(".* it needs \\d+ tokens, \\d+ more than the 20 that fit\\. Nothing was cut off\\..*");
        }
    }

    @Test
    void a_server_of_web_pages_is_told_and_left() throws IOException {
        try (var server = MockServer.start(MockPlan.DEFAULTS.withFaults(MockFault.always(Kind.PAGE, 1)))) {
            var asked = Asked.here(folder, items(), server.url(), "--patience", "2");

            assertThat(asked.exitCode()).isEqualTo(3);
            assertThat(asked.complaint()).contains("answered with a web page instead of JSON");
            assertThat(server.counters().answered()).isZero();
        }
    }

    @Test
    void redirects_in_a_circle_stop_the_run() throws IOException {
        try (var server = MockServer.start(MockPlan.DEFAULTS.withFaults(MockFault.always(Kind.CIRCLE, 1)))) {
            var asked = Asked.here(folder, items(), server.url());

            assertThat(asked.exitCode()).isEqualTo(3);
            assertThat(asked.complaint()).contains("sends us in circles: 6 redirects");
        }
    }

    @Test
    void a_name_that_nobody_knows_is_told() throws IOException {
        var asked = Asked.here(folder, items(), "http://no-such-host.invalid");

        assertThat(asked.exitCode()).isEqualTo(3);
        assertThat(asked.complaint()).contains("'no-such-host.invalid' has no address: its name was not found (DNS)");
    }

    @Test
    void an_answer_of_ten_megabytes_is_not_read_and_not_asked_for_again() throws IOException {
        var asked = with(MockFault.where(Kind.HUGE, MockFault.ALWAYS, "#17."), 1);

        assertThat(asked.tree().path("failed")).hasSize(1);
        assertThat(asked.tree().path("failed").path(0).path("id").asText()).isEqualTo("item-17");
        assertThat(asked.tree().path("failed").path(0).path("reason").asText()).contains("more than 4194304 bytes");
    }

    @Test
    void an_answer_that_never_comes_is_given_up_and_its_connection_closed() throws IOException {
        var plan = MockPlan.DEFAULTS.withFaults(MockFault.where(Kind.NEVER, MockFault.ALWAYS, "#17."));
        try (var server = MockServer.start(plan)) {
            var asked = Asked.here(folder, items(), server.url(), "--timeout", "1", "--patience", "4");

            assertThat(asked.exitCode()).as(asked.errors()).isEqualTo(1);
            assertThat(asked.tree().path("failed").path(0).path("id").asText()).isEqualTo("item-17");
            assertThat(asked.tree().path("failed").path(0).path("reason").asText())
                    .contains("did not answer within 1");
            assertThat(server.counters().answered()).isEqualTo(ITEMS - 1);
            assertThat(server.counters().broken())
                    .isEqualTo(server.counters().faults())
                    .isPositive();
            assertThat(server.counters().inFlight()).isZero();
        }
    }

    @Test
    void a_byte_a_second_is_given_up_and_asked_for_again() throws IOException {
        var plan = MockPlan.DEFAULTS.withDrip(1_000).withFaults(MockFault.where(Kind.SLOW, 1, "#17."));
        try (var server = MockServer.start(plan)) {
            var asked = Asked.here(folder, items(), server.url());

            assertThat(asked.exitCode()).as(asked.errors()).isZero();
            assertThat(server.counters().answered()).isEqualTo(ITEMS);
            assertThat(server.counters().requests()).isEqualTo(ITEMS + 1);
            assertThat(server.counters().broken()).isEqualTo(1);
        }
    }

    private Path items() throws IOException {
        return Items.write(folder, ITEMS);
    }

    private Asked with(MockFault fault, int faults) throws IOException {
        try (var server = MockServer.start(MockPlan.DEFAULTS.withFaults(fault))) {
            var asked = Asked.here(folder, items(), server.url());

            assertThat(asked.exitCode()).as(asked.errors()).isEqualTo(1);
            assertThat(server.counters().faults()).isEqualTo(faults);
            assertThat(server.counters().answered()).isEqualTo(ITEMS - 1);
            return asked;
        }
    }
}

package nudge.cli;

import static nudge.models.http.MockFault.Kind.CUT_BODY;
import static nudge.models.http.MockFault.Kind.EMPTY;
import static nudge.models.http.MockFault.Kind.MALFORMED;
import static nudge.models.http.MockFault.Kind.RESET;
import static nudge.models.http.MockFault.Kind.SERVER_ERROR;
import static nudge.models.http.MockFault.Kind.TOO_MANY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import nudge.cli.bench.Items;
import nudge.models.http.MockFault;
import nudge.models.http.MockPlan;
import nudge.models.http.MockServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a run survives: 300 items, 32 at once, against a server that fails as planned; by the server's own counts. The
 * answers are the same as without faults, so the result is the same, byte for byte.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class FaultTableTest {
    private static final int ITEMS = 300;
    private static final MockPlan PLAN = MockPlan.DEFAULTS.withLatency(20);

    private Path folder = Path.of("");
    private Path items = Path.of("");
    private String unbroken = "";

    @BeforeAll
    void run_without_faults(@TempDir Path scratch) throws IOException {
        folder = scratch;
        items = Items.write(folder, ITEMS);
        try (var server = MockServer.start(PLAN)) {
            var asked = Asked.here(folder.resolve("unbroken"), items, server.url());

            assertThat(asked.exitCode()).as(asked.errors()).isZero();
            assertThat(server.counters().requests()).isEqualTo(ITEMS);
            unbroken = asked.json();
        }
    }

    @Test
    void refusals_with_a_time_to_wait_are_kept_to() throws IOException {
        var plan = PLAN.withFaults(MockFault.once(TOO_MANY, .2));
        try (var server = MockServer.start(plan)) {
            var asked = Asked.here(folder.resolve("429"), items, server.url());

            assertRight(asked, server, ITEMS + server.counters().refused());
            assertThat(server.counters().refused()).isBetween(40L, 80L);
            assertThat(server.counters().early()).isZero();
        }
    }

    @Test
    void errors_resets_and_cut_bodies_cost_one_request_each() throws IOException {
        var plan = PLAN.withFaults(
                MockFault.once(SERVER_ERROR, .05), MockFault.once(RESET, .05), MockFault.once(CUT_BODY, .03));
        try (var server = MockServer.start(plan)) {
            var asked = Asked.here(folder.resolve("broken"), items, server.url());

            assertRight(asked, server, ITEMS + server.counters().faults());
            assertThat(server.counters().faults()).isBetween(20L, 60L);
        }
    }

    @Test
    void malformed_and_empty_answers_are_asked_again_and_never_scored() throws IOException {
        var plan = PLAN.withFaults(MockFault.once(MALFORMED, .05), MockFault.once(EMPTY, .02));
        try (var server = MockServer.start(plan)) {
            var asked = Asked.here(folder.resolve("malformed"), items, server.url());

            assertRight(asked, server, ITEMS + server.counters().faults());
            assertThat(server.counters().faults()).isBetween(8L, 40L);
        }
    }

    @Test
    void what_fails_for_ever_is_listed_and_not_scored() throws IOException {
        var plan = PLAN.withFaults(MockFault.where(SERVER_ERROR, MockFault.ALWAYS, "#17.", "#99.", "#250."));
        try (var server = MockServer.start(plan)) {
            var asked = Asked.here(folder.resolve("lost"), items, server.url(), "--patience", "3");

            assertThat(asked.exitCode()).as(asked.errors()).isEqualTo(1);
            assertThat(server.counters().answered()).isEqualTo(ITEMS - 3);
            assertThat(server.counters().requests())
                    .isEqualTo(ITEMS - 3 + server.counters().faults());
            assertThat(server.counters().faults()).isBetween(6L, 18L);
            assertThat(StreamSupport.stream(asked.tree().path("failed").spliterator(), false)
                            .map(failed -> failed.path("id").asText()))
                    .containsExactlyInAnyOrder("item-17", "item-99", "item-250");
            assertThat(asked.tree().path("failed").toString()).contains("500: internal error");
            assertThat(asked.tree().at("/conditions/Q/metrics/accuracy/n").asInt())
                    .isEqualTo(ITEMS - 3);
        }
    }

    @ParameterizedTest(name = "Retry-After: ''{0}''")
    @ValueSource(strings = {"1", ""})
    void a_server_that_takes_twelve_at_a_time_refuses_few(String retryAfter) throws IOException {
        var plan = PLAN.withLatency(200).withAtOnce(12).withRetryAfter(retryAfter);
        try (var server = MockServer.start(plan)) {
            var asked = Asked.here(folder.resolve("twelve" + retryAfter), items, server.url());

            assertRight(asked, server, ITEMS + server.counters().refused());
            assertThat(server.counters().refused()).isBetween(1L, ITEMS / 10L);
            assertThat(server.counters().early()).isZero();
        }
    }

    private void assertRight(Asked asked, MockServer server, long requests) {
        assertThat(asked.exitCode()).as(asked.errors()).isZero();
        assertThat(asked.json()).isEqualTo(unbroken);
        assertThat(server.counters().answered()).isEqualTo(ITEMS);
        assertThat(server.counters().repeated()).isZero();
        assertThat(server.counters().requests()).isEqualTo(requests);
        assertThat(server.counters().inFlight()).isZero();
    }
}

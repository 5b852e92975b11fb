package nudge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nudge.cli.bench.Items;
import nudge.models.http.MockPlan;
import nudge.models.http.MockServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole program, killed at moments nobody chose, and the same command again: the same report, and nothing asked for
 * twice but what was in flight.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class ClientKilledTest {
    private static final int MOMENTS = 10;
    private static final int REQUESTS = 300;
    private static final MockPlan PLAN = MockPlan.DEFAULTS.withLatency(40);
    private static final List<String> ONE_STEP = List.of("Q");
    private static final List<String> TWO_STEPS = List.of("Q", "Q+CoT");

    private Path folder = Path.of("");
    private Map<List<String>, String> unbroken = Map.of();

    @BeforeAll
    void run_to_the_end(@TempDir Path scratch) throws IOException {
        folder = scratch;
        unbroken = Map.of(ONE_STEP, unbroken(ONE_STEP), TWO_STEPS, unbroken(TWO_STEPS));
    }

    private String unbroken(List<String> conditions) throws IOException {
        try (var server = MockServer.start(PLAN)) {
            var home = folder.resolve("unbroken" + conditions.size());
            var asked = Asked.here(home, items(conditions), server.url(), "--conditions", String.join(",", conditions));
            assertThat(asked.exitCode()).as(asked.errors()).isZero();
            assertThat(server.counters().requests()).isEqualTo(REQUESTS);
            return asked.json();
        }
    }

    /** Fewer where an item takes three requests: the answer, the reasoning, and the answer after it. */
    private Path items(List<String> conditions) throws IOException {
        return Items.write(folder, conditions.size() == 1 ? REQUESTS : REQUESTS / 3);
    }

    static Stream<Moment> moments() {
        var random = new Random(20);
        return IntStream.range(0, MOMENTS)
                .mapToObj(i -> new Moment(
                        i >= MOMENTS - 3 ? TWO_STEPS : ONE_STEP, random.nextInt(REQUESTS), random.nextInt(60)));
    }

    /**
     * When to kill.
     *
     * @param answered answers by then
     * @param millis later
     */
    record Moment(List<String> conditions, int answered, int millis) {}

    @ParameterizedTest
    @MethodSource("moments")
    void the_same_command_goes_on_where_it_was_killed(Moment moment) throws IOException, InterruptedException {
        var home = folder.resolve("killed-" + moment.answered() + "-" + moment.millis());
        try (var server = MockServer.start(PLAN)) {
            var words = Asked.words(
                    home,
                    items(moment.conditions()),
                    server.url(),
                    "--conditions",
                    String.join(",", moment.conditions()));
            killed(home, words, server, moment);

            var asked = CommandProcess.run(home, Map.of(), words).ended();

            assertThat(asked.exitCode()).as(asked.errors()).isZero();
            assertThat(asked.json()).isEqualTo(unbroken.get(moment.conditions()));
            assertThat(server.counters().repeated()).isLessThanOrEqualTo(Asked.AT_ONCE);
            assertThat(server.counters().requests()).isLessThanOrEqualTo(REQUESTS + Asked.AT_ONCE);
        }
    }

    private static void killed(Path home, List<String> words, MockServer server, Moment moment)
            throws IOException, InterruptedException {
        try (var process = CommandProcess.run(home, Map.of(), words)) {
            while (server.counters().answered() < moment.answered() && process.isAlive()) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            TimeUnit.MILLISECONDS.sleep(moment.millis());
            process.kill();
        }
    }
}

package nudge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nudge.cli.bench.Items;
import nudge.models.http.MockPlan;
import nudge.models.http.MockServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Two whole programs at work on one store at the same time. */
@Execution(ExecutionMode.CONCURRENT)
class SharedStoreTest {
    private static final int ITEMS = 300;

    @TempDir
    Path folder;

    @Test
    void the_same_work_started_twice_at_once_gives_the_same_report() throws Exception {
        var items = Items.write(folder, ITEMS);
        try (var server = MockServer.start(MockPlan.DEFAULTS.withLatency(40));
                var first = run("first", items, server);
                var second = run("second", items, server)) {
            var one = first.ended();
            var other = second.ended();

            assertThat(one.exitCode()).as(one.errors()).isZero();
            assertThat(other.exitCode()).as(other.errors()).isZero();
            assertThat(other.json()).isEqualTo(one.json()).contains("\"items\": " + ITEMS);
            assertThat(server.counters().requests()).isBetween((long) ITEMS, 2L * ITEMS);

            long before = server.counters().requests();
            try (var third = run("third", items, server)) {
                assertThat(third.ended().json()).isEqualTo(one.json());
            }
            assertThat(server.counters().requests()).as("all is in the store").isEqualTo(before);
        }
    }

    @Test
    void other_work_beside_it_disturbs_neither() throws Exception {
        try (var server = MockServer.start(MockPlan.DEFAULTS.withLatency(40));
                var first = run("first", Items.write(folder, ITEMS), server);
                var second = run("second", Items.write(folder, ITEMS + 1), server)) {
            assertThat(first.ended().tree().path("items").asInt()).isEqualTo(ITEMS);
            assertThat(second.ended().tree().path("items").asInt()).isEqualTo(ITEMS + 1);
        }
    }

    @Test
    void three_at_once_on_the_same_and_on_other_work_lose_nothing() throws Exception {
        var items = Items.write(folder, ITEMS);
        try (var server = MockServer.start(MockPlan.DEFAULTS.withLatency(40));
                var first = run("first", items, server);
                var second = run("second", items, server);
                var third = run("third", Items.write(folder, ITEMS / 2), server)) {
            var one = first.ended();

            assertThat(one.exitCode()).as(one.errors()).isZero();
            assertThat(second.ended().json()).isEqualTo(one.json());
            assertThat(third.ended().tree().path("items").asInt()).isEqualTo(ITEMS / 2);
            // The third asks the first half of the same questions: all three share what is finished.
            assertThat(server.counters().requests()).isBetween((long) ITEMS, 2L * ITEMS + ITEMS / 2);
            System.getLogger("nudge")
                    .log(
                            System.Logger.Level.INFO,
                            "requests " + server.counters().requests());
        }
    }

    /** One store, but a result of its own. */
    private CommandProcess run(String name, Path items, MockServer server) throws Exception {
        var home = Files.createDirectories(folder.resolve(name));
        var store = Map.of("XDG_DATA_HOME", folder.toString());
        return CommandProcess.run(home, store, Asked.words(home, items, server.url()));
    }
}

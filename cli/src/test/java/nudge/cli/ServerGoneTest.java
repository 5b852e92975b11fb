package nudge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nudge.cli.bench.Items;
import nudge.models.http.MockPlan;
import nudge.models.http.MockServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A server that is killed in the middle of a run, and comes back at the same port after six seconds. */
@Execution(ExecutionMode.CONCURRENT)
class ServerGoneTest {
    private static final int ITEMS = 300;
    private static final long AWAY_SECONDS = 6;

    @TempDir
    Path folder;

    @Test
    void all_answers_are_right_and_none_is_asked_for_twice() throws Exception {
        var items = Items.write(folder, ITEMS);
        var plan = MockPlan.DEFAULTS.withLatency(50);
        var unbroken = unbroken(items, plan);
        try (var first = MockServer.start(plan)) {
            var run = CompletableFuture.supplyAsync(() -> asked(folder.resolve("gone"), items, first.url()));
            while (first.counters().answered() < ITEMS / 3) {
                TimeUnit.MILLISECONDS.sleep(1);
            }

            first.die();
            TimeUnit.SECONDS.sleep(AWAY_SECONDS);
            try (var second = first.again()) {
                var asked = run.get(60, TimeUnit.SECONDS);

                assertThat(asked.exitCode()).as(asked.errors()).isZero();
                assertThat(asked.json()).isEqualTo(unbroken);
                assertThat(second.counters().answered()).isEqualTo(ITEMS);
                assertThat(second.counters().repeated()).isZero();
                assertThat(second.counters().requests())
                        .as("only what was in flight came to nothing")
                        .isBetween((long) ITEMS, (long) ITEMS + Asked.AT_ONCE);
            }
        }
    }

    private String unbroken(Path items, MockPlan plan) {
        try (var server = MockServer.start(plan)) {
            return asked(folder.resolve("unbroken"), items, server.url()).json();
        }
    }

    private static Asked asked(Path home, Path items, String url) {
        try {
            return Asked.here(home, items, url);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

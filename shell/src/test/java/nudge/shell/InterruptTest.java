package nudge.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nudge.shell.Result.Outcome;
import nudge.shell.ShellEngine.Stop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class InterruptTest {
    private static ShellEngine engine;

    @BeforeAll
    static void start() {
        engine = ShellEngine.start(
                ShellOptions.of(InstantSource.system(), List.of()).withWarmth(ShellOptions.Warmth.COLD));
        engine.evaluate("var running = new java.util.concurrent.Semaphore(0);");
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    /** Interrupts a snippet once it runs. */
    private static Result interrupted(String snippet) throws Exception {
        var running =
                (java.util.concurrent.Semaphore) engine.evaluate("running").value();
        var evaluation = CompletableFuture.supplyAsync(
                () -> engine.evaluate("if (true) { running.release(); " + snippet + " }"));
        running.acquire();
        assertThat(engine.interrupt()).isEqualTo(Stop.STOPPING);
        return evaluation.get(2, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @EnumSource(Endless.class)
    void prompt_is_back_after_one_interrupt(Endless endless) throws Exception {
        endless.definitions().forEach(engine::evaluate);

        var result = interrupted(endless.snippet());

        assertThat(result.outcome()).isEqualTo(Outcome.INTERRUPTED);
        assertThat(result.errors().get(0).text()).startsWith("Interrupted.");
        assertThat(engine.evaluate("6 * 7").value()).isEqualTo(42);
    }

    @Test
    void what_does_not_stop_is_said_to_be_left_behind() throws Exception {
        var result = interrupted(Endless.SOCKET.snippet());

        assertThat(result.errors().get(0).text())
                .isEqualTo("Interrupted. The snippet does not stop at once: it is left behind on a thread of its own"
                        + " and goes on being stopped.");
    }

    @Test
    void snippet_left_behind_stops_when_it_can() throws Exception {
        engine.evaluate("Thread behind; var block = new Object(); var gate = new Object();");
        engine.evaluate("var holder = new Thread(() -> { synchronized (gate) { block.wait(); } });"
                .replace(
                        "block.wait()",
                        "synchronized (block) { try { block.wait(); } catch (InterruptedException e) { } }"));
        engine.evaluate("holder.start(); while (holder.getState() != Thread.State.WAITING) Thread.onSpinWait();");

        interrupted("behind = Thread.currentThread(); synchronized (gate) { while (true); }");
        engine.evaluate("holder.interrupt(); behind.join();");

        assertThat(engine.evaluate("behind.isAlive()").value()).isEqualTo(false);
    }

    @Test
    void clean_up_is_left_to_the_snippet() throws Exception {
        engine.evaluate("int cleaned = 0;");

        interrupted("try { Thread.sleep(100000); } finally { cleaned = 1; }");

        assertThat(engine.evaluate("cleaned").value()).isEqualTo(1);
    }

    @Test
    void an_engine_that_gets_ready_is_interrupted_without_waiting() throws Exception {
        try (var starting = ShellEngine.of(ShellOptions.of(InstantSource.system(), List.of()))) {
            var result = new java.util.concurrent.CompletableFuture<Result>();
            new Thread(() -> result.complete(starting.evaluate("while (true);"))).start();
            while (starting.interrupt() == Stop.NOTHING_RUNNING) {
                Thread.onSpinWait();
            }
            var words = starting.words();

            assertThat(words).isEmpty();
            assertThat(result.get().outcome()).isEqualTo(Result.Outcome.INTERRUPTED);
        }
    }

    @Test
    void what_is_expected_can_be_interrupted_before_it_begins() {
        engine.expect();
        engine.interrupt();

        assertThat(engine.evaluate("1").outcome()).isEqualTo(Result.Outcome.INTERRUPTED);
        assertThat(engine.evaluate("2").value()).isEqualTo(2);
    }
}

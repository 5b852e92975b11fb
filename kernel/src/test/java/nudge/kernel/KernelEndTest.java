package nudge.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A kernel ends when it is told to, whatever goes on. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class KernelEndTest {
    @TempDir
    Path folder;

    @Test
    void a_kernel_that_does_nothing_ends() {
        try (var running = new RunningKernel(folder)) {
            var client = running.client();
            client.run("1");

            var reply =
                    client.ask("control", "shutdown_request", client.object().put("restart", true));

            assertThat(reply.path("restart").asBoolean()).isTrue();
            assertThat(running.kernel().awaitEnd()).isZero();
        }
    }

    @Test
    void a_kernel_in_an_endless_loop_ends() {
        try (var running = new RunningKernel(folder)) {
            var client = running.client();
            var id = client.sendCell("System.out.print(1); while (true) { }", content -> content);
            client.hearUntil(id, Client.isType("stream"));

            client.ask("control", "shutdown_request", client.object().put("restart", false));

            assertThat(running.kernel().awaitEnd()).isZero();
        }
    }

    @Test
    void a_kernel_that_was_told_before_it_was_ready_ends() {
        try (var running = new RunningKernel(folder)) {
            var client = running.client();

            client.ask("control", "shutdown_request", client.object());

            assertThat(running.kernel().awaitEnd()).isZero();
        }
    }

    @Test
    void what_was_executed_is_known_to_the_next_kernel() {
        try (var running = new RunningKernel(folder)) {
            running.client().run("\"of the first life\"");
        }
        try (var running = new RunningKernel(folder)) {
            var client = running.client();

            var history = client.ask(
                    "shell",
                    "history_request",
                    client.object().put("hist_access_type", "range").put("session", -1));

            assertThat(history.path("history").toString()).contains("of the first life");
        }
    }

    @Test
    void a_reader_that_pauses_loses_nothing() {
        try (var running = new RunningKernel(folder)) {
            var client = running.client();
            var id = client.sendCell(
                    "for (int i = 0; i < 50; i++) { display(\"x\".repeat(100_000)); System.out.println(i); }",
                    content -> content);
            client.reply("shell", id);

            var heard = client.hear(id);

            assertThat(heard).filteredOn(Client.isType("display_data")).hasSize(50);
        }
    }
}

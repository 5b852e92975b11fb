package nudge.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Cells that say more than anybody reads. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class MuchOutputTest {
    @TempDir
    static Path folder;

    private static RunningKernel running;
    private static Client client;

    @BeforeAll
    static void start() {
        running = new RunningKernel(folder);
        client = running.client();
    }

    @AfterAll
    static void end() {
        running.close();
    }

    @Test
    void a_reader_that_reads_nothing_until_the_end_loses_nothing() {
        var id = client.sendCell("for (int i = 0; i < 200_000; i++) System.out.println(i);", content -> content);
        client.reply("shell", id);

        var ran = new Client.Ran(client.object(), client.hear(id));

        assertThat(ran.printed("stdout"))
                .hasLineCount(200_000)
                .startsWith("0\n1\n")
                .endsWith("199998\n199999\n");
    }

    @Test
    void endless_printing_has_a_bound_and_ends_when_it_is_interrupted() {
        var id = client.sendCell("while (true) System.out.println(\"x\".repeat(50));", content -> content);
        client.hearUntil(id, message -> message.content().path("text").asText().contains("From here on only the end"));

        client.ask("control", "interrupt_request", client.object());
        var reply = client.reply("shell", id);
        var ran = new Client.Ran(reply.content(), client.hear(id));

        assertThat(ran.reply().path("ename").asText()).isEqualTo("Interrupted");
        assertThat(ran.printed("stderr"))
                .matches("(?s).*\\[\\.\\.\\. [\\d,]+ characters, [\\d,]+ lines, are left out.*");
        assertThat(ran.printed("stdout").length()).isLessThan(3_000_000);
    }

    @Test
    void endless_displays_are_paced() {
        var id = client.sendCell("int n = 0; while (n < 3000) display(n++); n", content -> content);

        var ran = new Client.Ran(client.object(), client.hear(id));

        assertThat(ran.all("display_data")).hasSize(3000);
        client.reply("shell", id);
    }

    @Test
    void what_a_thread_prints_late_belongs_to_its_cell() {
        client.run("var gate = new java.util.concurrent.CountDownLatch(1);");
        var id = client.sendCell(
                "new Thread(() -> { try { gate.await(); System.out.println(\"late\"); } catch (InterruptedException e) { }"
                        + " }).start();",
                content -> content);
        client.hear(id);
        client.reply("shell", id);
        for (int i = 0; i < 40; i++) {
            client.run("int c" + i + " = 1;");
        }

        var ids = client.sendCell("gate.countDown();", content -> content);
        var late = client.hearUntil(id, Client.isType("stream"));

        assertThat(late).hasSize(1);
        assertThat(late.get(0).content().path("text").asText()).isEqualTo("late\n");
        client.reply("shell", ids);
    }
}

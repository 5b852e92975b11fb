package nudge.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AdviceWhileBusyTest {
    @TempDir
    Path folder;

    private static ObjectNode code(Client client, String text) {
        return client.object().put("code", text).put("cursor_pos", text.length());
    }

    @Test
    void questions_are_answered_before_the_running_cell_ends() {
        try (var kernel = new RunningKernel(folder)) {
            var client = kernel.client();
            client.run("int lengthOfLife = 42;");
            var cell = client.sendCell("System.out.println(\"on\"); Thread.sleep(600_000);", options -> options);
            client.hearUntil(cell, Client.isType("stream"));

            var completion = client.ask("shell", "complete_request", code(client, "lengthOf"));
            var inspection = client.ask("shell", "inspect_request", code(client, "Math.max"));
            var whole = client.ask("shell", "is_complete_request", code(client, "for (;;) {"));

            assertThat(completion.path("matches").toString()).isEqualTo("[\"lengthOfLife\"]");
            assertThat(inspection.path("found").asBoolean()).isTrue();
            assertThat(whole.path("status").asText()).isEqualTo("incomplete");
            client.ask("control", "interrupt_request", client.object());
            assertThat(client.reply("shell", cell).content().path("status").asText())
                    .isEqualTo("error");
        }
    }
}

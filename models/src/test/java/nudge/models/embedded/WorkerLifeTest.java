package nudge.models.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nudge.models.worker.Message;
import nudge.models.worker.Piece;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** How the worker's process lives and ends, in the middle of a long answer. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class WorkerLifeTest {
    private Process process;
    private Writer in;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder(WorkerCommand.of(WeightsForTests.cache()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        in = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        answer();
        send(WeightsForTests.start(1, 100).load());
        answer();
        send(Message.numbered(2)
                .with("op", "generate")
                .with("pieces", List.of(Piece.data("Once upon a time").encoded()))
                .with("temperature", 1)
                .with("topP", 1)
                .with("topK", 0)
                .with("seed", 1)
                .with("maxTokens", 8000)
                .with("stops", List.of()));
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void it_ends_when_its_input_ends() throws Exception {
        in.close();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void it_stops_a_request_that_is_cancelled() throws Exception {
        send(Message.numbered(2).with("op", "cancel"));

        assertThat(answer().text("error")).contains("cancelled");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "signals are sent by kill")
    void it_lives_on_after_an_interrupt() throws Exception {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        send(Message.numbered(2).with("op", "cancel"));
        answer();
        send(Message.numbered(3)
                .with("op", "count")
                .with("pieces", List.of(Piece.data("one").encoded())));

        assertThat(answer().number("tokens")).isEqualTo(1);
    }

    private void send(Message message) throws IOException {
        in.write(message.json() + "\n");
        in.flush();
    }

    private Message answer() throws IOException {
        var line = new StringBuilder();
        while (!line.toString().startsWith(Message.MARKER) || !line.toString().endsWith("\n")) {
            int next = process.getInputStream().read();
            assertThat(next).as("the worker's output goes on").isNotNegative();
            line.append((char) next);
            if (next == '\n' && !line.toString().startsWith(Message.MARKER)) {
                line.setLength(0);
            }
        }
        return Message.parse(line.substring(Message.MARKER.length(), line.length() - 1));
    }
}

package nudge.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees in cells besides plain values. */
@Timeout(60)
class CellDisplaysTest {
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
    void a_value_whose_text_never_ends_can_be_interrupted() {
        var id = client.sendCell(
                "new Object() { public String toString() { System.out.print('!'); while (true); } }",
                content -> content);
        client.hearUntil(id, Client.isType("stream"));

        client.ask("control", "interrupt_request", client.object());

        var told = client.hear(id);
        assertThat(client.reply("shell", id).content().path("status").asText()).isEqualTo("ok");
        assertThat(told)
                .filteredOn(Client.isType("execute_result"))
                .singleElement()
                .satisfies(result -> assertThat(
                                result.content().path("data").path("text/plain").asText())
                        .isEqualTo("(Interrupted: the value is not shown.)"));
        assertThat(client.run("1 + 1").value()).isEqualTo("2");
    }

    @Test
    void answers_grow_in_one_display_and_are_not_shown_twice() {
        var ran = client.run("ask(\"Who?\", Q, Q_IF)");

        assertThat(ran.all("execute_result")).isEmpty();
        var place =
                ran.only("display_data").path("transient").path("display_id").asText();
        assertThat(ran.all("update_display_data"))
                .isNotEmpty()
                .allSatisfy(update -> assertThat(
                                update.path("transient").path("display_id").asText())
                        .isEqualTo(place))
                .last()
                .satisfies(
                        last -> assertThat(last.path("data").path("text/plain").asText())
                                .contains("Who?", "Q+IF", "[simulated text]"));
    }

    @Test
    void an_answer_that_is_looked_at_later_is_shown() {
        client.run("var asked = ask(\"Who?\");");

        assertThat(client.run("asked").value()).contains("Who?", "[simulated text]");
    }

    @Test
    void what_is_said_in_a_conversation_is_shown_as_it_comes() {
        client.run("var talk = chat(HHH);");

        var ran = client.run("talk.say(\"Hello\")");

        assertThat(ran.all("execute_result")).isEmpty();
        assertThat(ran.only("display_data").path("data").path("text/html").asText())
                .contains("Hello");
    }

    @Test
    void notices_of_long_work_are_one_display_whose_last_line_goes_on() {
        var ran = client.run("""
                var notices = nudge.shell.Session.current().nudge().settings().models().notices();
                notices.accept("Fetching it (9 MB).");
                notices.accept("it: 25 % of 9 MB.");
                notices.accept("it: 50 % of 9 MB.");
                """);

        assertThat(ran.only("display_data").path("data").path("text/plain").asText())
                .isEqualTo("Fetching it (9 MB).");
        assertThat(ran.all("update_display_data")).last().satisfies(last -> assertThat(
                        last.path("data").path("text/plain").asText())
                .isEqualTo("Fetching it (9 MB).\nit: 50 % of 9 MB."));
    }
}

package nudge.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nudge.shell.Prelude;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is done before the first cell. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class StartUpTest {
    @TempDir
    Path folder;

    private RunningKernel running(Map<String, String> environment) {
        return new RunningKernel(folder, Prelude.of(environment, ":", List.of()));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("begin.jsh"), text);
    }

    @Test
    void a_start_up_file_defines_and_prints_into_the_first_cell() throws IOException {
        var file = file("int begun = 20\nSystem.out.println(\"hello\");\n");

        try (var running = running(Map.of("NUDGE_STARTUP", file.toString()))) {
            var first = running.client().run("begun + 1");
            var second = running.client().run("begun + 2");

            assertThat(first.value()).isEqualTo("21");
            assertThat(first.printed("stdout")).isEqualTo("hello\n");
            assertThat(second.all("stream")).isEmpty();
        }
    }

    @Test
    void its_error_is_told_with_file_and_line_and_the_kernel_lives() throws IOException {
        var file = file("int fine = 1\n\nint broken = 1 / 0;\nint never = 2;\n");

        try (var running = running(Map.of("NUDGE_STARTUP", file.toString()))) {
            var silent = running.client().run("1", content -> content.put("silent", true));
            var first = running.client().run("fine");

            assertThat(silent.all("stream")).isEmpty();
            assertThat(first.printed("stderr"))
                    .startsWith(file + ":3: ArithmeticException: / by zero\n  int broken = 1 / 0;\n");
            assertThat(first.value()).isEqualTo("1");
        }
    }

    @Test
    void what_is_missing_is_a_warning_of_the_first_cell() throws IOException {
        var classes =
                Files.createDirectories(folder.resolve("classes/a package")).getParent();
        Files.writeString(classes.resolve("here.txt"), "found");
        var environment =
                Map.of("NUDGE_CLASSPATH", "gone.jar:" + classes + ":" + folder + "/lib/*", "NUDGE_STARTUP", "gone.jsh");

        try (var running = running(environment)) {
            var first = running.client()
                    .run("new String(getClass().getResourceAsStream(\"/here.txt\").readAllBytes())"
                            .replace("getClass()", "new Object() {}.getClass()"));

            assertThat(first.printed("stderr"))
                    .contains("The class path of this session lacks './gone.jar': There is no './gone.jar'.")
                    .contains("lacks '" + folder + "/lib/*'")
                    .contains("There is no file 'gone.jsh' in '");
            assertThat(first.value()).isEqualTo("\"found\"");
        }
    }

    @Test
    void an_endless_start_up_is_interrupted() throws IOException {
        var file = file("while (true) { }\n");

        try (var running = running(Map.of("NUDGE_STARTUP", file.toString()))) {
            var client = running.client();
            client.sendCell("1 + 1", content -> content);
            var replied = false;
            while (!replied) {
                client.ask("control", "interrupt_request", client.object());
                client.socket("shell").setReceiveTimeOut(500);
                replied = client.socket("shell").recv(0) != null;
            }
            client.socket("shell").setReceiveTimeOut(30_000);
            while (client.socket("shell").hasReceiveMore()) {
                client.socket("shell").recv(0);
            }

            var next = client.run("2 + 2");
            assertThat(next.value()).isEqualTo("4");
        }
    }
}

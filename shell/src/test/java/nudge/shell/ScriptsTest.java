package nudge.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import nudge.view.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ScriptsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private int run(String text) {
        try (var nudge = TestSessions.open(folder);
                var scripts = open(nudge)) {
            return scripts.run(new Source("demo.jsh", text));
        }
    }

    private int eval(String text) {
        try (var nudge = TestSessions.open(folder);
                var scripts = open(nudge)) {
            return scripts.eval(Source.of(text));
        }
    }

    private Scripts open(nudge.Nudge nudge) {
        return Scripts.open(
                nudge,
                InstantSource.system(),
                Style.DEFAULTS,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void script_prints_no_values() {
        assertThat(run("1 + 1;\nint x = 3;\nx")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void script_stops_at_the_first_error_with_file_and_line() {
        assertThat(run("int x = 3;\n\nint y = \"s\";\nint z = missing;")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        demo.jsh:3: incompatible types: java.lang.String cannot be converted to int
                          int y = "s";
                                  ^^^
                        """);
    }

    @Test
    void script_that_throws_names_the_line() {
        assertThat(run("int x =\n  Integer.parseInt(\"a\");")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("""
                        demo.jsh:2: NumberFormatException: For input string: "a"
                            Integer.parseInt("a");
                                    ^^^^^^^^
                        """);
    }

    @Test
    void script_that_ends_too_early_names_its_end() {
        assertThat(run("int x = 3;\nif (x > 2) {\n")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("demo.jsh:2: This is not complete");
    }

    @Test
    void snippet_prints_its_value() {
        assertThat(eval("List.of(1, 2, 3)")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("[1, 2, 3]\n");
    }

    @Test
    void run_of_a_script_is_waited_for() {
        assertThat(eval("run(bbqMini.limit(4), Q).run().state()")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("DONE\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("SIMULATED").contains("4/4");
    }
}

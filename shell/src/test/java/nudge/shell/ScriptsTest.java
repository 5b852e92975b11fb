package nudge.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import nudge.view.Style;
import org.junit.jupiter.api.AfterEach;
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

    private final PrintStream outBefore = System.out;
    private final PrintStream errBefore = System.err;

    @AfterEach
    void restore() {
        System.setOut(outBefore);
        System.setErr(errBefore);
    }

    private List<String> lines(int expectedCode, String text) {
        try (var nudge = TestSessions.open(folder);
                var scripts = Scripts.openJsonLines(
                        nudge,
                        InstantSource.system(),
                        Style.DEFAULTS,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))) {
            assertThat(scripts.run(new Source("demo.jsh", text))).isEqualTo(expectedCode);
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void each_snippet_is_a_line_of_json() {
        assertThat(lines(0, "int x = 3;\nSystem.out.println(\"a\\u00e9\");\n\nx + 1"))
                .containsExactly(
                        "{'source':'demo.jsh','line':1,'snippet':'int x = 3;','outcome':'OK','name':'x','type':'int','value':'3','notes':[],'error':null,'stdout':'','stderr':''}"
                                .replace('\'', '"'),
                        "{'source':'demo.jsh','line':2,'snippet':'System.out.println(\\\"a\\\\u00e9\\\");','outcome':'OK','name':null,'type':null,'value':null,'notes':[],'error':null,'stdout':'a\\u00E9\\n','stderr':''}"
                                .replace('\'', '"'),
                        "{'source':'demo.jsh','line':4,'snippet':'x + 1','outcome':'OK','name':'$1','type':'int','value':'4','notes':[],'error':null,'stdout':'','stderr':''}"
                                .replace('\'', '"'));
    }

    @Test
    void error_as_json_names_its_line_and_ends_the_script() {
        assertThat(lines(1, "int x = 3;\nSystem.err.print(1); x / 0;\nx"))
                .hasSize(3)
                .last()
                .asString()
                .contains("\"outcome\":\"RUNTIME_ERROR\"")
                .contains(
                        "\"error\":{\"name\":\"ArithmeticException\",\"message\":\"/ by zero\",\"source\":\"demo.jsh\","
                                + "\"line\":2,\"column\":1,");
    }

    @Test
    void exit_of_a_script_is_its_exit_code() {
        assertThat(run("int x = 3;\nSystem.exit(x + 4);\nmissing")).isEqualTo(7);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void exit_as_json_tells_the_code() {
        assertThat(lines(7, "System.exit(7)"))
                .last()
                .asString()
                .contains("\"outcome\":\"EXIT\"")
                .contains("\"exitCode\":7");
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

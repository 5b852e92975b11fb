package nudge.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import nudge.Nudge;
import nudge.shell.Completion.Suggestion;
import nudge.shell.ShellEngine.Completeness;
import nudge.shell.deps.Additions;
import nudge.shell.deps.LocalRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class MagicsTest {
    @TempDir
    Path folder;

    private final StringBuilder printed = new StringBuilder();
    private Nudge nudge;
    private Session session;
    private ShellEngine engine;

    @BeforeEach
    void open() {
        nudge = TestSessions.open(folder.resolve("home"));
        session = Session.open(nudge, new Front() {
            @Override
            public Pace pace() {
                return Pace.WAIT;
            }

            @Override
            public nudge.run.RunListener view() {
                return new nudge.run.RunListener() {};
            }
        });
        engine = ShellEngine.start(ShellOptions.of(InstantSource.system(), List.of())
                .withWarmth(ShellOptions.Warmth.COLD)
                .withOutput((source, stream, text) -> printed.append(text)));
    }

    @AfterEach
    void close() {
        engine.close();
        session.close();
        nudge.close();
    }

    private static String error(Result result) {
        return result.errors().get(0).text();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void jars_by_a_star_are_there_for_the_next_line() throws IOException {
        new LocalRepository(folder.resolve("repository")).with("greeter", "1.0", List.of());
        var jars = folder.resolve("repository/remote/lib/greeter/1.0");

        var result = engine.evaluate("int before = 1\n%jars " + jars + "/*.jar\nlib.greeter.name() + before");

        assertThat(result.messages()).isEmpty();
        assertThat(result.value()).isEqualTo("greeter 1.01");
    }

    @Test
    void a_class_path_is_written_as_the_jvm_writes_it() throws IOException {
        new LocalRepository(folder.resolve("repository")).with("greeter", "1.0", List.of());
        var jars = folder.resolve("repository/remote/lib/greeter/1.0");

        engine.evaluate("%classpath " + folder + java.io.File.pathSeparator + jars + "/*");

        assertThat(engine.evaluate("lib.greeter.name()").value()).isEqualTo("greeter 1.0");
        assertThat(((Additions) engine.evaluate("%classpath").value()).files())
                .contains(folder, jars.resolve("greeter-1.0.jar"));
    }

    @Test
    void what_is_not_there_is_told_with_the_line_as_it_was_typed() {
        var result = engine.evaluate("int a = 1;\n%jars none/*.jar\nint b = 2;");

        assertThat(error(result))
                .isEqualTo("There is no 'none/*.jar'. Name a jar, a folder of classes, jars by a star, or a library:"
                        + " deps(\"group:artifact:version\").");
        assertThat(result.errors().get(0).excerpt().line()).isEqualTo(2);
        assertThat(result.errors().get(0).excerpt().text()).isEqualTo("%jars none/*.jar");
        assertThat(engine.evaluate("a").ok()).isTrue();
        assertThat(engine.evaluate("b").ok()).isFalse();
    }

    @Test
    void a_library_that_is_none_is_told() {
        assertThat(error(engine.evaluate("%maven org.example"))).startsWith("'org.example' names no library.");
    }

    @Test
    void an_unknown_one_names_those_that_exist() {
        assertThat(error(engine.evaluate("%mavn a:b:c")))
                .isEqualTo("Unknown magic '%mavn'. Known: %%time, %classpath, %jars, %load, %maven, %time."
                        + " Did you mean '%maven'?");
    }

    @Test
    void a_lack_is_told() {
        assertThat(error(engine.evaluate("%load")))
                .isEqualTo("'%load' needs something behind it. For example: %load FILE");
    }

    @Test
    void time_is_printed_and_the_value_stays() {
        var result = engine.evaluate("int x = 20\n%time x + 1");

        assertThat(result.value()).isEqualTo(21);
        assertThat(printed.toString()).matches("Wall time: \\d+\\.\\d ms, CPU time: \\d+\\.\\d ms\n");
    }

    @Test
    void time_of_waiting_is_none_of_the_processor() {
        engine.evaluate("%time Thread.sleep(150)");

        var times = new java.util.Scanner(printed.toString()).useDelimiter("[^\\d.]+");
        assertThat(times.nextDouble()).isBetween(140.0, 10_000.0);
        assertThat(times.nextDouble()).isLessThan(100);
    }

    @Test
    void time_of_a_cell_is_that_of_all_its_lines() {
        var result = engine.evaluate("%%time\nint y = 4\ny * 2");

        assertThat(result.value()).isEqualTo(8);
        assertThat(printed.toString()).hasLineCount(1).startsWith("Wall time: ");
    }

    @Test
    void a_cells_magic_begins_the_cell() {
        assertThat(error(engine.evaluate("int z = 1;\n%%time\nz")))
                .isEqualTo("'%%time' is about the whole cell: it must be its first line.");
    }

    @Test
    void a_file_is_evaluated_and_its_errors_are_told_where_they_are() throws IOException {
        var good = file("good.jsh", "int loaded = 7\nint twice(int n) {\n  return 2 * n;\n}\n");
        var bad = file("bad.jsh", "\nint fine = 1\nint x = 1 / 0;\n");

        assertThat(engine.evaluate("%load " + good + "\ntwice(loaded)").value()).isEqualTo(14);
        var result = engine.evaluate("%load " + bad + "\nint never = 1");

        assertThat(result.errors().get(0).excerpt().place()).isEqualTo(bad + ":3");
        assertThat(result.errors().get(0).name()).isEqualTo("ArithmeticException");
    }

    @Test
    void the_code_of_a_notebook_is_evaluated() throws IOException {
        var notebook = file("n.ipynb", """
                {"metadata": {"kernelspec": {"language": "java"}}, "cells": [
                  {"cell_type": "markdown", "source": ["# no code"]},
                  {"cell_type": "code", "source": ["int inCell = 5;\\n", "inCell"]},
                  {"cell_type": "code", "source": "inCell / 0"}]}
                """);

        var result = engine.evaluate("%load " + notebook);

        assertThat(engine.evaluate("inCell").value()).isEqualTo(5);
        assertThat(result.errors().get(0).excerpt().place()).isEqualTo(notebook + " cell 2:1");
    }

    @Test
    void what_cannot_be_loaded_says_why() throws IOException {
        var python = file("p.ipynb", "{\"metadata\": {\"kernelspec\": {\"language\": \"python\"}}}");
        var itself = folder.resolve("itself.jsh");
        Files.writeString(itself, "%load " + itself);

        assertThat(error(engine.evaluate("%load none.jsh"))).startsWith("There is no file 'none.jsh' in '");
        assertThat(error(engine.evaluate("%load " + python))).contains("holds 'python'; this session takes Java.");
        assertThat(error(engine.evaluate("%load " + itself))).contains("is loaded by what it loads itself");
    }

    @Test
    void a_line_is_complete_and_java_around_it_counts() {
        assertThat(engine.completeness("%maven a:b")).isIn(Completeness.COMPLETE, Completeness.EMPTY);
        assertThat(engine.completeness("%time f(")).isIn(Completeness.COMPLETE, Completeness.EMPTY);
        assertThat(engine.completeness("%maven a:b\nint x = (")).isEqualTo(Completeness.INCOMPLETE);
        assertThat(engine.needsMore("%load x")).isFalse();
    }

    @Test
    void names_files_and_java_are_completed() throws IOException {
        file("lib.jar", "");

        assertThat(engine.complete("%", 1).suggestions())
                .extracting(Suggestion::text)
                .containsExactly("%maven", "%jars", "%classpath", "%load", "%time", "%%time");
        assertThat(engine.complete("int x;\n%ti", 10).anchor()).isEqualTo(7);
        assertThat(engine.complete("int x;\n%ti", 10).suggestions())
                .extracting(Suggestion::text)
                .containsExactly("%time");
        assertThat(engine.complete(
                                "%jars " + folder + "/li", 8 + folder.toString().length() + 1)
                        .suggestions())
                .extracting(Suggestion::text)
                .containsExactly(folder + "/lib.jar");
        assertThat(engine.complete("%time Math.ab", 13).suggestions())
                .extracting(Suggestion::text)
                .contains("abs(");
    }

    @Test
    void snippets_of_a_script_keep_the_lines() {
        assertThat(engine.snippets("%maven a:b\nint x = 1\nx")).containsExactly("%maven a:b", "int x = 1;", "x;");
    }
}

package nudge.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeparationTest {
    private static ShellEngine engine;

    @BeforeAll
    static void start() {
        engine = ShellEngine.start(
                ShellOptions.of(InstantSource.system(), List.of()).withWarmth(ShellOptions.Warmth.COLD));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 + 1|1 + 1;",
                "int x = 3|int x = 3;",
                "x // of x|x; // of x",
                "f();|f();",
                "void f() { }|void f() { }",
                "if (true) { }|if (true) { }",
                "new int[] {1, 2}|new int[] {1, 2};",
                "Runnable r = () -> { }|Runnable r = () -> { };",
                "import java.util.*|import java.util.*;"
            })
    void snippet_gets_the_semicolon_that_it_lacks(String source, String expected) {
        assertThat(engine.snippets(source)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "int a = 4~a + 1|int a = 4;~a + 1",
                "int a = 4 // four~a + 1|int a = 4; // four~a + 1",
                "int f(int x) {~    return x;~}~f(1)|int f(int x) {~    return x;~}~f(1)",
                "List.of(1)~    .size()|List.of(1)~    .size()",
                "if (true) {~}~else { }|if (true) {~}~else { }",
                "var a = 1 +~2~a|var a = 1 +~2;~a",
                "f(1,~2)~g()|f(1,~2);~g()",
                "1 + 1;~2|1 + 1;~2"
            })
    void lines_that_end_a_snippet_get_its_semicolon(String source, String expected) {
        assertThat(engine.byLines(source.replace('~', '\n'))).isEqualTo(expected.replace('~', '\n'));
    }

    @Test
    void source_is_taken_apart() {
        assertThat(engine.snippets("int y = 1; y++; \n\n y")).containsExactly("int y = 1;", "y++;", "y;");
    }

    @Test
    void what_was_taken_apart_can_be_evaluated_as_a_whole() {
        var script = String.join("\n", engine.snippets("int z = 4"));
        script += "\n" + String.join("\n", engine.snippets("int twice(int x) { return x * 2; }"));
        script += "\n" + String.join("\n", engine.snippets("twice(z) // 8"));

        assertThat(engine.evaluate(script).value()).isEqualTo(8);
    }
}

package nudge.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainExpressionTest {
    private static final JShell SHELL =
            JShell.builder().executionEngine("local").build();

    /** What texts are put together from at random: mostly right, often wrong. */
    private static final List<String> PIECES = List.of(
            "a",
            "b.c",
            "Math.max(1, 2)",
            "\"x\"",
            "'c'",
            "12",
            "1.5",
            "(",
            ")",
            ",",
            "+",
            "-",
            "*",
            "/",
            "%",
            ".",
            "f(",
            "()",
            "true",
            "null",
            "int",
            "new",
            "x.y()",
            ";",
            "=",
            "<",
            ">",
            "List",
            "var",
            "record",
            "yield",
            "-1",
            "!",
            "[0]",
            "this",
            "e.class",
            "return",
            "1e3",
            "09",
            "\"\\n\"",
            "//",
            "@",
            "->",
            "::",
            "?",
            ":");

    @AfterAll
    static void close() {
        SHELL.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 + 1",
                "x",
                "run",
                "Math.max(1, x).y",
                "use(\"sim:\")",
                "r.open(17)",
                "(a + b) * c",
                "\"a\".length() % 2"
            })
    void plain_expressions_are_known(String text) {
        assertThat(PlainExpression.matches(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "int x",
                "f(",
                "1 +",
                "a = b",
                "a;",
                "new A()",
                "(int) a",
                "a < b",
                "a\n+ b",
                "x -> y",
                "09",
                "var",
                "\"a",
                "'ab'",
                "a.",
                "99999999999",
                "yield",
                "1.f()",
                "a // b",
                "\\u0061"
            })
    void nothing_is_known_of_other_texts(String text) {
        assertThat(PlainExpression.matches(text)).isFalse();
    }

    /** Whatever it takes for an expression is one snippet without a mistake for JShell, taken as it stands. */
    @Test
    void jshell_says_the_same_of_three_hundred_texts() {
        var random = new Random(11);
        int known = 0;
        for (int i = 0; i < 20_000 && known < 300; i++) {
            var text = new StringBuilder();
            for (int j = random.nextInt(7); j >= 0; j--) {
                text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(3) == 0 ? " " : "");
            }
            if (PlainExpression.matches(text.toString())) {
                known++;
                check(text.toString());
            }
        }
        assertThat(known).isGreaterThan(100);
    }

    private static void check(String text) {
        var analysis = SHELL.sourceCodeAnalysis();
        var info = analysis.analyzeCompletion(text.strip());

        assertThat(info.completeness().isComplete()).as(text).isTrue();
        assertThat(info.source().strip().replaceAll(";$", "")).as(text).isEqualTo(text.strip());
        assertThat(info.remaining()).as(text).isEmpty();
        assertThat(Syntax.parses(text)
                        || analysis.sourceToSnippets(text).stream()
                                .noneMatch(snippet -> snippet.kind() == Snippet.Kind.ERRONEOUS))
                .as(text)
                .isTrue();
    }
}

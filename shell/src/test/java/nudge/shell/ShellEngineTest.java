package nudge.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import nudge.run.Selection;
import nudge.shell.Completion.Suggestion;
import nudge.shell.Result.Outcome;
import nudge.shell.Result.Shape;
import nudge.shell.ShellEngine.Completeness;
import nudge.shell.ShellEngine.Stop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ShellEngineTest {
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

    private static List<String> lines(Result result) {
        return result.messages().stream()
                .flatMap(message -> message.lines().stream())
                .toList();
    }

    @Test
    void session_starts_without_complaints() {
        assertThat(engine.startMessages()).isEmpty();
    }

    @Test
    void expression_gives_its_live_value_and_static_type() {
        var result = engine.evaluate("List.of(1, 2)");

        assertThat(result.value()).isEqualTo(List.of(1, 2));
        assertThat(result.typeName()).isEqualTo("List<Integer>");
        assertThat(result.shape()).isEqualTo(Shape.EXPRESSION);
    }

    @Test
    void definition_of_a_variable_is_an_assignment() {
        var result = engine.evaluate("var text = \"a\"");

        assertThat(result.shape()).isEqualTo(Shape.ASSIGNMENT);
        assertThat(result.name()).isEqualTo("text");
        assertThat(result.value()).isEqualTo("a");
    }

    @Test
    void null_is_a_value() {
        var result = engine.evaluate("(String) null");

        assertThat(result.shape()).isEqualTo(Shape.EXPRESSION);
        assertThat(result.value()).isNull();
    }

    @Test
    void objects_are_shared_with_the_program() {
        var result = engine.evaluate("nudge.run.Selection.ALL");

        assertThat(result.value()).isSameAs(Selection.ALL);
    }

    @Test
    void last_of_several_snippets_gives_the_value() {
        var result = engine.evaluate("int a1 = 2;\nint b1 = 3; // three\na1 * b1\n// the end");

        assertThat(result.value()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int n1 = 2\nint n2 = 3\nn1 * n2",
                "var l1 = List.of(1, 2, 3)\n    .stream()\nvar s1 = l1\n    .mapToInt(x -> x)\ns1.sum()",
                "int twice1(int x) { return 2 * x; }\nSystem.getProperty(\"none\")\ntwice1(3)",
                "import java.util.function.*\nIntSupplier six = () -> 6\n// calls it\nsix.getAsInt()"
            })
    void line_may_do_without_its_semicolon(String text) {
        assertThat(engine.evaluate(text).value()).isEqualTo(6);
    }

    @Test
    void error_behind_a_line_without_semicolon_is_in_its_own_line() {
        var result = engine.evaluate(new Source("demo.jsh", "int n3 = 2\nint = = 3;\nn3"));

        assertThat(result.messages().get(0).excerpt().place()).isEqualTo("demo.jsh:2");
    }

    @Test
    void statement_has_no_value() {
        assertThat(engine.evaluate("if (true) { }").shape()).isEqualTo(Shape.NONE);
    }

    @Test
    void variable_can_be_defined_again_with_another_type() {
        engine.evaluate("var again = 1");

        var result = engine.evaluate("var again = \"one\"; again.length()");

        assertThat(result.value()).isEqualTo(3);
    }

    @Test
    void method_can_be_defined_again() {
        engine.evaluate("int twice(int x) { return x; }");
        engine.evaluate("int twice(int x) { return 2 * x; }");

        assertThat(engine.evaluate("twice(4)").value()).isEqualTo(8);
    }

    @Test
    void compile_error_shows_line_and_caret() {
        var result = engine.evaluate(new Source("demo.jsh", "int a2 = 1;\nint b2 = \"x\";\nint c2 = 3;"));

        assertThat(result.outcome()).isEqualTo(Outcome.COMPILE_ERROR);
        assertThat(result.messages().get(0).excerpt().place()).isEqualTo("demo.jsh:2");
        assertThat(lines(result))
                .containsExactly(
                        "incompatible types: java.lang.String cannot be converted to int",
                        "  int b2 = \"x\";",
                        "           ^^^");
    }

    @Test
    void evaluation_ends_at_the_first_error() {
        engine.evaluate("int c3 = 0; int d3 = \"x\"; c3 = 1;");

        assertThat(engine.evaluate("c3").value()).isEqualTo(0);
    }

    @Test
    void unknown_verb_names_the_nearest() {
        var result = engine.evaluate("hlep()");

        assertThat(lines(result))
                .containsExactly("Unknown method hlep().", "  hlep()", "  ^^^^", "Did you mean 'help'?");
    }

    @Test
    void unknown_member_names_the_nearest() {
        var result = engine.evaluate("\"abc\".lenght()");

        assertThat(lines(result))
                .containsExactly(
                        "Unknown method lenght().", "  \"abc\".lenght()", "        ^^^^^^", "Did you mean 'length'?");
    }

    @Test
    void runtime_error_shows_line_and_caret_without_frames_of_ours() {
        var result = engine.evaluate("int zero = 0;\n10 / zero");

        assertThat(result.outcome()).isEqualTo(Outcome.RUNTIME_ERROR);
        assertThat(lines(result)).containsExactly("ArithmeticException: / by zero", "  10 / zero", "  ^^^^^^^^^");
    }

    @Test
    void runtime_error_points_at_the_call_and_chains_causes() {
        engine.evaluate(
                "void fail() {\n  throw new IllegalStateException(\"outer\", new RuntimeException(\"inner\"));\n}");

        var result = engine.evaluate("fail()");

        assertThat(lines(result))
                .startsWith("IllegalStateException: outer")
                .contains("  in fail, line 2", "  caused by RuntimeException: inner");
    }

    @Test
    void error_of_ours_shows_its_message_only() {
        var result = engine.evaluate("nudge.score.Reading.parse(\"txet\")");

        assertThat(lines(result).get(0))
                .startsWith("Unknown reading 'txet'. Known: ")
                .endsWith("Did you mean 'text'?");
        assertThat(lines(result).subList(1, 3))
                .containsExactly("  nudge.score.Reading.parse(\"txet\")", "                      ^^^^^");
        assertThat(lines(result)).hasSize(3);
    }

    @Test
    void method_that_lacks_something_says_what() {
        var defined = engine.evaluate("int needs() { return lacking4 + 1; }");
        var called = engine.evaluate("needs()");

        assertThat(lines(defined))
                .containsExactly("'needs' is kept, but cannot be called until this is defined: variable lacking4.");
        assertThat(lines(called).get(0))
                .isEqualTo("'needs' cannot run yet: it uses variable lacking4, not defined so far. Define it, then call"
                        + " again.");
    }

    @Test
    void incomplete_text_is_not_evaluated() {
        var result = engine.evaluate("int five = 5;\nfor (int i = 0; i < 3; i++) {");

        assertThat(result.outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(result.messages().get(0).excerpt().line()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 + 1            | COMPLETE
            int x = 1        | COMPLETE
            int x = 1; x     | COMPLETE
            int f() {        | INCOMPLETE
            unknown(1)       | COMPLETE
            run(             | INCOMPLETE
            1; int f() {     | INCOMPLETE
            int = = 3;       | INVALID
            ''               | EMPTY
            // nothing       | EMPTY
            """)
    void completeness_is_told(String text, Completeness expected) {
        assertThat(engine.completeness(text)).isEqualTo(expected);
    }

    @Test
    void interrupt_of_nothing_says_so() {
        assertThat(engine.interrupt()).isEqualTo(Stop.NOTHING_RUNNING);
    }

    @Test
    void completion_offers_verbs_before_java() {
        var completion = engine.complete("he", 2);

        assertThat(completion.anchor()).isZero();
        assertThat(completion.suggestions()).extracting(Suggestion::text).startsWith("help(");
    }

    @Test
    void completion_offers_what_has_the_expected_type_first() {
        engine.evaluate("int number6 = 6; String numeral6 = \"VI\";");

        var completion = engine.complete("String s = num", 14);

        assertThat(completion.suggestions()).extracting(Suggestion::text).startsWith("numeral6", "number6");
    }

    @Test
    void members_of_every_object_come_last() {
        var completion = engine.complete("\"abc\".", 6);

        assertThat(completion.suggestions())
                .extracting(Suggestion::text)
                .endsWith("wait(")
                .doesNotContain("abc");
    }

    @Test
    void snippets_see_their_own_class_loader() {
        engine.evaluate("class Mine7 { }");

        var result = engine.evaluate("Thread.currentThread().getContextClassLoader() == Mine7.class.getClassLoader()");

        assertThat(result.value()).isEqualTo(true);
    }
}

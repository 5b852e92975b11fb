package nudge.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RuntimeErrorsTest {
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

    private static List<String> told(String name, String text) {
        return engine.evaluate(new Source(name, text)).messages().stream()
                .flatMap(message -> message.lines().stream())
                .toList();
    }

    @Test
    void error_in_an_earlier_snippet_shows_its_line_and_the_callers() {
        told("cell 1", "void fail() {\n  throw new IllegalStateException(\"no\");\n}");

        assertThat(told("cell 2", "int a = 1;\n\nfail();"))
                .containsExactly(
                        "IllegalStateException: no",
                        "    throw new IllegalStateException(\"no\");",
                        "    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
                        "  in fail, cell 1:2",
                        "  called in cell 2:3: fail();");
    }

    @Test
    void frames_of_lambdas_are_called_so_and_those_of_java_are_folded() {
        told("a", "int half(int x) {\n  return List.of(x).stream().map(y -> 10 / y).findFirst().get();\n}");

        assertThat(told("b", "half(0)"))
                .startsWith("ArithmeticException: / by zero")
                .contains("  in a lambda of half, a:2", "  in half, a:2", "  called in b:1: half(0)")
                .noneMatch(line -> line.contains("Pipeline") || line.contains("lambda$"));
    }

    @Test
    void null_is_named_by_its_variable() {
        assertThat(told("", "List.of(1).forEach(x -> {\n   Object o = null;\n   o.hashCode();\n})"))
                .startsWith(
                        "NullPointerException: Cannot invoke \"Object.hashCode()\" because \"o\" is null",
                        "     o.hashCode();",
                        "     ^^^^^^^^^^^^^");
    }

    @Test
    void failure_of_another_thread_comes_before_what_carried_it() {
        assertThat(
                        told(
                                "",
                                "java.util.concurrent.CompletableFuture.supplyAsync(() ->\n   Integer.parseInt(\"x\"))\n.join()"))
                .startsWith(
                        "NumberFormatException: For input string: \"x\"",
                        "     Integer.parseInt(\"x\"))",
                        "             ^^^^^^^^")
                .contains("  in a lambda, line 2")
                .anyMatch(line -> line.startsWith("  carried by CompletionException"));
    }

    @Test
    void endless_recursion_is_told_in_words_and_once() {
        told("", "int down(int n) { return down(n + 1); }");

        assertThat(told("", "down(1)"))
                .startsWith("StackOverflowError: Calls go deeper than the stack has room for: something calls itself"
                        + " without an end.")
                .anyMatch(line -> line.matches(" {2}in down, line 1, 102[0-4] times"));
    }

    @Test
    void stack_that_never_shows_the_snippet_is_told_with_the_whole_of_it() {
        told("", "var self = new ArrayList<Object>(); self.add(self);");

        assertThat(told("", "self.hashCode()")).contains("  self.hashCode()");
    }

    @Test
    void error_points_at_the_line_of_the_whole_text() {
        var result = engine.evaluate(
                new Source("demo.jsh", "int[] few = {1};\n// one\nfor (int i = 0; ; i++)\n   few[i]++;"));

        assertThat(result.messages().get(0).excerpt().place()).isEqualTo("demo.jsh:4");
    }

    @Test
    void own_classes_are_named_as_they_were_written() {
        told("", "class Cat { } class Dog { } Object pet = new Cat();");

        assertThat(told("", "(Dog) pet").get(0))
                .startsWith("ClassCastException: class Cat cannot be cast to class Dog");
    }

    @Test
    void class_that_a_method_uses_can_be_defined_again() {
        told("", "class Unit { int size() { return 1; } } int sized() { return new Unit().size(); }");
        told("", "class Unit { int size() { return 2; } }");

        assertThat(engine.evaluate("sized()").value()).isEqualTo(2);
    }

    @Test
    void variable_of_a_class_defined_again_is_said_to_be_empty() {
        told("", "class Box { } Box box = new Box();");

        assertThat(told("", "class Box { int size; }"))
                .containsExactly("'box' is null from now on: its type Box was defined anew.");
    }

    @Test
    void record_can_be_defined_again() {
        told("", "record Point(int x) { }");
        told("", "record Point(String name) { }");

        assertThat(engine.evaluate("new Point(\"a\").name()").value()).isEqualTo("a");
    }

    @Test
    void definitions_may_refer_to_what_comes_later() {
        told("", "int later() { return more() + 1; }");
        told("", "class Outer { Inner inner = new Inner(); }");
        told("", "int more() { return 41; }");
        told("", "class Inner { int x = 5; }");

        assertThat(engine.evaluate("later() + new Outer().inner.x").value()).isEqualTo(47);
    }
}

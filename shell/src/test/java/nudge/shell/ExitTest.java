package nudge.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import nudge.shell.Result.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ExitTest {
    private static final Printed PRINTED = new Printed();
    private static ShellEngine engine;

    @BeforeAll
    static void start() {
        engine = ShellEngine.start(ShellOptions.of(InstantSource.system(), List.of())
                .withWarmth(ShellOptions.Warmth.COLD)
                .withOutput(PRINTED));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(3)",
                "Runtime.getRuntime().exit(3)",
                "Runtime.getRuntime().halt(3)",
                "void leave() { System.exit(3); } leave()",
                "class Leaver { static void leave() { System.exit(3); } } Leaver.leave()",
                "java.util.function.IntConsumer leaving = System::exit; leaving.accept(3);",
                "java.util.function.IntConsumer halting = Runtime.getRuntime()::halt; halting.accept(3);",
                "List.of(3).forEach(code -> System.exit(code))",
                "try { System.exit(3); } finally { Thread.yield(); }",
                "try { System.exit(3); } catch (Throwable e) { }",
                "int never = 1; if (never == 1) System.exit(3); never = 2;"
            })
    void exit_ends_the_snippet_with_its_code(String text) {
        var result = engine.evaluate(text);

        assertThat(result.outcome()).isEqualTo(Outcome.EXIT);
        assertThat(result.exitCode()).isEqualTo(3);
    }

    @Test
    void what_follows_is_not_evaluated() {
        engine.evaluate("int reached = 0;");
        engine.evaluate("System.exit(0); reached = 1;");

        assertThat(engine.evaluate("reached").value()).isEqualTo(0);
    }

    @Test
    void exit_of_another_thread_ends_that_thread_with_a_note() throws Exception {
        var result = engine.evaluate(new Source("cell 1", """
                var leaver = new Thread(() -> { System.exit(4); }, "leaver");
                leaver.start();
                leaver.join();
                leaver.isAlive()
                """));

        assertThat(result.value()).isEqualTo(false);
        PRINTED.await("cell 1 ERR|Thread 'leaver' asked to end the session with code 4; only the thread ends.\n");
    }

    @Test
    void methods_of_the_same_name_elsewhere_are_left_alone() {
        var result = engine.evaluate("class Own { int exit(int code) { return code + 1; } } new Own().exit(3)");

        assertThat(result.value()).isEqualTo(4);
    }
}

package nudge.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import nudge.Nudge;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompileErrorsTest {
    @TempDir
    static Path folder;

    private static Nudge nudge;
    private static ShellEngine engine;

    @BeforeAll
    static void open() {
        nudge = TestSessions.open(folder);
        var imports = nudge.registry().sessionImports();
        engine = ShellEngine.start(
                ShellOptions.of(InstantSource.system(), imports).withWarmth(ShellOptions.Warmth.COLD));
        engine.evaluate("nudge.RunHandle r = null;");
    }

    @AfterAll
    static void close() {
        engine.close();
        nudge.close();
    }

    private static Message message(String text) {
        return engine.evaluate(text).messages().get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "run(bbqMini, Q+IF)            ! Did you mean 'Q_IF'? Java writes Q+IF so.",
                "run(bbqMini, Q + IF + CoT)    ! Did you mean 'Q_IF_COT'? Java writes Q + IF + CoT so.",
                "bbq.agee                      ! Did you mean 'age'?",
                "bbqMini.limitt(3)             ! Did you mean 'limit'?",
                "rnu(bbqMini)                  ! Did you mean 'run', 'r', 'runs'?",
                "run(Q, bbqMini)               ! Did you mean 'run(bbqMini, Q)'?",
                "run(Q, bbqMini.limit(3), Q_IF)! Did you mean 'run(bbqMini.limit(3), Q, Q_IF)'?",
                "run(bbqMini, \"Q+IF\")        ! Did you mean 'run(bbqMini, condition(\"Q+IF\"))'?",
                "ask(Q, \"Who, then?\")        ! Did you mean 'ask(\"Who, then?\", Q)'?",
                "preview(\"bbq-mini\", Q)      ! Did you mean 'preview(task(\"bbq-mini\"), Q)'?",
            })
    void what_may_have_been_meant_is_said(String text, String hint) {
        assertThat(message(text).details()).contains(hint);
    }

    @Test
    void arguments_that_do_not_fit_are_named_beside_what_is_taken() {
        assertThat(message("var q = run(Q, bbqMini)").lines())
                .containsExactly(
                        "'run' does not take (Condition, BbqTask). It takes run(Task task, Condition... conditions) or"
                                + " run(String task, Condition... conditions).",
                        "  var q = run(Q, bbqMini)",
                        "          ^^^",
                        "Did you mean 'run(bbqMini, Q)'?");
        assertThat(message("bbqMini.limit(\"a\")").headline())
                .isEqualTo("'limit' does not take (String). It takes limit(int samples).");
    }

    @Test
    void members_are_listed_where_none_is_near() {
        assertThat(message("r.frobnicate()").details())
                .singleElement()
                .asString()
                .startsWith("It has: ")
                .contains("await");
    }

    @Test
    void methods_of_the_jdk_keep_the_words_of_the_compiler() {
        assertThat(message("\"a\".substring(\"b\")").headline()).contains("String cannot be converted to int");
    }
}

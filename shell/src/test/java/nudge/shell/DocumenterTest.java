package nudge.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import nudge.Nudge;
import nudge.view.Style;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumenterTest {
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
        engine.evaluate("nudge.RunHandle r = null; int twice(int a) { return 2 * a; }");
    }

    @AfterAll
    static void close() {
        engine.close();
        nudge.close();
    }

    /** What is said at the place of the bar. */
    private static List<Documentation> at(String text) {
        return engine.documentation(text.replace("|", ""), text.indexOf('|'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "run(|                       ! RunHandle run(‹Task task›, Condition... conditions)",
                "run(bbqMini, Q, Q_|IF)      ! RunHandle run(Task task, ‹Condition... conditions›)",
                "run(\"bbq-|mini\", Q)       ! RunHandle run(‹String task›, Condition... conditions)",
                "run(bbqMini.limit(|8), Q)   ! Task Task.limit(‹int samples›)",
                "var q = run(bbqMini.limit(8),|! RunHandle run(Task task, ‹Condition... conditions›)",
                "r.flips(Q, |)               ! Showable RunHandle.flips(Condition a, ‹Condition b›) throws"
                        + " InterruptedException",
                "twice(|                     ! int twice(‹int a›)",
                "\"abc\".substring(1, |      ! String String.substring(int beginIndex, ‹int endIndex›)",
                "import java.util.List;\\nrun(|! RunHandle run(‹Task task›, Condition... conditions)",
            })
    void call_around_the_cursor_is_told_with_its_parameter(String text, String signature) {
        var line = text.replace("\\n", "\n");

        var call = engine.call(line.replace("|", ""), line.indexOf('|'));

        assertThat(call.get(0).marked("‹", "›")).isEqualTo(signature);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "run|                ! Asks a task's samples under conditions; without conditions, the task's own.",
                "r|un(bbqMini)       ! Asks a task's samples under conditions; without conditions, the task's own.",
                "bbqMini.limit|      ! At most so many samples in the seeded order, rounded to whole units.",
                "bbqMini.limit(|     ! At most so many samples in the seeded order, rounded to whole units.",
                "Q_IF|               ! With an instruction to answer without bias.",
                "var x = bbq|        ! BBQ, by category.",
                "r|                  ! RunHandle: What run(...) gives a person: a run that goes on or is stored, and ways"
                        + " to look at it.",
                "nudge.run.Task|     ! A task as a person asks for it: a definition, and which samples, which reading, how"
                        + " many chains.",
            })
    void name_before_the_cursor_is_explained(String text, String first) {
        assertThat(at(text).get(0).text().first()).isEqualTo(first);
    }

    @Test
    void name_inside_a_call_comes_before_the_call() {
        assertThat(at("run(bbqMini|, Q)"))
                .extracting(Documentation::head)
                .containsExactly("BbqTask Tasks.bbqMini", "RunHandle run(", "RunHandle run(");
    }

    @Test
    void members_of_the_jdk_have_at_least_a_signature() {
        assertThat(at("\"abc\".strip|").get(0).signature()).isEqualTo("String String.strip()");
    }

    @Test
    void nothing_stands_in_comments_and_empty_places() {
        assertThat(at("// run(|")).isEmpty();
        assertThat(at("|")).isEmpty();
        assertThat(at("1 + |")).isEmpty();
    }

    @Test
    void everything_known_is_shown_within_the_width() {
        var lines = Documentation.shown(at("bbqMini.where(\"|")).lines(Style.DEFAULTS.withWidth(40));

        assertThat(lines.get(0)).isEqualTo("Task Task.where(String condition)");
        assertThat(lines).allMatch(line -> line.length() <= 40);
    }
}

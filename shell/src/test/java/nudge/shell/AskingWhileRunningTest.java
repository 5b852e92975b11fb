package nudge.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import nudge.shell.Result.Outcome;
import nudge.shell.ShellEngine.Completeness;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class AskingWhileRunningTest {
    private static final List<String> DEFINITIONS = List.of(
            "var running = new java.util.concurrent.Semaphore(0);",
            "var names = List.of(\"a\", \"b\");",
            "int twice(int n) { return 2 * n; }",
            "record Point(int x, int y) {}");
    private static final String ENDLESS = "if (true) { running.release(); Thread.sleep(600_000); }";

    /** What may be asked, and how. */
    private static final Map<String, Function<ShellEngine, Object>> QUESTIONS = questions();

    private static ShellEngine engine;

    @BeforeAll
    static void start() {
        engine = ShellEngine.start(ShellOptions.of(InstantSource.system(), List.of()));
        DEFINITIONS.forEach(engine::evaluate);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static Map<String, Function<ShellEngine, Object>> questions() {
        var all = new LinkedHashMap<String, Function<ShellEngine, Object>>();
        for (var text : List.of("names.st", "twi", "new Point(", "Math.ma", "List.of(1).stream().fi", "names.get(")) {
            all.put("complete " + text, shell -> shell.complete(text, text.length()));
        }
        for (var text : List.of("Math.max(1, ", "twice", "names.size")) {
            all.put("document " + text, shell -> shell.documentation(text, text.length()));
        }
        for (var text : List.of("twice(2)", "int = = 3;", "for (int i = 0; i < 2; i++) {", "names\n  .size()")) {
            all.put("complete? " + text, shell -> shell.completeness(text));
        }
        all.put("snippets", shell -> shell.snippets("int a = 1; a + 1"));
        return all;
    }

    @Test
    void questions_are_answered_while_a_snippet_runs_as_when_none_does() throws Exception {
        var running = (Semaphore) engine.evaluate("running").value();
        var alone = new ArrayList<Object>();
        QUESTIONS.values().forEach(question -> alone.add(question.apply(engine)));
        var evaluation = CompletableFuture.supplyAsync(() -> engine.evaluate(ENDLESS));
        running.acquire();

        var meanwhile = new ArrayList<Object>();
        QUESTIONS.values().forEach(question -> meanwhile.add(question.apply(engine)));

        assertThat(evaluation).isNotDone();
        assertThat(meanwhile).isEqualTo(alone);
        assertThat(engine.words()).isPresent();
        engine.interrupt();
        assertThat(evaluation.join().outcome()).isEqualTo(Outcome.INTERRUPTED);
    }

    @Test
    void sources_wait_for_each_other() throws Exception {
        var running = (Semaphore) engine.evaluate("running").value();
        var go = (Semaphore) engine.evaluate("var go = new java.util.concurrent.Semaphore(0);")
                .value();
        var first = CompletableFuture.supplyAsync(
                () -> engine.evaluate("if (true) { running.release(); go.acquire(); } var first = 1;"));
        running.acquire();
        var second = CompletableFuture.supplyAsync(() -> engine.evaluate("var second = first + 1;"));

        assertThat(engine.completeness("int x = 4;")).isEqualTo(Completeness.COMPLETE);
        assertThat(second).isNotDone();
        go.release();
        assertThat(first.join().ok()).isTrue();
        assertThat(second.join().value()).isEqualTo(2);
    }

    @Test
    void class_path_grows_while_a_snippet_runs(@TempDir Path folder) throws Exception {
        var running = (Semaphore) engine.evaluate("running").value();
        var evaluation = CompletableFuture.supplyAsync(() -> engine.evaluate(ENDLESS));
        running.acquire();

        engine.addToClassPath(folder);

        assertThat(evaluation).isNotDone();
        engine.interrupt();
        assertThat(evaluation.join().outcome()).isEqualTo(Outcome.INTERRUPTED);
        assertThat(engine.evaluate("var twelve = twice(6)").value()).isEqualTo(12);
    }

    @Test
    void five_hundred_questions_between_snippets_have_the_answers_they_have_alone() throws Exception {
        var alone = new LinkedHashMap<String, Object>();
        QUESTIONS.forEach((name, question) -> alone.put(name, question.apply(engine)));
        var all = List.copyOf(QUESTIONS.keySet());
        var random = new Random(7);
        var evaluations = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 60; i++) {
                var wrong = "if (twice(" + i + ") != " + 2 * i + ") throw new IllegalStateException();";
                assertThat(engine.evaluate(wrong).ok()).isTrue();
            }
        });
        int asked = 0;
        while (asked < 500 || !evaluations.isDone()) {
            var name = all.get(random.nextInt(all.size()));
            assertThat(QUESTIONS.get(name).apply(engine)).as(name).isEqualTo(alone.get(name));
            asked++;
        }
        evaluations.join();
    }

    @Test
    void interrupts_between_questions_end_snippets_and_nothing_else() throws Exception {
        var running = (Semaphore) engine.evaluate("running").value();
        var expected = engine.complete("names.st", 8);
        for (int i = 0; i < 20; i++) {
            var evaluation = CompletableFuture.supplyAsync(() -> engine.evaluate(ENDLESS));
            running.acquire();
            var answer = CompletableFuture.supplyAsync(() -> engine.complete("names.st", 8));
            engine.interrupt();

            assertThat(evaluation.join().outcome()).isEqualTo(Outcome.INTERRUPTED);
            assertThat(answer.join()).isEqualTo(expected);
        }
    }
}

package nudge.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import nudge.Nudge;
import nudge.RunHandle;
import nudge.run.RunHeader;
import nudge.run.RunListener;
import nudge.run.RunSnapshot;
import nudge.run.SampleResult;
import nudge.shell.Result.Outcome;
import nudge.view.Style;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class HelpersTest {
    private static final List<String> EVENTS = new ArrayList<>();

    @TempDir
    static Path folder;

    private static Nudge nudge;
    private static Session session;
    private static ShellEngine engine;

    @BeforeAll
    static void open() {
        nudge = TestSessions.open(folder);
        session = Session.open(nudge, new RecordingFront());
        var imports = nudge.registry().sessionImports();
        engine = ShellEngine.start(ShellOptions.of(InstantSource.system(), imports)
                .withWarmth(ShellOptions.Warmth.COLD)
                .withNames(new Names(nudge)));
        engine.evaluate("run(bbqMini.limit(8), Q, Q_IF)");
    }

    @AfterAll
    static void close() {
        engine.close();
        session.close();
        nudge.close();
    }

    @BeforeEach
    void forget() {
        EVENTS.clear();
    }

    private static List<Help.Entry> entries() {
        return Help.ENTRIES;
    }

    @ParameterizedTest
    @MethodSource("entries")
    void example_of_a_verb_runs_as_it_stands(Help.Entry entry) {
        var result = engine.evaluate(entry.example());

        assertThat(result.messages()).isEmpty();
        assertThat(result.outcome()).isEqualTo(Outcome.OK);
        assertThat(SessionValues.of(nudge).lines(result.value(), Style.DEFAULTS))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void every_verb_can_be_asked_about(Help.Entry entry) {
        var lines = Helpers.help(entry.verb()).lines(Style.DEFAULTS);

        assertThat(lines).last().isEqualTo("  Example: " + entry.example());
    }

    @Test
    void session_has_no_ambiguous_names() {
        assertThat(engine.startMessages()).isEmpty();
        assertThat(engine.evaluate("task(\"bbq-mini\")").outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void run_waits_and_shows_itself_where_the_front_end_waits() {
        var result = engine.evaluate("var r = run(bbqMini.limit(4), Q)");

        assertThat(((RunHandle) result.value()).run().state()).isEqualTo(RunSnapshot.State.DONE);
        assertThat(EVENTS).startsWith("started", "item 1").endsWith("DONE");
    }

    @Test
    void run_can_be_opened_compared_and_looked_for_flips() {
        assertThat(engine.evaluate("show(\"last\").open(1)").outcome()).isEqualTo(Outcome.OK);
        assertThat(engine.evaluate("run(bbqMini.limit(8), Q, Q_IF).compare(Q, Q_IF)")
                        .outcome())
                .isEqualTo(Outcome.OK);
        assertThat(engine.evaluate("run(bbqMini.limit(8), Q, Q_IF).flips(Q, Q_IF)")
                        .outcome())
                .isEqualTo(Outcome.OK);
    }

    @Test
    void replay_tells_the_front_end_everything_again() {
        engine.evaluate("var again = run(bbqMini.limit(4), Q)");
        forget();

        engine.evaluate("replay(String.valueOf(again.run().header().number()))");

        assertThat(EVENTS).containsExactly("started", "item 1", "item 2", "item 3", "item 4", "DONE");
    }

    @Test
    void unknown_task_fails_in_one_sentence_with_the_nearest() {
        var result = engine.evaluate("run(\"bbq-mino\")");

        assertThat(result.messages().get(0).lines().get(0))
                .startsWith("Unknown task 'bbq-mino'. Known: ")
                .endsWith("Did you mean 'bbq-mini'?");
    }

    @Test
    void registered_nudge_is_found_by_its_name() {
        engine.evaluate(
                "register(intervention(\"kindly\", (prompt, words) -> prompt.append(\"kindly\", \"Be kind.\")))");

        var result = engine.evaluate("condition(\"Q+kindly\").name()");

        assertThat(result.value()).isEqualTo("Q+kindly");
    }

    @Test
    void displayed_values_are_printed_where_there_is_only_text() {
        var printed = new ArrayList<String>();
        var options = ShellOptions.of(InstantSource.system(), List.of())
                .withWarmth(ShellOptions.Warmth.COLD)
                .withOutput((source, stream, text) -> printed.add(text));
        try (var other = ShellEngine.start(options)) {
            var result = other.evaluate("display(List.of(1, 2)).update(\"done\")");

            assertThat(SessionValues.of(nudge).lines(result.value(), Style.DEFAULTS))
                    .isEmpty();
        }
        assertThat(printed).containsExactly("[1, 2]" + System.lineSeparator(), "\"done\"" + System.lineSeparator());
    }

    @Test
    void names_of_tasks_are_offered_inside_quotes() {
        var completion = engine.complete("run(\"bbq-", 9);

        assertThat(completion.anchor()).isEqualTo(5);
        assertThat(completion.suggestions())
                .extracting(Completion.Suggestion::text)
                .containsExactly("bbq-mini");
    }

    @Test
    void task_shows_its_first_samples() {
        var lines = SessionValues.of(nudge).lines(Helpers.task("bbq-mini").limit(8), Style.DEFAULTS);

        assertThat(lines.get(0)).startsWith("bbq-mini: ");
        assertThat(lines).last().isEqualTo("8 samples.");
    }

    @Test
    void task_whose_data_are_not_here_says_what_to_do() {
        var lines = SessionValues.of(nudge).lines(Helpers.task("bbq/age"), Style.DEFAULTS);

        assertThat(String.join(" ", lines)).contains("NUDGE_DATA");
    }

    private static final class RecordingFront implements Front, RunListener {
        @Override
        public Pace pace() {
            return Pace.WAIT;
        }

        @Override
        public RunListener view() {
            return this;
        }

        @Override
        public void started(RunHeader header) {
            EVENTS.add("started");
        }

        @Override
        public void finished(SampleResult result) {
            EVENTS.add("item " + result.position());
        }

        @Override
        public void changed(RunSnapshot snapshot) {
            if (snapshot.state() != RunSnapshot.State.RUNNING) {
                EVENTS.add(snapshot.state().name());
            }
        }
    }
}

package nudge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import nudge.data.UsageException;
import nudge.model.ModelException;
import nudge.prompt.Condition;
import nudge.prompt.Intervention;
import nudge.score.Reading;
import nudge.score.Scorer;
import nudge.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong in a run ends neither it nor the program, or ends it with a reason. */
@Timeout(60)
final class RunFaultsTest {
    private static final RunOptions OPTIONS = RunOptions.DEFAULTS.withRetryPauseMillis(0);

    @TempDir
    private Path folder;

    @Test
    void a_listener_that_throws_hears_no_more_and_the_others_are_told() throws Exception {
        var told = new ArrayList<String>();
        var broken = new RunListener() {
            @Override
            public void finished(SampleResult result) {
                throw new IllegalStateException("no screen");
            }
        };
        var other = new RunListener() {
            @Override
            public void noted(String line) {
                told.add(line);
            }
        };

        var end = run(TestTask.experiment(6), TestModel.steady(), broken, other).await();

        assertThat(end.state()).isEqualTo(RunSnapshot.State.DONE);
        assertThat(told)
                .containsExactly("A view of this run failed and shows nothing more: java.lang.IllegalStateException: no"
                        + " screen.");
    }

    @Test
    void a_scorer_that_throws_fails_its_sample_only() throws Exception {
        var task = new Task(new TestTask(6) {
            @Override
            public Scorer scorer(Reading reading) {
                var plain = super.scorer(reading);
                return (sample, answers) -> {
                    if (sample.id().equals("made/2")) {
                        throw new ArithmeticException("one over none");
                    }
                    return plain.score(sample, answers);
                };
            }
        });

        var end =
                run(TestTask.experiment(task, Condition.Q), TestModel.steady()).await();

        assertThat(end.report().failed())
                .containsExactly(new RunReport.Failure(
                        "made/2", "Q", "The scorer failed: java.lang.ArithmeticException: one over none"));
    }

    @Test
    void a_fault_of_the_models_program_fails_the_request() throws Exception {
        var model = TestModel.ruled((request, cancellation) -> {
            throw new UsageException("Cannot say that.");
        });

        var end = run(TestTask.experiment(2), model).await();

        assertThat(end.report().failed()).extracting(RunReport.Failure::reason).containsOnly("Cannot say that.");
    }

    @Test
    void an_error_of_the_platform_ends_the_run_with_its_reason() throws Exception {
        var model = TestModel.ruled((request, cancellation) -> {
            throw new StackOverflowError();
        });

        var run = run(TestTask.experiment(2), model);
        var end = run.await();

        assertThat(end.state()).isEqualTo(RunSnapshot.State.FAILED);
        assertThat(run.failure())
                .get()
                .hasToString("nudge.model.ModelException: The model's program failed: java.lang.StackOverflowError.");
    }

    @Test
    void a_nudge_that_throws_in_mid_run_ends_the_run_with_its_reason() throws Exception {
        var calls = new AtomicInteger();
        var odd = Intervention.of("odd", "works only the first times", (prompt, words) -> {
            if (calls.incrementAndGet() > 10) {
                throw new IllegalStateException("no more");
            }
            return prompt;
        });

        var run = run(
                TestTask.experiment(new Task(new TestTask(6)), Condition.of(List.of(odd)), Condition.Q),
                TestModel.steady());
        var end = run.await();

        assertThat(end.state()).isEqualTo(RunSnapshot.State.FAILED);
        assertThat(run.failure())
                .get()
                .hasToString("nudge.data.DataException: The run stopped by a fault of this program:"
                        + " java.lang.IllegalStateException: no more.");
    }

    @Test
    void retries_are_told_and_bounded() throws Exception {
        var told = new ArrayList<String>();
        var model = TestModel.ruled((request, cancellation) -> {
            throw new ModelException(ModelException.Kind.RETRIABLE, "HTTP 500");
        });
        var listener = new RunListener() {
            @Override
            public void noted(String line) {
                told.add(line);
            }
        };

        run(TestTask.experiment(new Task(new TestTask(2)).first(1), Condition.Q), model, listener)
                .await();

        assertThat(model.asked()).hasSize(6);
        assertThat(told)
                .containsExactly(
                        "Asking again (made/0): HTTP 500",
                        "Asking again (made/0): HTTP 500",
                        "Asking again (made/0): HTTP 500");
    }

    @Test
    void a_model_that_is_gone_ends_the_run_before_every_item_has_failed() throws Exception {
        var model = TestModel.ruled((request, cancellation) -> {
            throw new ModelException(ModelException.Kind.RETRIABLE, "No server answers.");
        });

        var run = run(TestTask.experiment(200), model);
        var end = run.await();

        assertThat(end.state()).isEqualTo(RunSnapshot.State.FAILED);
        assertThat(model.asked()).hasSizeLessThan(6 * 30);
        assertThat(run.failure())
                .get()
                .extracting(Throwable::getMessage)
                .isEqualTo("The last 10 requests failed, each for good, and none was answered: No server answers."
                        + " Nothing more is asked. What was answered is kept; the same command goes on from there.");
    }

    @Test
    void two_runners_of_the_same_on_one_file_show_the_same_at_the_end() throws Exception {
        var together = new CountDownLatch(2);
        var calls = new AtomicInteger();
        var model = TestModel.ruled((request, cancellation) -> {
            together.countDown();
            together.await();
            int call = calls.incrementAndGet();
            return TestModel.said(call % 2 == 0 ? "right" : "wrong", -call / 100.0);
        });
        try (var one = Store.open(folder.resolve("nudge.db"));
                var other = Store.open(folder.resolve("nudge.db"))) {
            var first = start(one, TestTask.experiment(40), model);
            var second = start(other, TestTask.experiment(40), model);
            first.await();
            second.await();

            assertThat(first.header().number()).isEqualTo(second.header().number());
            assertThat(Written.of(first)).isEqualTo(Written.of(second));
        }
    }

    private static Run run(Experiment experiment, TestModel model, RunListener... listeners) {
        return start(Store.inMemory(), experiment, model, listeners);
    }

    private static Run start(Store store, Experiment experiment, TestModel model, RunListener... listeners) {
        return new Runner(store, Clock.systemUTC())
                .start(experiment, model, DataFolders.NONE, OPTIONS, List.of(listeners));
    }
}

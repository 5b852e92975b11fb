package nudge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import nudge.model.Completion;
import nudge.model.ModelException;
import nudge.prompt.Condition;
import nudge.score.Reading;
import nudge.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RunnerTest {
    private static final RunOptions OPTIONS = RunOptions.DEFAULTS.withRetryPauseMillis(0);

    private final Store store = Store.inMemory();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_run_asks_each_prompt_once_and_scores_all() throws Exception {
        var model = TestModel.steady();

        var run = start(TestTask.experiment(12), model, OPTIONS);
        var end = run.await();

        assertThat(end.state()).isEqualTo(RunSnapshot.State.DONE);
        assertThat(model.asked()).hasSize(24).doesNotHaveDuplicates();
        assertThat(run.results()).hasSize(12);
        assertThat(end.report().conditions().get("Q").metrics().get("accuracy").n())
                .isEqualTo(12);
    }

    @Test
    void a_second_run_of_the_same_asks_nothing_and_says_the_same() throws Exception {
        var first = start(TestTask.experiment(12), TestModel.steady(), OPTIONS);
        first.await();
        var model = TestModel.steady();

        var second = start(TestTask.experiment(12), model, OPTIONS);
        var end = second.await();

        assertThat(model.asked()).isEmpty();
        assertThat(second.header().number()).isEqualTo(first.header().number());
        assertThat(end.fromStore()).isEqualTo(24);
        assertThat(Written.of(second)).isEqualTo(Written.of(first));
    }

    @Test
    void a_stored_run_says_the_same_without_model_or_data() throws Exception {
        var first = start(TestTask.experiment(12), TestModel.steady(), OPTIONS);
        first.await();

        var again = new Runs(store, name -> Optional.of(new TestTask(0))).open("last");

        assertThat(Written.of(again)).isEqualTo(Written.of(first));
        assertThat(again.state()).isEqualTo(RunSnapshot.State.DONE);
    }

    @Test
    void results_come_in_one_order_whatever_the_concurrency() throws Exception {
        var one = ordered(OPTIONS.withConcurrency(1));
        var four = ordered(OPTIONS.withConcurrency(4));

        assertThat(four).isEqualTo(one).hasSize(61);
    }

    @Test
    void a_fresh_run_asks_again_and_later_runs_use_its_answers() throws Exception {
        var first = start(TestTask.experiment(6), TestModel.steady(), OPTIONS);
        first.await();
        var wrong = TestModel.ruled((request, cancellation) -> TestModel.said("wrong", -1));

        var fresh = start(TestTask.experiment(6), wrong, OPTIONS.fresh());
        fresh.await();
        var plain = start(TestTask.experiment(6), TestModel.steady(), OPTIONS);
        plain.await();

        assertThat(wrong.asked()).hasSize(12);
        assertThat(List.of(
                        first.header().number(),
                        fresh.header().number(),
                        plain.header().number()))
                .containsExactly(1, 2, 2);
        assertThat(Written.of(plain)).isEqualTo(Written.of(fresh)).isNotEqualTo(Written.of(first));
    }

    @Test
    void a_fresh_run_that_was_stopped_goes_on_with_its_own_answers_only() throws Exception {
        start(TestTask.experiment(6), TestModel.steady(), OPTIONS).await();
        var count = new AtomicInteger();
        var stopping = TestModel.ruled((request, cancellation) -> {
            if (count.incrementAndGet() > 5) {
                throw new ModelException(ModelException.Kind.FATAL_FOR_RUN, "no more");
            }
            return TestModel.said("wrong", -1);
        });
        start(TestTask.experiment(6), stopping, OPTIONS.withConcurrency(1).fresh())
                .await();
        var rest = TestModel.ruled((request, cancellation) -> TestModel.said("wrong", -1));

        var run = start(TestTask.experiment(6), rest, OPTIONS);
        run.await();

        assertThat(rest.asked()).hasSize(7);
        assertThat(run.header().number()).isEqualTo(2);
        assertThat(run.results())
                .allMatch(result -> result.under("Q").score().answer().equals("wrong"));
    }

    @Test
    void a_request_that_may_be_repeated_is_and_one_that_fails_for_good_is_listed() throws Exception {
        var tries = new ConcurrentHashMap<String, Integer>();
        var model = TestModel.ruled((request, cancellation) -> {
            int attempt = tries.merge(request.sample().id() + request.condition(), 1, Integer::sum);
            if (request.sample().id().equals("made/3")) {
                throw new ModelException(ModelException.Kind.FATAL_FOR_REQUEST, "too long by 7 tokens");
            }
            if (attempt < 3) {
                throw new ModelException(ModelException.Kind.RETRIABLE, "busy");
            }
            return TestModel.answer(request);
        });

        var end = start(TestTask.experiment(6), model, OPTIONS).await();

        assertThat(end.state()).isEqualTo(RunSnapshot.State.DONE);
        assertThat(tries).containsEntry("made/2Q", 3).containsEntry("made/3Q", 1);
        assertThat(end.report().failed())
                .containsExactly(
                        new RunReport.Failure("made/3", "Q", "too long by 7 tokens"),
                        new RunReport.Failure("made/3", "Q+IF", "too long by 7 tokens"));
        assertThat(end.report().conditions().get("Q").metrics().get("accuracy").n())
                .isEqualTo(5);
    }

    @Test
    void what_failed_is_asked_again_by_the_same_command_and_nothing_else() throws Exception {
        var broken = TestModel.ruled((request, cancellation) -> {
            if (request.sample().id().equals("made/3")) {
                throw new ModelException(ModelException.Kind.RETRIABLE, "busy");
            }
            return TestModel.answer(request);
        });
        start(TestTask.experiment(6), broken, OPTIONS).await();
        var model = TestModel.steady();

        var run = start(TestTask.experiment(6), model, OPTIONS);
        var end = run.await();

        assertThat(model.asked()).containsExactly("made/3 Q main 0", "made/3 Q+IF main 0");
        assertThat(end.report().failed()).isEmpty();
        assertThat(store.find("1").isFinished()).isTrue();
    }

    @Test
    void a_failure_of_all_stops_the_run_and_keeps_what_was_answered() throws Exception {
        var model = TestModel.ruled((request, cancellation) -> {
            if (request.sample().id().equals("made/4")) {
                throw new ModelException(ModelException.Kind.FATAL_FOR_RUN, "The key was refused.");
            }
            return TestModel.answer(request);
        });

        var run = start(TestTask.experiment(60), model, OPTIONS.withConcurrency(1));
        var end = run.await();

        assertThat(end.state()).isEqualTo(RunSnapshot.State.FAILED);
        assertThat(run.failure()).get().hasToString("nudge.model.ModelException: The key was refused.");
        assertThat(model.asked()).hasSizeLessThan(120);
        assertThat(run.results()).hasSize(run.header().order().indexOf("made/4"));
    }

    @Test
    void a_stopped_run_ends_soon_and_goes_on_where_it_was() throws Exception {
        var waiting = new CountDownLatch(1);
        var model = TestModel.ruled((request, cancellation) -> {
            if (request.sample().id().equals("made/4")) {
                waiting.countDown();
                new CountDownLatch(1).await();
            }
            return TestModel.answer(request);
        });
        var run = start(TestTask.experiment(60), model, OPTIONS.withConcurrency(1));
        waiting.await();

        run.stop();
        var end = run.await();
        var rest = TestModel.steady();
        var again = start(TestTask.experiment(60), rest, OPTIONS);
        again.await();

        assertThat(end.state()).isEqualTo(RunSnapshot.State.STOPPED);
        assertThat(rest.asked()).hasSize(120 - model.asked().size() + 1);
        assertThat(again.results()).hasSize(60);
    }

    @Test
    void an_answer_that_is_not_there_is_unscored_and_no_error() throws Exception {
        var model = TestModel.ruled((request, cancellation) -> Completion.absentAnswer());

        var end = start(TestTask.experiment(2), model, OPTIONS).await();

        var accuracy = end.report().conditions().get("Q").metrics().get("accuracy");
        assertThat(accuracy.unscored()).containsExactly(Map.entry("absent", 2));
        assertThat(end.report().failed()).isEmpty();
    }

    @Test
    void equal_requests_under_way_are_sent_once() throws Exception {
        var model = TestModel.steady();
        var twin = Condition.Q.named("again");

        var run = start(TestTask.experiment(new Task(new TestTask(6)), Condition.Q, twin), model, OPTIONS);
        run.await();

        assertThat(model.asked()).hasSize(6);
        assertThat(run.results())
                .allMatch(result ->
                        result.under("Q").score().equals(result.under("again").score()));
    }

    @Test
    void only_drawn_text_is_asked_once_a_chain() throws Exception {
        var task = new Task(new TestTask(2)).chains(3);
        var choosing = TestModel.steady();
        var writing = TestModel.steady();

        var chosen = start(TestTask.experiment(task, Condition.Q), choosing, OPTIONS);
        chosen.await();
        var written = start(TestTask.experiment(task.reading(Reading.PARSE), Condition.Q), writing, OPTIONS);
        written.await();

        assertThat(choosing.asked()).containsExactly("made/0 Q main 0", "made/1 Q main 0");
        assertThat(writing.asked()).hasSize(6);
        assertThat(chosen.result(1).under("Q").answers().of("main")).hasSize(3);
    }

    private List<String> ordered(RunOptions options) throws InterruptedException {
        try (var own = Store.inMemory()) {
            var heard = new ArrayList<String>();
            var listener = new RunListener() {
                @Override
                public void finished(SampleResult result) {
                    heard.add(result.position() + " " + result.sample().id());
                }
            };
            var run = new Runner(own, Clock.systemUTC())
                    .start(TestTask.experiment(60), TestModel.steady(), DataFolders.NONE, options, List.of(listener));
            run.await();
            heard.add(Written.of(run));
            return heard;
        }
    }

    private Run start(Experiment experiment, TestModel model, RunOptions options, RunListener... listeners) {
        return new Runner(store, Clock.systemUTC())
                .start(experiment, model, DataFolders.NONE, options, List.of(listeners));
    }
}

package nudge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import nudge.data.UsageException;
import nudge.model.Completion;
import nudge.model.Request;
import nudge.prompt.Condition;
import nudge.score.Filter;
import nudge.score.Metric;
import nudge.score.MetricInfo;
import nudge.score.Reading;
import nudge.stats.LiveBand;
import nudge.stats.Metrics;
import nudge.store.Store;
import nudge.view.JsonView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StopWhenTest {
    private static final String EXCLUDES = "accuracy Q+IF - Q excludes 0";
    private static final RunOptions OPTIONS = RunOptions.DEFAULTS.withRetryPauseMillis(0);

    private final Store store = Store.inMemory();

    @AfterEach
    void close() {
        store.close();
    }

    @org.junit.jupiter.api.RepeatedTest(30)
    void a_run_stops_at_the_end_of_the_first_unit_after_which_the_rule_holds() throws Exception {
        var run = start(task(600).stopWhen(EXCLUDES), steady(), OPTIONS);
        var end = run.await();

        var report = end.report();
        assertThat(run.failure()).isEmpty();
        assertThat(end.state()).isEqualTo(RunSnapshot.State.STOPPED);
        assertThat(report.stopped().map(StopRule::text)).contains(EXCLUDES);
        assertThat(report.done()).isLessThan(600).isEven();
        assertThat(interval(report).lower()).isPositive();
        assertThat(interval(report).kind()).isEqualTo(LiveBand.KIND);
        var before = Reports.report(run.header(), run.outlines().subList(0, report.done() - 2));
        assertThat(before.stopped()).isEmpty();
        assertThat(interval(before).holds(0)).isTrue();
    }

    @Test
    void the_report_is_the_same_at_any_concurrency() throws Exception {
        var reports = new HashSet<String>();
        for (int concurrency : new int[] {1, 4, 16}) {
            try (var other = Store.inMemory()) {
                var random = new Random(concurrency);
                var run = start(
                        other,
                        task(600).stopWhen(EXCLUDES),
                        TestModel.ruled((request, cancellation) -> {
                            // Answers overtake each other.
                            for (int turns = random.nextInt(2_000); turns > 0; turns--) {
                                Thread.onSpinWait();
                            }
                            return answer(request);
                        }),
                        OPTIONS.withConcurrency(concurrency));
                run.await();
                reports.add(JsonView.of(List.of(run.report())));
                reports.add(JsonView.of(List.of(open(other, 600).report())));
            }
        }

        assertThat(reports).hasSize(1);
    }

    @Test
    void the_same_again_asks_nothing_and_says_the_same() throws Exception {
        var first = start(task(600).stopWhen(EXCLUDES), steady(), OPTIONS);
        first.await();
        var asked = new AtomicInteger();

        var second = start(
                task(600).stopWhen(EXCLUDES),
                TestModel.ruled((request, cancellation) -> {
                    asked.incrementAndGet();
                    return answer(request);
                }),
                OPTIONS);
        second.await();

        assertThat(asked).hasValue(0);
        assertThat(JsonView.of(List.of(second.report()))).isEqualTo(JsonView.of(List.of(first.report())));
        assertThat(second.header().number()).isEqualTo(first.header().number());
    }

    @Test
    void without_the_rule_it_is_another_run_that_goes_to_the_end() throws Exception {
        var stopped = start(task(60).stopWhen("accuracy Q width .9"), steady(), OPTIONS);
        stopped.await();
        var whole = start(task(60), steady(), OPTIONS);
        var end = whole.await();

        assertThat(whole.header().hash()).isNotEqualTo(stopped.header().hash());
        assertThat(end.state()).isEqualTo(RunSnapshot.State.DONE);
        assertThat(end.report()
                        .conditions()
                        .get("Q")
                        .metrics()
                        .get("accuracy")
                        .interval()
                        .kind())
                .isNotEqualTo(LiveBand.KIND);
    }

    @Test
    void a_rule_that_never_holds_lets_the_run_end_with_ordinary_intervals() throws Exception {
        var end = start(task(60).stopWhen("accuracy Q above 1"), steady(), OPTIONS)
                .await();

        assertThat(end.state()).isEqualTo(RunSnapshot.State.DONE);
        assertThat(end.report().stopped()).isEmpty();
        assertThat(interval(end.report()).kind()).isEqualTo("clustered-t");
    }

    @Test
    void several_watched_figures_share_alpha() throws Exception {
        var alone = start(task(600).stopWhen(EXCLUDES), steady(), OPTIONS);
        alone.await();
        var shared = start(task(600).stopWhen(EXCLUDES).stopWhen("accuracy Q above .99"), steady(), OPTIONS);
        shared.await();

        assertThat(shared.report().done()).isGreaterThan(alone.report().done());
        assertThat(interval(shared.report()).note()).isEqualTo("5 % shared by 2 watched figures");
    }

    @Test
    void a_rule_in_general_uses_a_cluster_sequence() throws Exception {
        var end = start(task(1200).stopWhen(EXCLUDES + " in general"), steady(), OPTIONS)
                .await();

        assertThat(interval(end.report()).kind()).isEqualTo("cluster-sequence");
        assertThat(end.report().stopped()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accurcy Q width .05 | Unknown metric 'accurcy'. Known: accuracy. Did you mean 'accuracy'?",
                "accuracy Q+FI width .05 | Unknown condition 'Q+FI'. Known: Q, Q+IF. Did you mean 'Q+IF'",
                "accuracy Q wide .05 | Unknown verb 'wide'. Known: above, below, excludes, width.",
                "accuracy Q width much | 'much' is no number. Write METRIC CONDITION VERB NUMBER",
                "accuracy Q width 0 | no interval is as narrow as 0.",
                "accuracy | Write METRIC CONDITION VERB NUMBER",
                "accuracy Q width .05 in general | what holds in general takes 100 templates, and this run has 10."
            })
    void a_rule_that_cannot_be_read_is_refused_before_anything_is_asked(String rule, String why) {
        var model = steady();

        assertThatThrownBy(() -> start(task(60).stopWhen(rule), model, OPTIONS))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("Cannot stop when '" + rule + "': ")
                .hasMessageContaining(why)
                .hasMessageEndingWith("Nothing was asked.");
        assertThat(model.asked()).isEmpty();
    }

    @Test
    void the_files_order_takes_no_rule() {
        assertThatThrownBy(() -> start(task(60).first(20).stopWhen(EXCLUDES), steady(), OPTIONS))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("asked in the file's order");
    }

    private static nudge.score.Interval interval(RunReport report) {
        return report.comparisons().get("Q+IF - Q").get("accuracy").interval();
    }

    /** Right in three of ten under Q, and in eight of ten under Q+IF. */
    private static Completion answer(Request request) {
        int number = Math.floorMod(request.sample().id().hashCode() * 7 + 3, 10);
        boolean right = number < (request.condition().equals("Q") ? 3 : 8);
        return TestModel.said(right ? "right" : "wrong", -1);
    }

    private static TestModel steady() {
        return TestModel.ruled((request, cancellation) -> answer(request));
    }

    private static Task task(int samples) {
        return new Task(new MeanTask(samples));
    }

    private static Run open(Store store, int samples) {
        return new Runs(store, name -> Optional.of(new MeanTask(samples))).open("last");
    }

    private Run start(Task task, TestModel model, RunOptions options) {
        return start(store, task, model, options);
    }

    private static Run start(Store store, Task task, TestModel model, RunOptions options) {
        return new Runner(store, Clock.systemUTC())
                .start(
                        TestTask.experiment(task, Condition.Q, TestTask.IF),
                        model,
                        DataFolders.NONE,
                        options,
                        List.of());
    }

    private static final class MeanTask extends TestTask {
        private MeanTask(int samples) {
            super(samples);
        }

        @Override
        public List<Metric> metrics(Reading reading) {
            var info = new MetricInfo(
                    "accuracy", "accuracy", "share of right answers", 0, 1, 1 / 3.0, MetricInfo.Role.PRIMARY);
            return List.of(Metrics.mean(info, "right", Filter.ALL));
        }
    }
}

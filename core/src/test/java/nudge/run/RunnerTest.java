package nudge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
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

    private Run start(Experiment experiment, TestModel model, RunOptions options, RunListener... listeners) {
        return new Runner(store, Clock.systemUTC())
                .start(experiment, model, DataFolders.NONE, options, List.of(listeners));
    }
}

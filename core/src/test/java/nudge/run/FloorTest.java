package nudge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import nudge.prompt.Condition;
import nudge.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FloorTest {
    private final Store store = Store.inMemory();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void the_first_samples_are_asked_once_more_under_the_reference() throws Exception {
        var model = TestModel.steady();

        var run = start(4, model);
        var end = run.await();

        assertThat(model.asked().stream().filter(asked -> asked.contains(":null")))
                .hasSize(4)
                .allMatch(asked -> asked.contains(" Q main:null 0"));
        assertThat(model.asked()).hasSize(12 * 2 + 4);
        assertThat(run.results().get(0).under("Q").answers().byPrompt()).containsKey("main:null");
        assertThat(run.results().get(0).under("Q").shown().byPrompt()).containsOnlyKeys("main");
        assertThat(end.report().controls().floor().orElseThrow().flips().n()).isEqualTo(4);
        assertThat(end.report().controls().floor().orElseThrow().flips().count())
                .isZero();
    }

    @Test
    void answers_that_an_extra_blank_turns_are_counted() throws Exception {
        var model = TestModel.ruled((request, cancellation) ->
                request.promptName().endsWith(":null") && request.sample().id().equals("made/0")
                        ? TestModel.said("wrong", -1)
                        : TestModel.answer(request));

        var run = start(12, model);
        run.await();

        var floor = run.report().controls().floor().orElseThrow();
        assertThat(floor.flips().count()).isEqualTo(1);
        assertThat(floor.flips().n()).isEqualTo(12);
        assertThat(run.report().conditions().get("Q").metrics().get("accuracy").n())
                .isEqualTo(12);
    }

    @Test
    void a_null_variant_that_fails_leaves_its_sample_alone() throws Exception {
        var model = TestModel.ruled((request, cancellation) -> {
            if (request.promptName().endsWith(":null")) {
                throw new nudge.model.ModelException(
                        nudge.model.ModelException.Kind.FATAL_FOR_REQUEST, "too long by 1 token");
            }
            return TestModel.answer(request);
        });

        var end = start(12, model).await();

        assertThat(end.report().failed()).isEmpty();
        assertThat(end.report().conditions().get("Q").metrics().get("accuracy").n())
                .isEqualTo(12);
    }

    @Test
    void a_stored_run_has_the_floor_that_it_had() throws Exception {
        var first = start(12, TestModel.steady());
        first.await();

        var again = new Runs(store, name -> java.util.Optional.of(new TestTask(0))).open("last");

        assertThat(Written.of(again)).isEqualTo(Written.of(first));
        assertThat(again.report().controls().floor()).isPresent();
    }

    @Test
    void a_run_without_a_floor_is_another_experiment_and_asks_only_what_lacks() throws Exception {
        start(12, TestModel.steady()).await();
        var model = TestModel.steady();

        var run = start(0, model);
        run.await();

        assertThat(model.asked()).isEmpty();
        assertThat(run.header().number()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"0, 0", "1, 0", "4, 4", "5, 4", "12, 12", "60, 12"})
    void a_floor_takes_whole_units(int wanted, int taken) {
        var samples = new TestTask(12).dataset(DataFolders.NONE).samples();

        assertThat(NullPrompt.floor(samples, wanted)).hasSize(taken);
    }

    @ParameterizedTest
    @CsvSource({"'One. Two.', 'One.  Two.'", "'One two', 'One  two'", "One, 'One '"})
    void one_blank_is_doubled(String text, String blanked) {
        assertThat(NullPrompt.blanked(text)).isEqualTo(blanked);
    }

    private Run start(int floor, TestModel model) {
        var experiment = TestTask.experiment(new Task(new TestTask(12)).floor(floor), Condition.Q, TestTask.IF);
        var options = RunOptions.DEFAULTS.withRetryPauseMillis(0);
        return new Runner(store, Clock.systemUTC()).start(experiment, model, DataFolders.NONE, options, List.of());
    }
}

package nudge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nudge.run.DataFolders;
import nudge.run.Experiment;
import nudge.run.Run;
import nudge.run.RunOptions;
import nudge.run.Runner;
import nudge.run.Runs;
import nudge.run.TestModel;
import nudge.run.TestTask;
import nudge.store.ImportedRun.Before;
import nudge.view.CsvView;
import nudge.view.JsonView;
import nudge.view.Style;
import nudge.view.View;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run that goes from one machine to another. */
@Timeout(60)
final class ImportTest {
    private static final long NOW = 1_793_200_000_000L;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("r.nudge");
    }

    @Test
    void a_run_comes_back_with_number_hash_state_and_origin() throws Exception {
        exported(TestTask.experiment(40));
        try (var store = Store.inMemory()) {
            store.begin(Some.run("ab12"), List.of(), 5);

            var imported = store.importFrom(file, "", NOW);

            assertThat(imported).containsExactly(new ImportedRun(2, 1, Before.NEW, "made", "test", 40, 40));
            assertThat(store.find("2").state()).isEqualTo("DONE");
            assertThat(store.find("2").origin()).isEqualTo("run 1 of 'r.nudge', imported 2026-10-28");
            assertThat(store.find("1").origin()).isEmpty();
        }
    }

    @Test
    void all_that_is_shown_of_it_is_the_same() throws Exception {
        var there = exported(TestTask.experiment(40));
        try (var store = Store.inMemory()) {
            store.importFrom(file, "", NOW);

            assertThat(shown(stored(store))).isEqualTo(there);
            assertThat(store.costs(1).total().requests()).isEqualTo(80);
        }
    }

    @Test
    void importing_twice_adds_nothing() throws Exception {
        exported(TestTask.experiment(10));
        try (var store = Store.open(folder.resolve("here.db"))) {
            store.importFrom(file, "", NOW);

            assertThat(store.importFrom(file, "", NOW + 1))
                    .extracting(ImportedRun::before)
                    .containsExactly(Before.KNOWN);
            assertThat(store.runs()).hasSize(1);
        }
    }

    @Test
    void a_run_of_ones_own_is_known_again() throws Exception {
        var home = folder.resolve("home.db");
        try (var store = Store.open(home)) {
            run(store, TestTask.experiment(10), TestModel.steady());
            store.export(1, file);

            assertThat(store.importFrom(file, "", NOW))
                    .extracting(ImportedRun::before)
                    .containsExactly(Before.KNOWN);
            assertThat(store.importFrom(home, "", NOW))
                    .extracting(ImportedRun::before)
                    .containsExactly(Before.KNOWN);
        }
    }

    @Test
    void its_answers_are_not_asked_again() throws Exception {
        exported(TestTask.experiment(40));
        var model = TestModel.steady();
        try (var store = Store.inMemory()) {
            store.importFrom(file, "", NOW);

            run(store, TestTask.experiment(60), model);

            assertThat(model.asked()).hasSize(20 * 2);
        }
    }

    @Test
    void ones_own_answers_count_before_imported_ones_and_both_runs_keep_theirs() throws Exception {
        var there = exported(TestTask.experiment(10), answering("wrong"));
        try (var store = Store.inMemory()) {
            run(store, TestTask.experiment(10), answering("right"));
            var own = shown(stored(store));

            store.importFrom(file, "", NOW);
            var again = TestModel.steady();
            var later = run(store, TestTask.experiment(10), again);

            assertThat(shown(stored(store))).isEqualTo(there);
            assertThat(again.asked()).isEmpty();
            assertThat(later.header().number()).isEqualTo(1);
            assertThat(shown(later)).isEqualTo(own);
        }
    }

    @Test
    void of_another_store_all_runs_come_or_the_one_that_is_named() throws Exception {
        var other = folder.resolve("other.db");
        try (var store = Store.open(other)) {
            run(store, TestTask.experiment(4), TestModel.steady());
            run(store, TestTask.experiment(6), TestModel.steady());
            store.name(2, "mine");

            try (var one = Store.inMemory();
                    var all = Store.inMemory()) {
                assertThat(one.importFrom(other, "mine", NOW))
                        .extracting(ImportedRun::items)
                        .containsExactly(6);
                assertThat(all.importFrom(other, "", NOW))
                        .extracting(ImportedRun::items)
                        .containsExactly(4, 6);
                assertThat(all.find("mine").number()).isEqualTo(2);
            }
        }
    }

    @Test
    void a_run_that_was_stopped_goes_on_here() throws Exception {
        try (var store = Store.open(folder.resolve("there.db"))) {
            var half = new Runner(store, Clock.systemUTC())
                    .start(
                            TestTask.experiment(40),
                            TestModel.ruled((request, cancellation) -> {
                                if (request.sample().id().equals("made/20")) {
                                    cancellation.cancel();
                                }
                                return TestModel.answer(request);
                            }),
                            DataFolders.NONE,
                            RunOptions.DEFAULTS.withConcurrency(1),
                            List.of());
            half.await();
            store.export(1, file);
        }
        try (var store = Store.inMemory()) {
            var imported = store.importFrom(file, "", NOW).get(0);
            assertThat(imported.done()).isBetween(1, 39);
            assertThat(store.find("1").state()).isEqualTo("STOPPED");

            var model = TestModel.steady();
            run(store, TestTask.experiment(40), model);

            assertThat(model.asked()).hasSize((40 - imported.done()) * 2);
            assertThat(store.find("1").state()).isEqualTo("DONE");
        }
    }

    @Test
    void a_run_file_is_one_file() throws Exception {
        exported(TestTask.experiment(10));

        try (var files = Files.list(folder)) {
            assertThat(files.filter(path -> path.getFileName().toString().startsWith("r.")))
                    .containsExactly(file);
        }
    }

    private String exported(Experiment experiment) throws InterruptedException {
        return exported(experiment, TestModel.steady());
    }

    /** What is shown of it there. */
    private String exported(Experiment experiment, TestModel model) throws InterruptedException {
        try (var store = Store.open(folder.resolve("there.db"))) {
            run(store, experiment, model);
            store.export(1, file);
            return shown(stored(store));
        }
    }

    private static TestModel answering(String text) {
        return TestModel.ruled((request, cancellation) -> TestModel.said(text, -.5));
    }

    private static Run run(Store store, Experiment experiment, TestModel model) throws InterruptedException {
        var run = new Runner(store, Clock.systemUTC())
                .start(experiment, model, DataFolders.NONE, RunOptions.DEFAULTS, List.of());
        run.await();
        return run;
    }

    private static Run stored(Store store) {
        return new Runs(store, name -> Optional.of(new TestTask(0))).open("last");
    }

    private static String shown(Run run) {
        var shown = new View.Shown(run.report(), run.results(), Style.DEFAULTS);
        return new JsonView().render(shown) + new CsvView().render(shown);
    }
}

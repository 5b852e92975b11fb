package nudge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nudge.data.DataException;
import nudge.data.NudgeException;
import nudge.run.DataFolders;
import nudge.run.Run;
import nudge.run.RunOptions;
import nudge.run.RunSnapshot;
import nudge.run.Runner;
import nudge.run.TestModel;
import nudge.run.TestTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreFaultsTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("nudge.db");
    }

    @Test
    void a_newer_store_is_refused_and_left_as_it_is() throws Exception {
        Store.open(file).close();
        execute("PRAGMA user_version = 7");
        var before = Files.readAllBytes(file);

        assertThatThrownBy(() -> Store.open(file))
                .isInstanceOf(DataException.class)
                .hasMessage("The store '" + file + "' was written by a newer Nudge: it has version 7, this one knows"
                        + " versions up to 2. Use the newer Nudge, or another store (XDG_DATA_HOME).");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void a_file_that_is_no_database_is_refused() throws IOException {
        Files.writeString(file, "a shopping list, long enough to be looked at: ".repeat(40));

        assertThatThrownBy(() -> Store.open(file))
                .isInstanceOf(DataException.class)
                .hasMessage("The store '" + file + "' is broken: it is not a readable SQLite file. Move it away; a new"
                        + " one is made in its place.");
    }

    @Test
    void a_store_with_damaged_pages_is_refused() throws IOException {
        Store.open(file).close();
        var bytes = Files.readAllBytes(file);
        java.util.Arrays.fill(bytes, 100, 4_096, (byte) 0x5a);
        Files.write(file, bytes);

        assertThatThrownBy(() -> Store.open(file))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("The store '" + file + "' is broken");
    }

    @Test
    void another_programs_database_is_refused() throws Exception {
        execute("CREATE TABLE birds(name TEXT)");

        assertThatThrownBy(() -> Store.open(file))
                .isInstanceOf(DataException.class)
                .hasMessage("The file '" + file + "' is an SQLite file of another program, not a store of Nudge. Name"
                        + " another file, or another folder by XDG_DATA_HOME.");
    }

    @Test
    void a_place_that_cannot_be_written_is_said_so() throws IOException {
        var notAFolder = Files.writeString(folder.resolve("taken"), "");

        assertThatThrownBy(() -> Store.open(notAFolder.resolve("nudge.db")))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("The store '" + notAFolder.resolve("nudge.db") + "' cannot be written: ")
                .hasMessageEndingWith("Name a folder that can be written by XDG_DATA_HOME.");
    }

    @Test
    void a_folder_in_the_stores_place_is_said_so() throws IOException {
        Files.createDirectory(file);

        assertThatThrownBy(() -> Store.open(file))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("The store '" + file + "' cannot be written: ");
    }

    @Test
    void a_full_disk_is_told_to_whom_it_concerns_and_keeps_what_was_there() {
        var failed = new CompletableFuture<NudgeException>();
        try (var store = Store.of(limited(60))) {
            StoreTest.put(store, "two", 0);

            store.put(Some.answer("x".repeat(400_000)), 1, stored -> failed.cancel(false), failed::complete);

            assertThat(failed.join())
                    .hasMessage("The disk of the store '" + file + "' is full. What was shown is kept; make room and"
                            + " run the same command again.");
            assertThat(store.answer(Some.key(), 0)).isPresent();
            assertThat(StoreTest.put(store, "four", 1).completion()).isEqualTo(Some.completion("four"));
        }
    }

    @Test
    void a_run_on_a_full_disk_stops_and_goes_on_when_there_is_room() throws Exception {
        try (var store = Store.of(limited(400))) {
            var run = run(store, TestModel.steady());

            assertThat(run.await().state()).isEqualTo(RunSnapshot.State.FAILED);
            assertThat(run.failure()).get().asString().contains("The disk of the store '" + file + "' is full.");
            assertThat(run.results()).isNotEmpty().hasSizeLessThan(2_000);
        }

        var model = TestModel.steady();
        try (var store = Store.open(file)) {
            assertThat(run(store, model).await().state()).isEqualTo(RunSnapshot.State.DONE);
        }
        assertThat(model.asked()).hasSizeLessThan(4_000);
    }

    private static Run run(Store store, TestModel model) {
        return new Runner(store, Clock.systemUTC())
                .start(TestTask.experiment(2_000), model, DataFolders.NONE, RunOptions.DEFAULTS, List.of());
    }

    @Test
    void where_nothing_can_be_written_ahead_a_journal_is_kept_and_said() {
        var notices = new ArrayList<String>();
        var database = Database.open(file.toString(), "jdbc:sqlite:file:" + file + "?vfs=unix-dotfile", notices::add);
        try (var store = Store.of(database)) {
            StoreTest.put(store, "two", 0);

            assertThat(store.answer(Some.key(), 0)).isPresent();
        }
        assertThat(notices)
                .containsExactly("The store '" + file + "' lies where SQLite cannot write ahead (a network folder?), so"
                        + " it keeps a rollback journal: slower, and only one program at a time should use it.");
    }

    private Database limited(int pages) {
        var database = Database.open(file, line -> {});
        database.writing().number("PRAGMA max_page_count = " + pages);
        return database;
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

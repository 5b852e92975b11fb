package nudge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import nudge.data.DataException;
import nudge.run.DataFolders;
import nudge.run.RunOptions;
import nudge.run.Runner;
import nudge.run.TestModel;
import nudge.run.TestTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that come from elsewhere: old, newer, broken, of others, and made to do harm. */
@Timeout(60)
final class OtherStoreTest {
    private static final String NOTHING = " Nothing was imported.";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void export() throws Exception {
        file = folder.resolve("r.nudge");
        try (var store = Store.open(folder.resolve("there.db"))) {
            new Runner(store, Clock.systemUTC())
                    .start(TestTask.experiment(6), TestModel.steady(), DataFolders.NONE, RunOptions.DEFAULTS, List.of())
                    .await();
            store.export(1, file);
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void a_file_of_an_earlier_version_is_taken(int version) throws Exception {
        var old = ofVersion(version);

        try (var store = Store.inMemory()) {
            assertThat(store.importFrom(old, "", 1))
                    .extracting(ImportedRun::done)
                    .containsExactly(6);
        }
        assertThat(versionOf(old)).isEqualTo(version);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void a_store_of_an_earlier_version_is_led_to_this_one(int version) throws Exception {
        var old = ofVersion(version);

        try (var store = Store.open(old)) {
            assertThat(store.results(1, 1, 6)).hasSize(12);
        }
        assertThat(versionOf(old)).isEqualTo(Schema.version());
    }

    static IntStream versions() {
        return IntStream.rangeClosed(1, Schema.version());
    }

    @Test
    void a_newer_file_is_refused() throws Exception {
        execute("PRAGMA user_version = 99");

        refused("The file '" + file
                + "' was written by a newer Nudge: it has version 99, this one knows versions up to " + Schema.version()
                + ". Use the newer Nudge." + NOTHING);
    }

    @Test
    void another_programs_file_is_refused() throws Exception {
        execute("PRAGMA application_id = 7");

        refused("The file '" + file + "' is an SQLite file of another program, not of Nudge. Make a run file by: nudge"
                + " export RUN --format run --out FILE." + NOTHING);
    }

    @Test
    void a_file_that_is_no_database_is_refused() throws IOException {
        Files.writeString(file, "a shopping list, long enough to be looked at: ".repeat(40));

        refused("The file '" + file + "' is no run file, or a damaged one: SQLite cannot read it ([SQLITE_NOTADB] File"
                + " opened that is not a database file (file is not a database)). Make a run file by: nudge export"
                + " RUN --format run --out FILE." + NOTHING);
    }

    @Test
    void a_file_that_was_cut_off_is_refused() throws IOException {
        var bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));

        refusedBeginning("The file '" + file + "' is ");
    }

    @Test
    void a_folder_or_nothing_is_no_file() {
        file = folder;

        refused("There is no file '" + folder + "' to import. Give a run file, as 'nudge export RUN --format run --out"
                + " FILE' writes it, or another store.");
    }

    @Test
    void a_store_without_runs_says_so() throws Exception {
        execute("DELETE FROM run");

        refused("The store '" + file + "' holds no run." + NOTHING);
    }

    @Test
    void one_that_was_left_in_the_middle_of_a_change_is_refused() throws IOException {
        Files.writeString(folder.resolve("r.nudge-journal"), "half");

        refusedBeginning(
                "The store '" + file + "' was left in the middle of a change ('" + file + "-journal' is there).");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a trigger   | CREATE TRIGGER t AFTER INSERT ON run BEGIN DELETE FROM answer; END | trigger t",
                "a view      | CREATE VIEW v AS SELECT 1                                          | view v",
                "a new table | CREATE TABLE more(x)                                               | table more",
                "a lost one  | DROP TABLE asked                                                   | table asked",
                "other form  | ALTER TABLE run ADD COLUMN evil TEXT AS (hash) VIRTUAL             | table run"
            })
    void tables_that_are_not_ours_are_refused(String name, String change, String what) throws Exception {
        execute(change);

        refused("The file '" + file + "' is not as Nudge writes it: " + what + " is not as in version "
                + Schema.version() + ". It may have been changed by hand. Make a run file by: nudge export RUN --format"
                + " run --out FILE." + NOTHING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "an answer gone     | DELETE FROM answer WHERE id = 2       | its answer 2 is gone",
                "a draw gone        | UPDATE asked SET chain = 3            | draw 0 of item 1 is missing",
                "no hash            | UPDATE run SET hash = '../x'          | its hash is '../x', not 64 hexadecimal digits",
                "a strange outcome  | UPDATE result SET outcome = 'WON'     | No enum constant nudge.score.Score.Outcome.WON",
                "a strange result   | UPDATE result SET condition = 'X' WHERE condition = 'Q' | it has a result under 'X', which is not one of its conditions [Q, Q+IF]",
                "no result          | DELETE FROM result WHERE position = 2 | it has answers that belong to no result",
                "a text gone        | DELETE FROM text                      | The store is broken: its text 1 is gone. Move the store away; a new one is made in its place.",
                "no recipe          | UPDATE run SET header = json_remove(header, '$.recipe.temperature') | it does not say its 'temperature'",
                "no JSON            | UPDATE sample SET sample = '{' WHERE id = 1 | The store holds JSON that cannot be read: '{'."
            })
    void what_does_not_fit_together_is_refused(String name, String change, String why) throws Exception {
        execute(change);

        refusedBeginning("Run 1 of '" + file + "' cannot be read: " + why);
    }

    @Test
    void an_answer_under_a_false_key_answers_only_what_it_was_asked() throws Exception {
        execute("UPDATE answer SET key = (SELECT key FROM answer AS other WHERE other.id = 7)");
        var model = TestModel.steady();

        try (var store = Store.inMemory();
                var untouched = Store.inMemory()) {
            store.importFrom(file, "", 1);

            assertThat(scores(store, model)).isEqualTo(scores(untouched, TestModel.steady()));
        }
        assertThat(model.asked()).hasSize(6 * 2);
    }

    private static List<String> scores(Store store, TestModel model) throws InterruptedException {
        var run = new Runner(store, Clock.systemUTC())
                .start(TestTask.experiment(12), model, DataFolders.NONE, RunOptions.DEFAULTS, List.of());
        run.await();
        return run.results().stream()
                .map(result -> result.sample().id()
                        + result.under("Q").score()
                        + result.under("Q+IF").score())
                .toList();
    }

    private void refused(String message) {
        refusedBeginning(message);
        assertThatThrownBy(() -> importInto(Store.inMemory())).hasMessage(message);
    }

    /** With nothing changed, here or there. */
    private void refusedBeginning(String message) {
        try (var store = Store.inMemory()) {
            var before = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];

            assertThatThrownBy(() -> importInto(store))
                    .isInstanceOf(DataException.class)
                    .hasMessageStartingWith(message);

            assertThat(store.runs()).isEmpty();
            assertThat(Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0])
                    .isEqualTo(before);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void importInto(Store store) {
        store.importFrom(file, "", 1);
    }

    /** The run in a file as that version would have written it. */
    private Path ofVersion(int version) throws SQLException {
        var old = folder.resolve("old.nudge");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + old);
                var statement = connection.createStatement()) {
            for (var sql : Schema.upTo(version)) {
                statement.execute(sql);
            }
            statement.execute("PRAGMA application_id = " + Schema.APPLICATION);
            statement.execute("PRAGMA user_version = " + version);
            statement.execute("ATTACH '" + file + "' AS new");
            for (var table : List.of(
                    "text", "turn", "prompt", "model", "answer", "sample", "pack", "run", "item", "result", "asked")) {
                var columns = columns(statement, table);
                statement.execute(
                        "INSERT INTO main." + table + "(" + columns + ") SELECT " + columns + " FROM new." + table);
            }
        }
        return old;
    }

    private static String columns(java.sql.Statement statement, String table) throws SQLException {
        try (var rows =
                statement.executeQuery("SELECT group_concat(name) FROM pragma_table_info('" + table + "', 'main')")) {
            return rows.getString(1);
        }
    }

    private static int versionOf(Path store) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                var rows = connection.createStatement().executeQuery("PRAGMA user_version")) {
            return rows.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package nudge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import nudge.model.Completion.Tokens;
import nudge.model.Costs;
import nudge.model.RunCosts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that version 1 made, by the statements of then, is taken over as it is. */
class MigrationTest {
    private static final Path STATEMENTS = Path.of("src/test/resources/store-version-1.sql");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void make() throws Exception {
        file = folder.resolve("nudge.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            for (var sql : Files.readAllLines(STATEMENTS)) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void what_was_there_is_there() {
        try (var store = Store.open(file)) {
            assertThat(store.runs())
                    .containsExactly(new RunEntry(
                            1, "h1", "old", "DONE", 1_000, 5_000, "made", "test", List.of("Q", "Q+IF"), 2, 2, 0, ""));
        }
    }

    @Test
    void what_an_old_run_cost_is_not_known() {
        try (var store = Store.open(file)) {
            assertThat(store.costs(1)).isEqualTo(new RunCosts(Map.of(), 0));
        }
    }

    @Test
    void costs_can_be_added_and_are_summed() {
        var more = new RunCosts(
                Map.of("Q+IF", new Costs(3, 1, 1, 2, new Tokens(30, 12, 3), 9, .5), "Q", Costs.REQUEST), 100);
        try (var store = Store.open(file)) {
            store.spend(1, more);
            store.spend(1, more);
            store.flush();

            var costs = store.costs(1);

            assertThat(costs.byCondition().keySet()).containsExactly("Q", "Q+IF");
            assertThat(costs.byCondition().get("Q+IF")).isEqualTo(new Costs(6, 2, 2, 4, new Tokens(60, 24, 6), 18, 1));
            assertThat(costs.elapsedMillis()).isEqualTo(200);
        }
    }

    @Test
    void an_amount_that_is_not_known_stays_unknown() {
        var unknown = new Costs(1, 0, 0, 0, new Tokens(1, 1, 1), 1, Double.NaN);
        try (var store = Store.open(file)) {
            store.spend(1, new RunCosts(Map.of("Q", unknown), 0));
            store.spend(1, new RunCosts(Map.of("Q", new Costs(1, 0, 0, 0, new Tokens(1, 1, 1), 1, 2)), 0));
            store.flush();

            assertThat(store.costs(1).byCondition().get("Q").dollars()).isNaN();
        }
    }

    @Test
    void a_run_that_is_removed_takes_its_costs_with_it() throws Exception {
        try (var store = Store.open(file)) {
            store.spend(1, new RunCosts(Map.of("Q", Costs.REQUEST), 1));
            store.remove(1);
        }

        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var rows = connection.createStatement().executeQuery("SELECT count(*) FROM spending")) {
            assertThat(rows.getInt(1)).isZero();
        }
    }
}

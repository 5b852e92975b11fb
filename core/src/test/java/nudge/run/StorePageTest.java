package nudge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nudge.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on the store tells the truth. */
final class StorePageTest {
    private static final Pattern QUERY = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private Path file;
    private String page;

    @BeforeEach
    void store() throws Exception {
        page = Files.readString(Path.of("..", "docs", "store.md"));
        file = folder.resolve("nudge.db");
        try (var store = Store.open(file)) {
            for (int samples : new int[] {12, 10}) {
                new Runner(store, Clock.systemUTC())
                        .start(
                                TestTask.experiment(samples),
                                TestModel.steady(),
                                DataFolders.NONE,
                                RunOptions.DEFAULTS,
                                List.of())
                        .await();
            }
        }
    }

    @Test
    void each_query_on_the_page_finds_something() throws SQLException {
        var queries = QUERY.matcher(page).results().map(match -> match.group(1)).toList();

        assertThat(queries).hasSizeGreaterThanOrEqualTo(5);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            for (var query : queries) {
                assertThat(firstColumn(connection, query)).as(query).isNotEmpty();
            }
        }
    }

    @Test
    void each_column_is_on_the_page() throws SQLException, IOException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            var columns = firstColumn(
                    connection,
                    "SELECT '`' || c.name || '`' FROM sqlite_master AS t, pragma_table_info(t.name) AS c"
                            + " WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%'");

            assertThat(columns).hasSizeGreaterThan(50).allMatch(page::contains);
        }
    }

    private static List<String> firstColumn(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}

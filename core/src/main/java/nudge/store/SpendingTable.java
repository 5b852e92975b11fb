package nudge.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import nudge.model.Completion.Tokens;
import nudge.model.Costs;
import nudge.model.RunCosts;

/** What runs have cost, by condition, summed over the times each was started. */
final class SpendingTable {
    private SpendingTable() {}

    static void add(Sql sql, int run, RunCosts more) {
        more.byCondition().forEach((condition, costs) -> add(sql, run, condition, costs));
        sql.update("UPDATE run SET elapsed = elapsed + ? WHERE number = ?", more.elapsedMillis(), run);
    }

    private static void add(Sql sql, int run, String condition, Costs costs) {
        // A sum with an amount that is not known (NULL) is not known.
        sql.update(
                "INSERT INTO spending(run, condition, requests, retries, refusals, stored, prompt_tokens,"
                        + " evaluated_tokens, generated_tokens, millis, dollars) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT(run, condition) DO UPDATE SET requests = requests + excluded.requests,"
                        + " retries = retries + excluded.retries, refusals = refusals + excluded.refusals,"
                        + " stored = stored + excluded.stored, prompt_tokens = prompt_tokens + excluded.prompt_tokens,"
                        + " evaluated_tokens = evaluated_tokens + excluded.evaluated_tokens,"
                        + " generated_tokens = generated_tokens + excluded.generated_tokens,"
                        + " millis = millis + excluded.millis, dollars = dollars + excluded.dollars",
                run,
                condition,
                costs.requests(),
                costs.retries(),
                costs.refusals(),
                costs.stored(),
                costs.tokens().prompt(),
                costs.tokens().evaluated(),
                costs.tokens().generated(),
                costs.millis(),
                costs.dollars());
    }

    static RunCosts of(Sql sql, int run) {
        Map<String, Costs> found = new LinkedHashMap<>();
        sql.query(
                "SELECT spending.condition, requests, retries, refusals, stored, prompt_tokens, evaluated_tokens,"
                        + " generated_tokens, millis, dollars FROM spending JOIN run ON run.number = spending.run"
                        + " JOIN json_each(run.conditions) AS place ON place.value = spending.condition"
                        + " WHERE spending.run = ? ORDER BY place.key",
                row -> found.put(row.getString(1), costs(row)),
                run);
        return new RunCosts(found, sql.number("SELECT elapsed FROM run WHERE number = ?", run));
    }

    private static Costs costs(ResultSet row) throws SQLException {
        double dollars = row.getDouble(10);
        boolean isUnknown = row.wasNull();
        return new Costs(
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                new Tokens(row.getLong(6), row.getLong(7), row.getLong(8)),
                row.getLong(9),
                isUnknown ? Double.NaN : dollars);
    }
}

package nudge.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What was asked for in runs that have something in common. */
final class RecipeTable {
    private static final String COLUMNS =
            "SELECT number, json_extract(header, '$.recipe'), coalesce(json_extract(header, '$.model.kind'), ''), done"
                    + " FROM run";

    private RecipeTable() {}

    /** Of the runs that asked about a sample that a run asks about; that run is one of them. */
    static List<RunRecipe> sharing(Sql sql, int run) {
        return recipes(
                sql,
                " WHERE number = ?1 OR EXISTS (SELECT 1 FROM item WHERE item.run = run.number AND item.sample IN"
                        + " (SELECT sample FROM item WHERE item.run = ?1))",
                run);
    }

    /** Of the runs of a task. */
    static List<RunRecipe> of(Sql sql, String task) {
        return recipes(sql, " WHERE task = ?", task);
    }

    private static List<RunRecipe> recipes(Sql sql, String which, Object argument) {
        return sql.query(
                COLUMNS + which + " ORDER BY number",
                row -> new RunRecipe(
                        row.getInt(1),
                        Json.map(Json.parsed(row.getString(2)), JsonNode::asText),
                        row.getString(3),
                        row.getInt(4)),
                argument);
    }
}

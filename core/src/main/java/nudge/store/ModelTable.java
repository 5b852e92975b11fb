package nudge.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import nudge.model.Completion.Tokens;
import nudge.model.ModelInfo;
import nudge.prompt.PromptHash;

/** What a store knows of models. */
final class ModelTable {
    private static final int RUNS = 8;

    private ModelTable() {}

    /** What a model is told apart by. */
    static List<String> words(ModelInfo model) {
        return List.of(model.identity(), model.kind().name(), model.format().label());
    }

    static boolean isIn(Sql sql, ModelInfo model) {
        return sql.number("SELECT 1 FROM model WHERE hash = ?", (Object) Ids.bytes(PromptHash.of(words(model)))) == 1;
    }

    /** By way of its newest runs: a store may hold a million answers of others. */
    static List<Measured> measured(Sql sql, ModelInfo model, int most) {
        var runs = sql.query(
                "SELECT number FROM run WHERE done > 0 AND json_extract(header, '$.model.identity') = ?"
                        + " AND json_extract(header, '$.model.format') = ? ORDER BY number DESC LIMIT ?",
                row -> row.getInt(1),
                model.identity(),
                model.format().label(),
                RUNS);
        var prompts = new PromptReader(sql);
        var measured = new LinkedHashMap<Long, Measured>();
        for (int run : runs) {
            if (measured.size() < most) {
                sql.query(
                        "SELECT answer.id, prompt, prompt_tokens, evaluated_tokens, generated_tokens, millis FROM asked"
                                + " JOIN answer ON answer.id = asked.answer WHERE run = ? LIMIT ?",
                        row -> measured.put(row.getLong(1), measured(row, prompts)),
                        run,
                        most - measured.size());
            }
        }
        return List.copyOf(measured.values());
    }

    private static Measured measured(ResultSet row, PromptReader prompts) throws SQLException {
        return new Measured(
                prompts.prompt(row.getLong(2)),
                new Tokens(row.getLong(3), row.getLong(4), row.getLong(5)),
                row.getLong(6));
    }

    static double atOnce(Sql sql, ModelInfo model) {
        return sql.first(
                        "SELECT sum((SELECT sum(millis) FROM spending WHERE spending.run = run.number)), sum(elapsed)"
                                + " FROM run WHERE json_extract(header, '$.model.identity') = ? AND elapsed > 0",
                        row -> row.getDouble(2) > 0 ? row.getDouble(1) / row.getDouble(2) : Double.NaN,
                        model.identity())
                .orElse(Double.NaN);
    }

    /** An identity may have more to it once a model was asked: then that stands behind a bar. */
    static Optional<ModelInfo> found(Sql sql, ModelInfo supposed) {
        var identity = supposed.identity();
        return sql.first(
                        "SELECT number FROM run WHERE json_extract(header, '$.model.identity') = ?1"
                                + " OR substr(json_extract(header, '$.model.identity'), 1, length(?1) + 3) = ?1 || ' | '"
                                + " ORDER BY number DESC LIMIT 1",
                        row -> row.getInt(1),
                        identity)
                .map(run -> RunTable.description(sql, run).model())
                .map(found -> new ModelInfo(
                        supposed.reference(),
                        found.description(),
                        found.identity(),
                        supposed.kind(),
                        supposed.format(),
                        found.capabilities(),
                        supposed.attributes(),
                        supposed.prices()));
    }
}

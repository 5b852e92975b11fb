package nudge.store;

import java.util.List;
import java.util.Optional;
import nudge.model.Completion.Tokens;
import nudge.model.ModelInfo;
import nudge.prompt.PromptHash;

/** What a store knows of models. */
final class ModelTable {
    private ModelTable() {}

    /** What a model is told apart by. */
    static List<String> words(ModelInfo model) {
        return List.of(model.identity(), model.kind().name(), model.format().label());
    }

    static List<Measured> measured(Sql sql, ModelInfo model, int most) {
        var prompts = new PromptReader(sql);
        return id(sql, model)
                .map(id -> sql.query(
                        "SELECT prompt, prompt_tokens, evaluated_tokens, generated_tokens, millis FROM answer"
                                + " WHERE model = ? ORDER BY id DESC LIMIT ?",
                        row -> new Measured(
                                prompts.prompt(row.getLong(1)),
                                new Tokens(row.getLong(2), row.getLong(3), row.getLong(4)),
                                row.getLong(5)),
                        id,
                        most))
                .orElse(List.of());
    }

    private static Optional<Long> id(Sql sql, ModelInfo model) {
        return sql.first(
                "SELECT id FROM model WHERE hash = ?", row -> row.getLong(1), Ids.bytes(PromptHash.of(words(model))));
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

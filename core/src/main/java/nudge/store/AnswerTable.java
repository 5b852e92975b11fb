package nudge.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nudge.model.Completion;
import nudge.model.ModelInfo;
import nudge.prompt.PromptHash;

/** Answers by cache key; of several under one key the newest counts. */
final class AnswerTable {
    static final String COLUMNS = "answer.id, fills, prompt_tokens, evaluated_tokens, generated_tokens, millis, notes";

    private final Ids ids;
    private final PromptTable prompts;
    private final Map<List<String>, String> modelHashes = new HashMap<>();

    AnswerTable(Ids ids, PromptTable prompts) {
        this.ids = ids;
        this.prompts = prompts;
    }

    /**
     * Stores it, unless another process was faster: then the answer that is there counts, so that all show the same.
     *
     * @param freshAfter answers up to this row do not count as being there
     */
    StoredAnswer put(Sql sql, Row row, long freshAfter) {
        var answer = row.answer();
        return find(sql, answer.key(), freshAfter).orElseGet(() -> {
            var stored = new StoredAnswer(insert(sql, row), answer.completion());
            forgetSteps(sql, answer);
            return stored;
        });
    }

    /** Steps are kept until the answer that they led to is. */
    private static void forgetSteps(Sql sql, NewAnswer answer) {
        int filled = answer.completion().fills().size();
        if (filled == answer.prompt().holes().size()) {
            for (int step = 1; step < filled; step++) {
                sql.update("DELETE FROM answer WHERE key = ?", (Object)
                        Ids.bytes(answer.key().steps(step).hash()));
            }
        }
    }

    /** An answer as it is written: made on the thread of whoever has it, since the one that writes is waited for by all. */
    record Row(NewAnswer answer, String fills, String notes) {
        static Row of(NewAnswer answer) {
            var completion = answer.completion();
            return new Row(
                    answer,
                    FillsJson.write(completion.fills()),
                    Json.texts(completion.notes()).toString());
        }
    }

    /**
     * The row of an answer from elsewhere. One that is here word for word is not stored again; where another one
     * answers the same request here, that one goes on to count, and this one is kept under a key that nobody asks for.
     */
    long copy(Sql sql, NewAnswer answer) {
        var aside = answer.under(new CacheKey(PromptHash.of(List.of(
                "beside 1", answer.key().hash(), answer.completion().toString(), Long.toString(answer.created())))));
        return same(sql, answer).or(() -> same(sql, aside)).orElseGet(() -> {
            boolean isFree = find(sql, answer.key(), 0).isEmpty();
            return insert(sql, Row.of(isFree ? answer : aside));
        });
    }

    private static Optional<Long> same(Sql sql, NewAnswer answer) {
        return sql
                .query(
                        "SELECT " + COLUMNS + " FROM answer WHERE key = ? AND created = ?",
                        row -> answer(row, 1),
                        Ids.bytes(answer.key().hash()),
                        answer.created())
                .stream()
                .filter(stored -> stored.completion().equals(answer.completion()))
                .map(StoredAnswer::id)
                .findFirst();
    }

    private long insert(Sql sql, Row row) {
        var answer = row.answer();
        var completion = answer.completion();
        var tokens = completion.tokens();
        return sql.insert(
                "INSERT INTO answer(key, model, prompt, fills, prompt_tokens, evaluated_tokens, generated_tokens,"
                        + " millis, notes, created) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Ids.bytes(answer.key().hash()),
                model(sql, answer.model()),
                prompts.idOf(sql, answer.prompt(), answer.print()),
                row.fills(),
                tokens.prompt(),
                tokens.evaluated(),
                tokens.generated(),
                completion.durationMillis(),
                row.notes(),
                answer.created());
    }

    private long model(Sql sql, ModelInfo model) {
        var words = ModelTable.words(model);
        var hash = modelHashes.computeIfAbsent(words, PromptHash::of);
        return ids.of(
                sql,
                "model",
                hash,
                () -> sql.insertNew(
                        "INSERT INTO model(hash, identity, kind, format) VALUES(?, ?, ?, ?)",
                        Ids.bytes(hash),
                        words.get(0),
                        words.get(1),
                        words.get(2)));
    }

    static boolean has(Sql sql, CacheKey key, long freshAfter) {
        return sql.number("SELECT 1 FROM answer WHERE key = ? AND id > ? LIMIT 1", Ids.bytes(key.hash()), freshAfter)
                == 1;
    }

    static Optional<StoredAnswer> find(Sql sql, CacheKey key, long freshAfter) {
        return sql.first(
                "SELECT " + COLUMNS + " FROM answer WHERE key = ? AND id > ? ORDER BY id DESC LIMIT 1",
                row -> answer(row, 1),
                Ids.bytes(key.hash()),
                freshAfter);
    }

    static Optional<StoredAnswer> find(Sql sql, long id) {
        return sql.first("SELECT " + COLUMNS + " FROM answer WHERE id = ?", row -> answer(row, 1), id);
    }

    /** The answer whose {@link #COLUMNS} begin at that column, counted from 1. */
    static StoredAnswer answer(ResultSet row, int first) throws SQLException {
        return new StoredAnswer(
                row.getLong(first),
                new Completion(
                        FillsJson.read(row.getString(first + 1)),
                        new Completion.Tokens(row.getLong(first + 2), row.getLong(first + 3), row.getLong(first + 4)),
                        row.getLong(first + 5),
                        Json.list(Json.parsed(row.getString(first + 6)), JsonNode::asText)));
    }
}

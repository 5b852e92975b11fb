package nudge.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nudge.score.Score;

/** Scores of a run's samples, and the answers they rest on. */
final class ResultTable {
    private ResultTable() {}

    static void put(Sql sql, int run, int position, StoredOutcome outcome) {
        sql.update(
                "INSERT OR REPLACE INTO result(run, position, condition, outcome, answer, numbers, error)"
                        + " VALUES(?, ?, ?, ?, ?, ?, ?)",
                run,
                position,
                outcome.condition(),
                outcome.score().outcome().name(),
                outcome.score().answer(),
                Json.numbersByName(outcome.score().values()).toString(),
                outcome.error());
        outcome.answers().forEach((prompt, answers) -> {
            for (int chain = 0; chain < answers.size(); chain++) {
                sql.update(
                        "INSERT OR REPLACE INTO asked(run, position, condition, prompt_name, chain, answer)"
                                + " VALUES(?, ?, ?, ?, ?, ?)",
                        run,
                        position,
                        outcome.condition(),
                        prompt,
                        chain,
                        answers.get(chain));
            }
        });
    }

    /** The answers that a sample's results rest on, by what they were asked for. */
    static Map<Slot, StoredAnswer> asked(Sql sql, int run, int position) {
        var found = new LinkedHashMap<Slot, StoredAnswer>();
        rows(sql, run, position)
                .forEach((slot, answer) -> AnswerTable.find(sql, answer).ifPresent(stored -> found.put(slot, stored)));
        return found;
    }

    static Map<Slot, Long> rows(Sql sql, int run, int position) {
        var found = new LinkedHashMap<Slot, Long>();
        sql.query(
                        "SELECT condition, prompt_name, chain, answer FROM asked WHERE run = ? AND position = ?"
                                + " ORDER BY condition, prompt_name, chain",
                        row -> Map.entry(new Slot(row.getString(1), row.getString(2), row.getInt(3)), row.getLong(4)),
                        run,
                        position)
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    /** What one sample came to, in no particular order of conditions; empty where it is not finished. */
    static List<StoredOutcome> outcomes(Sql sql, int run, int position) {
        var answers = new LinkedHashMap<String, TreeMap<String, List<Long>>>();
        rows(sql, run, position)
                .forEach((slot, answer) -> answers.computeIfAbsent(slot.condition(), condition -> new TreeMap<>())
                        .computeIfAbsent(slot.promptName(), prompt -> new ArrayList<>())
                        .add(answer));
        return sql.query(
                "SELECT condition, outcome, answer, numbers, error FROM result WHERE run = ? AND position = ?",
                row -> new StoredOutcome(
                        row.getString(1),
                        new Score(
                                Score.Outcome.valueOf(row.getString(2)),
                                row.getString(3),
                                Json.map(Json.parsed(row.getString(4)), Json::number)),
                        row.getString(5),
                        answers.getOrDefault(row.getString(1), new TreeMap<>())),
                run,
                position);
    }
}

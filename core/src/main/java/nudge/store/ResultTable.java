package nudge.store;

import java.util.HashMap;
import java.util.Map;

/** Scores of a run's samples, and the answers they rest on. */
final class ResultTable {
    private ResultTable() {}

    /** An outcome as it is written; see {@link AnswerTable.Row}. */
    record Row(StoredOutcome outcome, String numbers) {
        static Row of(StoredOutcome outcome) {
            return new Row(outcome, Json.numbersByName(outcome.score().values()).toString());
        }
    }

    static void put(Sql sql, int run, int position, Row row) {
        var outcome = row.outcome();
        sql.update(
                "INSERT OR REPLACE INTO result(run, position, condition, outcome, answer, numbers, error)"
                        + " VALUES(?, ?, ?, ?, ?, ?, ?)",
                run,
                position,
                outcome.condition(),
                outcome.score().outcome().name(),
                outcome.score().answer(),
                row.numbers(),
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
        var found = new HashMap<Slot, StoredAnswer>();
        sql.query(
                "SELECT condition, prompt_name, chain, " + AnswerTable.COLUMNS
                        + " FROM asked JOIN answer ON answer.id = asked.answer WHERE run = ? AND position = ?",
                row -> found.put(
                        new Slot(row.getString(1), row.getString(2), row.getInt(3)), AnswerTable.answer(row, 4)),
                run,
                position);
        return found;
    }
}

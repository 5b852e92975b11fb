package nudge.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nudge.model.Completion.Tokens;
import nudge.score.Answers;
import nudge.score.Answers.Answer;
import nudge.score.Score;

/** Reads results back, with all that was sent and answered or as outlines without them. Used by one thread. */
final class ResultReader {
    /** Whose an answer is. */
    private record Place(int position, String condition) {}

    private final Sql sql;

    ResultReader(Sql sql) {
        this.sql = sql;
    }

    /** The results of positions {@code from} to {@code to}, both included, by position. */
    List<StoredResult> whole(int run, int from, int to) {
        var prompts = new PromptReader(sql);
        var rows = new HashMap<Place, SortedMap<String, List<Answer>>>();
        var tokens = new HashMap<Place, Tokens>();
        sql.query(
                "SELECT asked.position, asked.condition, asked.prompt_name, answer.prompt, " + AnswerTable.COLUMNS
                        + " FROM asked JOIN answer ON answer.id = asked.answer"
                        + " WHERE asked.run = ? AND asked.position BETWEEN ? AND ?"
                        + " ORDER BY asked.position, asked.condition, asked.prompt_name, asked.chain",
                row -> {
                    var place = new Place(row.getInt(1), row.getString(2));
                    var stored = AnswerTable.answer(row, 5);
                    rows.computeIfAbsent(place, key -> new TreeMap<>())
                            .computeIfAbsent(row.getString(3), name -> new ArrayList<>())
                            .add(new Answer(prompts.prompt(row.getLong(4)), stored.completion()));
                    return tokens.merge(place, stored.completion().tokens(), Tokens::plus);
                },
                run,
                from,
                to);
        return results(run, from, to, rows, tokens);
    }

    /** As {@link #whole}, without answers and what they cost. */
    List<StoredResult> scores(int run, int from, int to) {
        return results(run, from, to, Map.of(), Map.of());
    }

    /** When the last answer of each position was there, from the first position on; 0 where none is. */
    List<Long> answered(int run) {
        var times = new ArrayList<Long>();
        sql.query(
                "SELECT item.position, (SELECT max(answer.created) FROM asked JOIN answer ON answer.id = asked.answer"
                        + " WHERE asked.run = item.run AND asked.position = item.position)"
                        + " FROM item WHERE item.run = ? ORDER BY item.position",
                row -> times.add(row.getLong(2)),
                run);
        return times;
    }

    /** All results of a run, their answers left out. */
    List<StoredResult> outlines(int run) {
        var rows = new HashMap<Place, SortedMap<String, List<Answer>>>();
        var tokens = new HashMap<Place, Tokens>();
        sql.query(
                "SELECT asked.position, asked.condition, sum(prompt_tokens), sum(evaluated_tokens),"
                        + " sum(generated_tokens) FROM asked JOIN answer ON answer.id = asked.answer"
                        + " WHERE asked.run = ? GROUP BY asked.position, asked.condition",
                row -> tokens.put(
                        new Place(row.getInt(1), row.getString(2)),
                        new Tokens(row.getLong(3), row.getLong(4), row.getLong(5))),
                run);
        return results(run, 1, Integer.MAX_VALUE, rows, tokens);
    }

    private List<StoredResult> results(
            int run, int from, int to, Map<Place, SortedMap<String, List<Answer>>> answers, Map<Place, Tokens> tokens) {
        return sql.query(
                "SELECT position, condition, outcome, answer, numbers, error FROM result"
                        + " WHERE run = ? AND position BETWEEN ? AND ? ORDER BY position, condition",
                row -> {
                    var place = new Place(row.getInt(1), row.getString(2));
                    return new StoredResult(
                            place.position(),
                            place.condition(),
                            score(row),
                            row.getString(6),
                            new Answers(answers.getOrDefault(place, new TreeMap<>())),
                            tokens.getOrDefault(place, Tokens.NONE));
                },
                run,
                from,
                to);
    }

    private static Score score(ResultSet row) throws SQLException {
        return new Score(
                Score.Outcome.valueOf(row.getString(3)),
                row.getString(4),
                Json.map(Json.parsed(row.getString(5)), Json::number));
    }
}

package nudge.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nudge.data.Sample;
import nudge.prompt.PromptHash;
import nudge.prompt.PromptPack;

/** Runs, and which samples they ask about in which order. */
final class RunTable {
    private static final String COLUMNS =
            "number, hash, name, state, created, updated, task, model, conditions, items, done, failed,"
                    + " coalesce(json_extract(header, '$.origin'), '')";

    private final Ids ids;

    RunTable(Ids ids) {
        this.ids = ids;
    }

    /** The newest run of that experiment, one's own before those imported. */
    static Optional<RunTicket> newest(Sql sql, String hash) {
        return sql.first(
                "SELECT number, fresh_after, done FROM run WHERE hash = ?"
                        + " ORDER BY json_extract(header, '$.origin') IS NULL DESC, number DESC LIMIT 1",
                row -> new RunTicket(row.getInt(1), row.getLong(2), row.getInt(3)),
                hash);
    }

    /** The newest run of that experiment, marked as running again. */
    static Optional<RunTicket> again(Sql sql, RunDescription asked, long now) {
        var ticket = newest(sql, asked.hash());
        ticket.ifPresent(run -> sql.update(
                "UPDATE run SET state = 'RUNNING', updated = ?, header = json_set(header, '$.recipe', json(?))"
                        + " WHERE number = ? AND (done < items OR failed > 0)",
                now,
                Json.textsByName(asked.recipe()).toString(),
                run.number()));
        return ticket;
    }

    RunTicket begin(Sql sql, RunDescription run, List<Sample> samples, long freshAfter, long now) {
        long number = sql.insert(
                "INSERT INTO run(hash, name, state, created, updated, task, model, conditions, items, done, failed,"
                        + " fresh_after, pack, header) VALUES(?, '', 'RUNNING', ?, ?, ?, ?, ?, ?, 0, 0, ?, ?, ?)",
                run.hash(),
                now,
                now,
                run.task(),
                run.model().label(),
                Json.texts(run.conditions()).toString(),
                samples.size(),
                freshAfter,
                pack(sql, run.pack()),
                HeaderJson.write(run));
        int position = 0;
        for (var sample : samples) {
            position++;
            sql.update(
                    "INSERT INTO item(run, position, sample) VALUES(?, ?, ?)", number, position, sample(sql, sample));
        }
        return new RunTicket((int) number, freshAfter, 0);
    }

    private long sample(Sql sql, Sample sample) {
        var json = SampleJson.write(sample);
        var hash = PromptHash.of(List.of(json));
        return ids.of(
                sql,
                "sample",
                hash,
                () -> sql.insertNew(
                        "INSERT INTO sample(hash, name, sample) VALUES(?, ?, ?)", Ids.bytes(hash), sample.id(), json));
    }

    private long pack(Sql sql, PromptPack pack) {
        var json = PackJson.write(pack);
        var hash = PromptHash.of(List.of(json));
        return ids.of(
                sql,
                "pack",
                hash,
                () -> sql.insertNew(
                        "INSERT INTO pack(hash, name, pack) VALUES(?, ?, ?)", Ids.bytes(hash), pack.name(), json));
    }

    static List<RunEntry> all(Sql sql) {
        return sql.query("SELECT " + COLUMNS + " FROM run ORDER BY number", RunTable::entry);
    }

    static RunEntry entry(Sql sql, int number) {
        return sql.query("SELECT " + COLUMNS + " FROM run WHERE number = ?", RunTable::entry, number)
                .get(0);
    }

    static RunDescription description(Sql sql, int number) {
        return sql.query(
                        "SELECT run.hash, task, conditions, pack.pack, header FROM run"
                                + " JOIN pack ON pack.id = run.pack WHERE number = ?",
                        row -> HeaderJson.read(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                PackJson.read(row.getString(4)),
                                row.getString(5)),
                        number)
                .get(0);
    }

    static List<Sample> samples(Sql sql, int number) {
        return sql.query(
                "SELECT sample.sample FROM item JOIN sample ON sample.id = item.sample WHERE run = ? ORDER BY position",
                row -> SampleJson.read(row.getString(1)),
                number);
    }

    static void remove(Sql sql, int number) {
        // Answers that no other run rests on go with it; prompts and texts stay, as other processes may know their
        // rows.
        sql.update(
                "DELETE FROM answer WHERE id IN (SELECT answer FROM asked WHERE run = ?1)"
                        + " AND id NOT IN (SELECT answer FROM asked WHERE run <> ?1)",
                number);
        for (var table : List.of("asked", "result", "item", "spending")) {
            sql.update("DELETE FROM " + table + " WHERE run = ?", number);
        }
        sql.update("DELETE FROM run WHERE number = ?", number);
    }

    private static RunEntry entry(ResultSet row) throws SQLException {
        return new RunEntry(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getLong(6),
                row.getString(7),
                row.getString(8),
                Json.texts(Json.parsed(row.getString(9))),
                row.getInt(10),
                row.getInt(11),
                row.getInt(12),
                row.getString(13));
    }
}

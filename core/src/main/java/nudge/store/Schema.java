package nudge.store;

import java.util.List;

/**
 * The tables of a store, as a list of migrations: the n-th one leads from version n - 1 to version n, and a version once
 * released is never changed. {@code docs/store.md} explains every column.
 */
final class Schema {
    /** "nudg" in ASCII: tells our files from other SQLite files. */
    static final int APPLICATION = 0x6e756467;

    private static final List<String> VERSION_1 = List.of(
            "CREATE TABLE text(id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, text TEXT NOT NULL)",
            "CREATE TABLE turn(id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, role TEXT NOT NULL,"
                    + " parts TEXT NOT NULL)",
            "CREATE TABLE prompt(id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, turns TEXT NOT NULL)",
            "CREATE TABLE model(id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, identity TEXT NOT NULL,"
                    + " kind TEXT NOT NULL, format TEXT NOT NULL)",
            "CREATE TABLE answer(id INTEGER PRIMARY KEY AUTOINCREMENT, key BLOB NOT NULL, model INTEGER NOT NULL,"
                    + " prompt INTEGER NOT NULL, fills TEXT NOT NULL, prompt_tokens INTEGER NOT NULL,"
                    + " evaluated_tokens INTEGER NOT NULL, generated_tokens INTEGER NOT NULL, millis INTEGER NOT NULL,"
                    + " notes TEXT NOT NULL, created INTEGER NOT NULL)",
            "CREATE INDEX answer_key ON answer(key, id)",
            "CREATE TABLE sample(id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, name TEXT NOT NULL,"
                    + " sample TEXT NOT NULL)",
            "CREATE TABLE pack(id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, name TEXT NOT NULL,"
                    + " pack TEXT NOT NULL)",
            "CREATE TABLE run(number INTEGER PRIMARY KEY AUTOINCREMENT, hash TEXT NOT NULL, name TEXT NOT NULL,"
                    + " state TEXT NOT NULL, created INTEGER NOT NULL, updated INTEGER NOT NULL, task TEXT NOT NULL,"
                    + " model TEXT NOT NULL, conditions TEXT NOT NULL, items INTEGER NOT NULL, done INTEGER NOT NULL,"
                    + " failed INTEGER NOT NULL, fresh_after INTEGER NOT NULL, pack INTEGER NOT NULL,"
                    + " header TEXT NOT NULL)",
            "CREATE INDEX run_hash ON run(hash, number)",
            "CREATE TABLE item(run INTEGER NOT NULL, position INTEGER NOT NULL, sample INTEGER NOT NULL,"
                    + " PRIMARY KEY(run, position)) WITHOUT ROWID",
            "CREATE TABLE result(run INTEGER NOT NULL, position INTEGER NOT NULL, condition TEXT NOT NULL,"
                    + " outcome TEXT NOT NULL, answer TEXT NOT NULL, numbers TEXT NOT NULL, error TEXT NOT NULL,"
                    + " PRIMARY KEY(run, position, condition)) WITHOUT ROWID",
            "CREATE TABLE asked(run INTEGER NOT NULL, position INTEGER NOT NULL, condition TEXT NOT NULL,"
                    + " prompt_name TEXT NOT NULL, chain INTEGER NOT NULL, answer INTEGER NOT NULL,"
                    + " PRIMARY KEY(run, position, condition, prompt_name, chain)) WITHOUT ROWID");

    private static final List<String> VERSION_2 = List.of(
            "ALTER TABLE run ADD COLUMN elapsed INTEGER NOT NULL DEFAULT 0",
            "CREATE TABLE spending(run INTEGER NOT NULL, condition TEXT NOT NULL, requests INTEGER NOT NULL,"
                    + " retries INTEGER NOT NULL, refusals INTEGER NOT NULL, stored INTEGER NOT NULL,"
                    + " prompt_tokens INTEGER NOT NULL, evaluated_tokens INTEGER NOT NULL,"
                    + " generated_tokens INTEGER NOT NULL, millis INTEGER NOT NULL, dollars REAL,"
                    + " PRIMARY KEY(run, condition)) WITHOUT ROWID");

    private static final List<List<String>> MIGRATIONS = List.of(VERSION_1, VERSION_2);

    private Schema() {}

    /** The version this program writes. */
    static int version() {
        return MIGRATIONS.size();
    }

    /** The statements that lead from a version to this program's. */
    static List<String> after(int version) {
        return between(version, MIGRATIONS.size());
    }

    /** The statements that make an empty store one of that version. */
    static List<String> upTo(int version) {
        return between(0, version);
    }

    private static List<String> between(int from, int to) {
        return MIGRATIONS.subList(from, to).stream().flatMap(List::stream).toList();
    }
}

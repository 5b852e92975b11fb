package nudge.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nudge.data.DataException;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteLimits;

/**
 * Somebody else's store, or a file with one run. It is never opened itself: a copy is, which is checked table by table,
 * led to this program's version and thrown away in the end. What it says is not trusted.
 */
final class OtherStore implements AutoCloseable {
    private static final int TRIES = 5;
    /** No text or blob of a file may be longer, in bytes. */
    private static final int LONGEST = 256 << 20;

    private static final String OBJECTS = "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_master"
            + " WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\'";

    private final OtherFaults faults;
    private final Path folder;
    private final Sql sql;

    private OtherStore(OtherFaults faults, Path folder, Sql sql) {
        this.faults = faults;
        this.folder = folder;
        this.sql = sql;
    }

    /** @throws DataException where the file is missing, damaged, of another program, newer or changed by hand */
    static OtherStore open(Path file) {
        var faults = new OtherFaults(file);
        if (!Files.isRegularFile(file)) {
            throw faults.missing();
        }
        try {
            var folder = Files.createTempDirectory("nudge-import");
            var other = new OtherStore(faults, folder, connected(copied(file, folder, faults), faults));
            try {
                other.check();
                return other;
            } catch (RuntimeException e) {
                other.close();
                throw e;
            }
        } catch (IOException e) {
            throw faults.unreadable(e);
        }
    }

    /** In words that a run keeps: {@code 'r.nudge', imported 2026-11-21}. */
    static String origin(Path file, long now) {
        return "'" + file.getFileName() + "', imported "
                + Instant.ofEpochMilli(now).atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Its runs, all that can be read of each checked. */
    List<WholeRun> runs(String reference) {
        var entries = entries();
        if (entries.isEmpty()) {
            throw faults.empty();
        }
        var wanted = reference.isEmpty() ? entries : List.of(new RunReference(reference).in(entries));
        return wanted.stream().map(this::checked).toList();
    }

    private List<RunEntry> entries() {
        try {
            return RunTable.all(sql);
        } catch (RuntimeException e) {
            throw faults.broken(0, e);
        }
    }

    private WholeRun checked(RunEntry entry) {
        try {
            var run = WholeRun.of(sql, entry);
            run.check();
            return run;
        } catch (RuntimeException e) {
            throw faults.broken(entry.number(), e);
        }
    }

    private void check() {
        if (sql.number("PRAGMA application_id") != Schema.APPLICATION) {
            throw faults.foreign();
        }
        int version = (int) sql.number("PRAGMA user_version");
        if (version > Schema.version()) {
            throw faults.newer(version);
        }
        sameTables(version);
        var state = sql.first("PRAGMA quick_check(1)", row -> row.getString(1)).orElse("");
        if (!state.equals("ok")) {
            throw faults.odd("its inside (" + state + ")", version);
        }
        Database.prepare(sql);
    }

    /** Views, triggers, computed columns and the like could do what they want: only what we made ourselves is read. */
    private void sameTables(int version) {
        var found = objects(sql);
        try (var expected = Database.inMemory(version)) {
            var known = objects(expected.writing());
            var names = new TreeMap<>(found);
            names.putAll(known);
            names.keySet().stream()
                    .filter(name -> !found.getOrDefault(name, "").equals(known.getOrDefault(name, "-")))
                    .findFirst()
                    .ifPresent(name -> {
                        throw faults.odd(name, version);
                    });
        }
    }

    private static SortedMap<String, String> objects(Sql sql) {
        var objects = new TreeMap<String, String>();
        sql.query(OBJECTS, row -> objects.put(row.getString(1), row.getString(2)));
        return objects;
    }

    private static Sql connected(Path copy, OtherFaults faults) {
        var config = new SQLiteConfig();
        try {
            var connection = JDBC.createConnection("jdbc:sqlite:" + copy, config.toProperties());
            connection.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, LONGEST);
            var sql = new Sql(connection, faults::explained);
            sql.update("PRAGMA trusted_schema = OFF");
            sql.update("PRAGMA cell_size_check = ON");
            return sql;
        } catch (SQLException e) {
            throw faults.explained(e);
        }
    }

    /** With what was written ahead of it. Taken again where somebody writes to it meanwhile. */
    private static Path copied(Path file, Path folder, OtherFaults faults) throws IOException {
        var ahead = beside(file, "-wal");
        if (exists(beside(file, "-journal"))) {
            throw faults.cutOff();
        }
        var copy = folder.resolve("copy.db");
        for (int tries = 0; tries < TRIES; tries++) {
            var before = state(file) + state(ahead);
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            if (exists(ahead)) {
                Files.copy(ahead, beside(copy, "-wal"), StandardCopyOption.REPLACE_EXISTING);
            }
            if (before.equals(state(file) + state(ahead))) {
                return copy;
            }
        }
        throw faults.changing();
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private static boolean exists(Path file) throws IOException {
        return Files.isRegularFile(file) && Files.size(file) > 0;
    }

    private static String state(Path file) throws IOException {
        return exists(file) ? Files.size(file) + " " + Files.getLastModifiedTime(file) + ";" : ";";
    }

    @Override
    public void close() {
        sql.close();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw faults.unreadable(e);
        }
    }
}

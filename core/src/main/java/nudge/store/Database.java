package nudge.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/** An opened file: one connection that writes and one that reads, in write-ahead mode where the file system allows it. */
record Database(String place, Sql writing, Sql reading) implements AutoCloseable {
    private static final int BUSY_MILLIS = 30_000;

    /** Answers touch pages all over the indices: those in use stay in memory, and are copied home seldom. */
    private static final int CACHE_KIBIBYTES = 64 * 1024;

    private static final int CHECKPOINT_PAGES = 32 * 1024;

    /** @throws nudge.data.DataException where the file cannot be used, and why */
    static Database open(Path file, Consumer<String> notices) {
        var place = file.toAbsolutePath().normalize();
        var faults = new Faults(place.toString());
        try {
            var folder = place.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw faults.unwritable(e);
        }
        return open(place.toString(), "jdbc:sqlite:" + place, notices);
    }

    static Database open(String place, String url, Consumer<String> notices) {
        var faults = new Faults(place);
        var writing = connect(url, faults);
        try {
            check(writing, faults);
            writeAhead(writing, place, notices);
            writing.number("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES);
            prepare(writing);
            var reading = connect(url, faults);
            return new Database(place, writing, reading);
        } catch (RuntimeException e) {
            writing.close();
            throw e;
        }
    }

    /** Nothing on disk; gone when closed. */
    static Database inMemory() {
        var place = ":memory:";
        var faults = new Faults(place);
        var both = connect("jdbc:sqlite::memory:", faults);
        prepare(both);
        return new Database(place, both, both);
    }

    /** As {@link #inMemory()}, of an earlier version. */
    static Database inMemory(int version) {
        var place = ":memory:";
        var both = connect("jdbc:sqlite::memory:", new Faults(place));
        Schema.upTo(version).forEach(both::update);
        return new Database(place, both, both);
    }

    /** A new file that is whole by itself: without write-ahead, which keeps files beside it. */
    static Database single(Path file) {
        var both = connect("jdbc:sqlite:" + file, new Faults(file.toString()));
        prepare(both);
        return new Database(file.toString(), both, both);
    }

    private static Sql connect(String url, Faults faults) {
        var config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setCacheSize(-CACHE_KIBIBYTES);
        try {
            return new Sql(JDBC.createConnection(url, config.toProperties()), faults::explained);
        } catch (SQLException e) {
            throw faults.explained(e);
        }
    }

    private static void check(Sql sql, Faults faults) {
        // In this order: another process may just be making the tables, which come with the mark in one step.
        boolean isEmpty = sql.number("SELECT count(*) FROM sqlite_master") == 0;
        long application = sql.number("PRAGMA application_id");
        int version = (int) sql.number("PRAGMA user_version");
        if (application != Schema.APPLICATION && !(application == 0 && isEmpty)) {
            throw faults.foreign();
        }
        if (version > Schema.version()) {
            throw faults.newer(version);
        }
    }

    /** Leads an older store, or an empty one, to this program's version. */
    static void prepare(Sql sql) {
        int version = (int) sql.number("PRAGMA user_version");
        if (version < Schema.version()) {
            sql.transaction(() -> migrate(sql));
        }
    }

    private static void migrate(Sql sql) {
        // Read again under the lock: another process may have done it in between.
        int version = (int) sql.number("PRAGMA user_version");
        Schema.after(version).forEach(sql::update);
        sql.update("PRAGMA application_id = " + Schema.APPLICATION);
        sql.update("PRAGMA user_version = " + Schema.version());
    }

    private static void writeAhead(Sql sql, String place, Consumer<String> notices) {
        var mode =
                sql.first("PRAGMA journal_mode = WAL", row -> row.getString(1)).orElse("");
        if (!mode.equals("wal")) {
            notices.accept("The store '" + place + "' lies where SQLite cannot write ahead (a network folder?), so it"
                    + " keeps a rollback journal: slower, and only one program at a time should use it.");
        }
    }

    @Override
    public void close() {
        if (reading != writing) {
            reading.close();
        }
        writing.close();
    }
}

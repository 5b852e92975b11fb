package nudge.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import nudge.data.DataException;

/** One connection with its prepared statements. Safe for several threads: each call waits for the one before it. */
final class Sql implements AutoCloseable {
    /** What a row of an answer becomes. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final Function<SQLException, DataException> explained;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    /** @param explained what went wrong, in words */
    Sql(Connection connection, Function<SQLException, DataException> explained) {
        this.connection = connection;
        this.explained = explained;
    }

    /** All rows, read to their end before this returns: no read stays open. */
    synchronized <T> List<T> query(String sql, Row<T> row, Object... arguments) {
        try {
            var statement = bound(sql, arguments);
            try (var rows = statement.executeQuery()) {
                var all = new ArrayList<T>();
                while (rows.next()) {
                    all.add(row.of(rows));
                }
                return all;
            }
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    synchronized <T> Optional<T> first(String sql, Row<T> row, Object... arguments) {
        return query(sql, row, arguments).stream().findFirst();
    }

    synchronized long number(String sql, Object... arguments) {
        return first(sql, row -> row.getLong(1), arguments).orElse(0L);
    }

    /** How many rows were changed. */
    synchronized int update(String sql, Object... arguments) {
        try {
            return bound(sql, arguments).executeUpdate();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** The row id of what was inserted. */
    synchronized long insert(String sql, Object... arguments) {
        return number(sql + " RETURNING rowid", arguments);
    }

    /** The row id of what was inserted; nothing where a row of the same hash was there before. */
    synchronized OptionalLong insertNew(String sql, Object... arguments) {
        long id = number(sql + " ON CONFLICT(hash) DO NOTHING RETURNING rowid", arguments);
        return id == 0 ? OptionalLong.empty() : OptionalLong.of(id);
    }

    /** All or nothing; takes the write lock at once, so that it never has to be given up half-way. */
    synchronized void transaction(Runnable work) {
        update("BEGIN IMMEDIATE");
        var done = false;
        try {
            work.run();
            update("COMMIT");
            done = true;
        } finally {
            if (!done) {
                rollBack();
            }
        }
    }

    private void rollBack() {
        try {
            bound("ROLLBACK").executeUpdate();
        } catch (SQLException e) {
            // Some failures, a full disk among them, have rolled back already; the first error is the one that counts.
            statements.remove("ROLLBACK");
        }
    }

    /** A statement that failed once cannot be used again. */
    private DataException failed(String sql, SQLException e) {
        statements.remove(sql);
        return explained.apply(e);
    }

    private PreparedStatement bound(String sql, Object... arguments) throws SQLException {
        var statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    @Override
    public synchronized void close() {
        try {
            for (var statement : statements.values()) {
                statement.close();
            }
            statements.clear();
            connection.close();
        } catch (SQLException e) {
            throw explained.apply(e);
        }
    }
}

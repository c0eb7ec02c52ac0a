package com.acme.shop.adapter.jdbc;

import io.creditpack.application.port.UnitOfWork;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One transaction after the other, each bound to its thread; readers outside see what was committed.
 *
 * <p>One writer at a time is all an embedded database needs. On a server, several processes write: let the lock go, add
 * {@code for update} where a contract says so, and run a transaction again when the server gives up on it.
 */
final class Transactions implements UnitOfWork {
    private final Connections connections;
    private final ReentrantLock oneAtATime = new ReentrantLock(true);
    private Optional<Connection> open = Optional.empty();
    private Optional<RuntimeException> refusal = Optional.empty();

    Transactions(Connections connections) {
        this.connections = connections;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        if (oneAtATime.isHeldByCurrentThread()) {
            return work.get();
        }
        oneAtATime.lock();
        try (Connection connection = connections.open()) {
            connection.setAutoCommit(false);
            open = Optional.of(connection);
            refusal = Optional.empty();
            return committed(connection, work);
        } catch (SQLException failure) {
            throw SqlFailures.meaning(failure);
        } finally {
            open = Optional.empty();
            oneAtATime.unlock();
        }
    }

    private <T> T committed(Connection connection, Supplier<T> work) throws SQLException {
        boolean done = false;
        try {
            T result = work.get();
            refusal.ifPresent(cause -> {
                throw new IllegalStateException("a transaction with a refused write cannot be committed", cause);
            });
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
        }
    }

    /** Runs a statement that changes rows, and returns how many; the arguments are bound as {@link Arguments} says. */
    int write(String sql, Object... arguments) {
        return oneOf(() -> {
            try (PreparedStatement statement = current().prepareStatement(sql)) {
                Arguments.bind(statement, arguments);
                return statement.executeUpdate();
            }
        });
    }

    /** Refuses a write for a reason that the database does not see: nothing of the transaction will be stored. */
    RuntimeException refused(RuntimeException reason) {
        refusal = Optional.of(reason);
        return reason;
    }

    /** Reads rows inside the thread's transaction, or as they were committed last. */
    <T> List<T> read(String sql, RowReader<T> reader, Object... arguments) {
        if (oneAtATime.isHeldByCurrentThread()) {
            return oneOf(() -> rows(current(), sql, reader, arguments));
        }
        try (Connection connection = connections.open()) {
            return rows(connection, sql, reader, arguments);
        } catch (SQLException failure) {
            throw SqlFailures.meaning(failure);
        }
    }

    private static <T> List<T> rows(Connection connection, String sql, RowReader<T> reader, Object... arguments)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Arguments.bind(statement, arguments);
            var rows = new ArrayList<T>();
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    rows.add(reader.read(new Row(results)));
                }
            }
            return rows;
        }
    }

    /** Fails outside of a transaction. */
    void require() {
        if (!oneAtATime.isHeldByCurrentThread()) {
            throw new IllegalStateException("a write needs a transaction");
        }
    }

    private Connection current() {
        require();
        return open.orElseThrow();
    }

    private <T> T oneOf(Statement<T> statement) {
        require();
        try {
            return statement.run();
        } catch (SQLException failure) {
            throw refused(SqlFailures.meaning(failure));
        }
    }

    private interface Statement<T> {
        T run() throws SQLException;
    }

    /** Makes an object of a row. */
    interface RowReader<T> {
        T read(Row row) throws SQLException;
    }
}

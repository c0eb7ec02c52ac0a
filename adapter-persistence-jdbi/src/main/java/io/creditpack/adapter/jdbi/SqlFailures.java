package io.creditpack.adapter.jdbi;

import io.creditpack.application.port.AlreadyTakenException;
import io.creditpack.application.port.StaleWriteException;
import io.creditpack.application.port.StorageException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What a failed statement means to the application.
 *
 * <p>Drivers repeat a row's values in their messages, so only the name of the constraint and the state get out.
 */
final class SqlFailures {
    private static final String UNIQUE = "23505";
    private static final Set<String> UNKNOWN_TABLE = Set.of("42P01", "42S02", "42S04");
    private static final Set<String> FOREIGN_KEY = Set.of("23503", "23506");

    /** Serialization failure and deadlock of both; H2's own word for a row that changed under a transaction. */
    private static final Set<String> GIVEN_UP = Set.of("40001", "40P01", "90131");

    /** H2: closed, broken, locked, unreadable or out of room. */
    private static final Set<String> H2_UNUSABLE = Set.of(
            "90007", "90013", "90020", "90028", "90030", "90031", "90067", "90098", "90108", "90121", "HY000", "HYT00",
            "HYT01", "57014");

    /**
     * Connection, resources, lock, operator, system, internal, read-only, a transaction ended because it slept: the first
     * characters of PostgreSQL's states.
     */
    private static final Set<String> UNUSABLE_CLASSES = Set.of("08", "53", "55", "57", "58", "XX", "25006", "25P03");

    /** What whoever starts a program can do something about. */
    private static final Map<String, String> WHY = Map.of(
            "90020", "its file is in use by another process, such as a running server; only one can have it open",
            "90146", "there is none at this address yet",
            "3D000", "there is none of this name",
            "28000", "its user or password is refused",
            "28P01", "its user or password is refused",
            "08001", "no connection to it comes about");

    private static final Set<String> SOMEBODY_WAS_FIRST = Set.of(
            "credit_entries_one_per_sequence",
            "credit_entries_one_balance_per_sequence",
            "credit_entries_follow_the_one_before",
            "credit_accounts_pk");

    /** How the keys are named that only a caller's mistake can break. */
    private static final Set<String> BELONGS_TO = Set.of("_of_an_order", "_of_an_entry");

    private static final Pattern CONSTRAINT_IN_H2_MESSAGE = Pattern.compile("\"(?:\\w+\\.)?(\\w+)(?: INDEX |: )");

    private SqlFailures() {}

    /** Returns what to throw in place of {@code failure}. */
    static RuntimeException translated(JdbiException failure) {
        return sqlException(failure).map(SqlFailures::meaning).orElse(failure);
    }

    private static RuntimeException meaning(SQLException cause) {
        String state = state(cause);
        String constraint = constraint(cause);
        if (GIVEN_UP.contains(state)) {
            return new GivenUpException(cause);
        }
        if (isOfTheDatabase(cause)) {
            return new StorageException("the database cannot be used now (" + state + ")", cause);
        }
        if (SOMEBODY_WAS_FIRST.contains(constraint)) {
            return new StaleWriteException("somebody else wrote first (" + constraint + ")");
        }
        if (UNIQUE.equals(state)) {
            return new AlreadyTakenException("taken before (" + constraint + ")");
        }
        if (FOREIGN_KEY.contains(state) && BELONGS_TO.stream().anyMatch(constraint::endsWith)) {
            return new IllegalArgumentException("it belongs to nothing (" + constraint + ")");
        }
        return new IllegalStateException("the database refused a statement (" + state + " " + constraint + ")");
    }

    /** Returns whether the database itself is in trouble, not what was asked of it. */
    static boolean isOfTheDatabase(SQLException cause) {
        String state = state(cause);
        return cause instanceof SQLTransientConnectionException
                || H2_UNUSABLE.contains(state)
                || UNUSABLE_CLASSES.stream().anyMatch(state::startsWith);
    }

    /** Returns that the database cannot be {@code asked}, and why if that is known. */
    static StorageException unusable(String asked, SQLException cause) {
        String why = WHY.getOrDefault(state(cause), "");
        return new StorageException("the database cannot be " + asked + (why.isEmpty() ? "" : ": " + why), cause);
    }

    static boolean isUnknownTable(SQLException cause) {
        return UNKNOWN_TABLE.contains(state(cause));
    }

    /** Returns the innermost word of the database; a batch's own message repeats every value. */
    static Optional<SQLException> sqlException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                SQLException next = sql.getNextException();
                return Optional.of(sql instanceof BatchUpdateException && next != null ? next : sql);
            }
        }
        return Optional.empty();
    }

    private static String state(SQLException cause) {
        String state = cause.getSQLState();
        return state == null ? "" : state;
    }

    private static String constraint(SQLException cause) {
        if (cause instanceof PSQLException postgres) {
            ServerErrorMessage message = postgres.getServerErrorMessage();
            String name = message == null ? null : message.getConstraint();
            return name == null ? "" : name;
        }
        String message = cause.getMessage();
        Matcher named = CONSTRAINT_IN_H2_MESSAGE.matcher(message == null ? "" : message);
        return named.find() ? named.group(1) : "";
    }
}

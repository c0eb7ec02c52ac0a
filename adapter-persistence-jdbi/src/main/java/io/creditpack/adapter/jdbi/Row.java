package io.creditpack.adapter.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** A row of a result, read by column name. */
record Row(ResultSet results) {
    String text(String column) throws SQLException {
        return results.getString(column);
    }

    Optional<String> optionalText(String column) throws SQLException {
        return Optional.ofNullable(results.getString(column));
    }

    long number(String column) throws SQLException {
        return results.getLong(column);
    }

    int count(String column) throws SQLException {
        return results.getInt(column);
    }

    boolean isTrue(String column) throws SQLException {
        return results.getBoolean(column);
    }

    Instant instant(String column) throws SQLException {
        return results.getObject(column, OffsetDateTime.class).toInstant();
    }

    Optional<Instant> optionalInstant(String column) throws SQLException {
        return Optional.ofNullable(results.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    LocalDate day(String column) throws SQLException {
        return results.getObject(column, LocalDate.class);
    }

    boolean has(String column) throws SQLException {
        return results.getObject(column) != null;
    }
}

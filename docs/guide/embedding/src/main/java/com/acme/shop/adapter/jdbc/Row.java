package com.acme.shop.adapter.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** A row of a result. */
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

    Instant time(String column) throws SQLException {
        return results.getObject(column, OffsetDateTime.class).toInstant();
    }

    Optional<Instant> optionalTime(String column) throws SQLException {
        return Optional.ofNullable(results.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    /** Returns the lines of a column that keeps a list. */
    Fields.Lines lines(String column) throws SQLException {
        return Fields.lines(text(column));
    }
}

package io.creditpack.application.port;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A row as text.
 *
 * @param columns the value of each column that is not null; times in ISO-8601, UTC
 */
public record LedgerRow(Map<String, String> columns) {
    public LedgerRow {
        columns = Map.copyOf(columns);
    }

    public Optional<String> optional(String column) {
        return Optional.ofNullable(columns.get(column));
    }

    /**
     * Returns a text.
     *
     * @throws IllegalArgumentException if it is missing
     */
    public String text(String column) {
        return optional(column).orElseThrow(() -> new IllegalArgumentException(column + " is missing"));
    }

    /**
     * Returns a whole number.
     *
     * @throws IllegalArgumentException if it is missing or none
     */
    public long number(String column) {
        return Long.parseLong(text(column));
    }

    /**
     * Returns a time.
     *
     * @throws IllegalArgumentException if it is none
     */
    public Optional<Instant> time(String column) {
        try {
            return optional(column).map(Instant::parse);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(column + " is no time", e);
        }
    }
}

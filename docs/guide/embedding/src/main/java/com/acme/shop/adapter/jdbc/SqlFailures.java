package com.acme.shop.adapter.jdbc;

import io.creditpack.application.port.AlreadyTakenException;
import io.creditpack.application.port.StorageException;
import java.sql.SQLException;
import java.util.Set;

/** What a refused statement means to the use cases. */
final class SqlFailures {
    private static final String UNIQUE = "23505";
    private static final Set<String> FOREIGN_KEY = Set.of("23503", "23506");

    private SqlFailures() {}

    static RuntimeException meaning(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (state.equals(UNIQUE)) {
            return new AlreadyTakenException("taken before");
        }
        if (FOREIGN_KEY.contains(state)) {
            return new IllegalArgumentException("it belongs to nothing");
        }
        return new StorageException("the database did not do it (" + state + ")", failure);
    }
}

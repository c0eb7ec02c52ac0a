package io.creditpack.adapter.jdbi;

import java.sql.SQLException;

/** The database rolled a transaction back to let another one through; it may be run again. */
final class GivenUpException extends RuntimeException {
    private static final long serialVersionUID = 1;

    GivenUpException(SQLException cause) {
        super("the database gave up on a transaction", cause);
    }
}

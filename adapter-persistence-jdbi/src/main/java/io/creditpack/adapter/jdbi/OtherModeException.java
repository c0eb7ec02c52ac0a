package io.creditpack.adapter.jdbi;

import io.creditpack.domain.money.Mode;

/** The database holds money of the other mode: test keys must not touch what was really paid, nor live keys what was not. */
public final class OtherModeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Mode ofDatabase;

    OtherModeException(Mode ofDatabase) {
        super("the database is " + ofDatabase);
        this.ofDatabase = ofDatabase;
    }

    /** Returns of which mode the database is, for ever. */
    public Mode ofDatabase() {
        return ofDatabase;
    }
}

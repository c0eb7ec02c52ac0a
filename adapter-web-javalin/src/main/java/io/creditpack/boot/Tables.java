package io.creditpack.boot;

import io.creditpack.adapter.jdbi.Database;
import io.creditpack.adapter.jdbi.OtherModeException;
import io.creditpack.domain.money.Mode;
import java.util.List;

/** The tables of the configured database, for the keys that are configured beside it. */
final class Tables {
    private Tables() {}

    /**
     * Brings the tables up to date, and returns how many migrations ran.
     *
     * @throws BadConfigException if the database holds orders of the other environment of Toss
     */
    static int migrate(AppConfig config, Database database) {
        Mode mode = config.toss().keys().mode();
        try {
            return database.schema().migrate(mode);
        } catch (OtherModeException other) {
            throw new BadConfigException(List.of(new ConfigProblem(
                    "DATABASE_URL",
                    "must be a database of its own for " + word(mode)
                            + " keys; this one holds orders that were paid with " + word(other.ofDatabase())
                            + " keys, and nothing was changed in it")));
        }
    }

    private static String word(Mode mode) {
        return switch (mode) {
            case TEST -> "test";
            case LIVE -> "live";
        };
    }
}

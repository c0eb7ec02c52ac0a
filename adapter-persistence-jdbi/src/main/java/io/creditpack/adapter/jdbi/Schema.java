package io.creditpack.adapter.jdbi;

import io.creditpack.application.port.StorageException;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The tables.
 *
 * <p>They live in the connection's schema, with a history of their own, so that a service that embeds them goes on using
 * Flyway for its own tables.
 */
public final class Schema {
    private static final String HOME = "classpath:io/creditpack/adapter/jdbi/";

    private final Flyway flyway;

    /** Connects by itself: a migration may take longer than a statement out of the pool. */
    Schema(Address address) {
        flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(
                        address.url(), address.login().user(), address.login().password())
                .locations(locations(address.dialect()))
                .table("creditpack_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .validateMigrationNaming(true)
                .failOnMissingLocations(true)
                .load();
    }

    private static String[] locations(Dialect dialect) {
        return switch (dialect) {
            case H2 -> new String[] {HOME + "migration"};
            case POSTGRESQL -> new String[] {HOME + "migration", HOME + "postgresql"};
        };
    }

    /**
     * Brings the tables up to date; nothing happens if they are. Several nodes may do it at once.
     *
     * @return how many migrations ran
     * @throws StorageException if the database cannot be reached
     * @throws IllegalStateException if a migration that ran was changed since, or one fails
     */
    public int migrate() {
        try {
            return flyway.migrate().migrationsExecuted;
        } catch (FlywayException failure) {
            throw translated(failure);
        }
    }

    /**
     * Returns whether every migration of this version has run; one of a later version does no harm.
     *
     * @throws StorageException if the database cannot be reached
     */
    public boolean isCurrent() {
        try {
            return flyway.info().pending().length == 0;
        } catch (FlywayException failure) {
            throw translated(failure);
        }
    }

    private static RuntimeException translated(FlywayException failure) {
        Optional<SQLException> cause = SqlFailures.sqlException(failure);
        return cause.filter(SqlFailures::isOfTheDatabase)
                .<RuntimeException>map(sql -> new StorageException("the database cannot be migrated now", sql))
                .orElseGet(() -> new IllegalStateException("the tables cannot be brought up to date", failure));
    }
}

package io.creditpack.adapter.jdbi;

import io.creditpack.application.port.StorageException;
import io.creditpack.domain.money.Mode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The tables.
 *
 * <p>They live in the connection's schema, with a history of their own, so that a service that embeds them goes on using
 * Flyway for its own tables.
 */
public final class Schema {
    private static final String HISTORY = "creditpack_schema_history";

    private static final String CLAIM = "insert into database_mode (mode) values (?) on conflict do nothing";

    private final DataSource pool;
    private final Address address;
    private final Migrations migrations;

    Schema(DataSource pool, Address address) {
        this.pool = pool;
        this.address = address;
        this.migrations = Migrations.of(address.dialect());
    }

    /** Does what {@link #migrate(Mode)} does, for a database of test money. */
    public int migrate() {
        return migrate(Mode.TEST);
    }

    /**
     * Brings the tables up to date; nothing happens if they are. Several nodes may do it at once.
     *
     * @param mode that of the keys which are used with it; the first to come decides for ever
     * @return how many migrations ran
     * @throws StorageException if the database cannot be reached
     * @throws OtherModeException if it is of the other mode; its rows are not touched
     * @throws IllegalStateException if a migration fails, or one that ran before was changed since
     */
    public int migrate(Mode mode) {
        int ran = isCurrent(() -> connect(address)) ? 0 : alone(this::runFlyway, address);
        Mode ofDatabase = claimedFor(mode);
        if (ofDatabase != mode) {
            throw new OtherModeException(ofDatabase);
        }
        if (address.isOfOneProcess()) {
            DeadLeases.end(() -> connect(address));
        }
        return ran;
    }

    /** Returns of which mode the database is, now that {@code mode} was offered. */
    private Mode claimedFor(Mode mode) {
        try (Connection connection = connect(address);
                PreparedStatement claim = connection.prepareStatement(CLAIM);
                Statement statement = connection.createStatement()) {
            claim.setString(1, mode.name());
            claim.executeUpdate();
            try (ResultSet row = statement.executeQuery("select mode from database_mode")) {
                row.next();
                return Mode.valueOf(row.getString(1));
            }
        } catch (SQLException failure) {
            throw SqlFailures.unusable("asked for its mode", failure);
        }
    }

    /**
     * Returns whether every migration of this version has run; those of a later version do no harm.
     *
     * <p>It only counts them, for Flyway takes longer to look than everything else at a start.
     *
     * @throws StorageException if the database cannot be reached
     */
    public boolean isCurrent() {
        return isCurrent(pool::getConnection);
    }

    private boolean isCurrent(Connections connections) {
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement();
                ResultSet done =
                        statement.executeQuery("select count(*) from " + HISTORY + " where success and type = 'SQL'")) {
            done.next();
            return done.getLong(1) >= migrations.count();
        } catch (SQLException failure) {
            if (SqlFailures.isUnknownTable(failure)) {
                return false;
            }
            throw SqlFailures.unusable("asked for its tables", failure);
        }
    }

    interface Connections {
        Connection open() throws SQLException;
    }

    /** Whoever starts waits longer for a connection than whoever serves a request. */
    private static Connection connect(Address address) throws SQLException {
        return DriverManager.getConnection(
                address.url(), address.login().user(), address.login().password());
    }

    /**
     * Nodes that start together would find each other's first table and take it for somebody else's. Within a process the
     * monitor keeps them apart, between processes a lock of the database that ends with its connection.
     */
    private static synchronized <T> T alone(Supplier<T> work, Address address) {
        try (Connection lock = connect(address);
                Statement statement = lock.createStatement()) {
            statement.execute(address.dialect().migrationLock());
            return work.get();
        } catch (SQLException failure) {
            throw SqlFailures.unusable("migrated now", failure);
        }
    }

    /** On connections of its own: a migration may take longer than a statement out of the pool. */
    private int runFlyway() {
        try {
            return Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(
                            address.url(),
                            address.login().user(),
                            address.login().password())
                    .locations(migrations.locations())
                    .table(HISTORY)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .validateMigrationNaming(true)
                    .failOnMissingLocations(true)
                    .load()
                    .migrate()
                    .migrationsExecuted;
        } catch (FlywayException failure) {
            throw SqlFailures.sqlException(failure)
                    .filter(SqlFailures::isOfTheDatabase)
                    .<RuntimeException>map(sql -> SqlFailures.unusable("migrated now", sql))
                    .orElseGet(() -> new IllegalStateException("the tables cannot be brought up to date", failure));
        }
    }
}

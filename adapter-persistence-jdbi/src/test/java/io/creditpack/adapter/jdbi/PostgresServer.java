package io.creditpack.adapter.jdbi;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL of this machine, started once for all tests; each database is a copy of one that is migrated. */
final class PostgresServer {
    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable EmbeddedPostgres running;

    private PostgresServer() {}

    /** Returns the address of a migrated database without rows. The calling tests are skipped where no server runs. */
    static String newDatabase() {
        return copyOf(TEMPLATE);
    }

    /** Returns the address of a database without tables. The calling tests are skipped where no server runs. */
    static String newEmptyDatabase() {
        return copyOf("template1");
    }

    private static synchronized String copyOf(String template) {
        assumeTrue(hasBinaries(), "no PostgreSQL is packaged for " + platform());
        String name = "test" + DATABASES.incrementAndGet();
        execute("create database " + name + " template " + template);
        return url(name);
    }

    private static void execute(String sql) {
        try (Connection connection = server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String url(String database) {
        return "postgres://postgres:postgres@localhost:" + server().getPort() + "/" + database;
    }

    private static EmbeddedPostgres server() {
        EmbeddedPostgres known = running;
        if (known != null) {
            return known;
        }
        try {
            running = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("deadlock_timeout", "100ms")
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        execute("create database " + TEMPLATE);
        try (var database = Database.open(new DatabaseConfig(url(TEMPLATE), "", "", 1))) {
            database.schema().migrate();
        }
        return server();
    }

    private static boolean hasBinaries() {
        boolean mac = platform().startsWith("mac");
        String file = platform().endsWith("aarch64") ? "arm_64" : "x86_64";
        String archive = "/postgres-" + (mac ? "darwin-" : "linux-") + file + ".txz";
        return PostgresServer.class.getResource(archive) != null;
    }

    private static String platform() {
        return (System.getProperty("os.name") + " " + System.getProperty("os.arch")).toLowerCase(Locale.ROOT);
    }
}

package io.creditpack.boot;

import io.creditpack.adapter.jdbi.DatabaseConfig;
import io.creditpack.adapter.jdbi.DatabaseConfig.Transport;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.stream.Stream;

/**
 * Where the database is.
 *
 * @param url as {@link DatabaseConfig} takes it
 * @param user empty to take the address's
 * @param password empty to take the address's
 * @param poolSize how many connections at most
 */
record DatabaseSettings(
        Secret url,
        String user,
        Secret password,

        @Variable("DATABASE_POOL_SIZE")
        @Min(value = 1, message = DatabaseSettings.POOL)
        @Max(value = 1_000, message = DatabaseSettings.POOL)
        int poolSize) {
    static final String POOL = "must be 1 to 1000";

    private static final String DEFAULT_URL = "jdbc:h2:file:./data/payments";

    static DatabaseSettings of(Variables variables) {
        return new DatabaseSettings(
                variables.read(
                        "DATABASE_URL",
                        new Secret(DEFAULT_URL),
                        "must be an address such as jdbc:h2:file:./data/payments, jdbc:postgresql://host/db or"
                                + " postgres://user:password@host:5432/db, with % written as %25",
                        DatabaseSettings::understood),
                variables.text("DATABASE_USER").orElse(""),
                variables.secret("DATABASE_PASSWORD").orElse(new Secret("")),
                variables.number("DATABASE_POOL_SIZE", 10));
    }

    private static Secret understood(String url) {
        if (!DatabaseConfig.isUnderstood(url)) {
            throw new IllegalArgumentException("not a database");
        }
        return new Secret(url);
    }

    /** Refuses an address that leaves it to the server whether what belongs to real money is read along. */
    void refuseWithLiveKeys(Variables variables) {
        if (transport() == Transport.UNSAID) {
            variables.refuse(
                    "DATABASE_URL",
                    "must say sslmode=verify-full with live keys, or another sslmode where nobody is in between");
        }
    }

    /** Returns what should be mended where real money is booked. */
    Stream<ConfigProblem> warningsWithLiveKeys() {
        return transport() == Transport.CHOSEN
                ? Stream.of(new ConfigProblem(
                        "DATABASE_URL",
                        "should say sslmode=verify-full with live keys: whoever is in between may read along"))
                : Stream.empty();
    }

    private Transport transport() {
        return new DatabaseConfig(url.value(), user, password.value(), 1).transport();
    }

    DatabaseConfig toConfig() {
        return new DatabaseConfig(url.value(), user, password.value(), poolSize);
    }

    /** For whoever looks after what is there: a wrong address must not look like a shop in which all is well. */
    DatabaseConfig toExisting() {
        return toConfig().existing();
    }
}

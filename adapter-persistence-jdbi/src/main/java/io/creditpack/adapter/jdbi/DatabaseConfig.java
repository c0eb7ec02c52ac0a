package io.creditpack.adapter.jdbi;

/**
 * Where the database is.
 *
 * @param url {@code jdbc:h2:…}, {@code jdbc:postgresql://…} or {@code postgres://user:pass@host/db}; what safety needs
 *     and the address leaves out is added
 * @param user empty to take the address's user, or H2's {@code sa}
 * @param password empty to take the address's password
 * @param poolSize how many connections at most, 1 to 1000
 */
public record DatabaseConfig(String url, String user, String password, int poolSize) {
    /**
     * Refuses an address of an unknown kind.
     *
     * @throws IllegalArgumentException naming the component that is wrong, never its value
     */
    public DatabaseConfig {
        if (!isUnderstood(url)) {
            throw new IllegalArgumentException("url must begin with jdbc:h2:, jdbc:postgresql:// or postgres://");
        }
        if (poolSize < 1 || poolSize > 1_000) {
            throw new IllegalArgumentException("poolSize must be 1 to 1000");
        }
    }

    /** Returns whether a text may be a database's address. */
    public static boolean isUnderstood(String url) {
        return H2Address.isOne(url) || PostgresAddress.isOne(url);
    }

    /** What guards the way to the database. */
    public enum Transport {
        /** Nothing leaves this machine. */
        THIS_MACHINE,
        /** TLS, and the server proves that it is the one of the address. */
        VERIFIED,
        /** Less than that, by the address's own words. */
        CHOSEN,
        /** The address says nothing: TLS if the server offers it, and nobody notices if it does not. */
        UNSAID
    }

    /** Returns what guards the way there, by the address. */
    public Transport transport() {
        return PostgresAddress.isOne(url) ? PostgresAddress.transportOf(url) : H2Address.transportOf(url);
    }

    /** Returns whether no other process has it open while this one has: what another one had under way is dead. */
    public boolean isOfOneProcess() {
        return Address.of(this).isOfOneProcess();
    }

    /** Returns this one, but where nothing is there yet nothing is made. A server makes no database by itself anyway. */
    public DatabaseConfig existing() {
        return H2Address.isOne(url) ? new DatabaseConfig(url + ";IFEXISTS=TRUE", user, password, poolSize) : this;
    }

    /** Returns the address without anything that opens it. */
    @Override
    public String toString() {
        return "DatabaseConfig[url=" + Address.of(this).shown() + ", poolSize=" + poolSize + "]";
    }
}

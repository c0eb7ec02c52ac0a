package io.creditpack.adapter.jdbi;

/**
 * A database's address as its driver wants it.
 *
 * @param dialect which database
 * @param url the JDBC URL, without credentials
 * @param login who signs in
 */
record Address(Dialect dialect, String url, Login login) {
    static Address of(DatabaseConfig config) {
        var given = new Login(config.user(), config.password());
        return H2Address.isOne(config.url())
                ? H2Address.of(config.url(), given)
                : PostgresAddress.of(config.url(), given);
    }

    /** Returns whether it is a file of H2. */
    boolean isH2File() {
        return dialect == Dialect.H2 && !url.startsWith("jdbc:h2:mem:");
    }

    /** Returns whether no other process has it open while this one has. */
    boolean isOfOneProcess() {
        return dialect == Dialect.H2 && H2Address.isOfOneProcess(url);
    }

    /** Returns the part of the URL that may be shown: no settings, for some hold secrets. */
    String shown() {
        return url.split("[;?]", 2)[0];
    }

    @Override
    public String toString() {
        return shown();
    }

    record Login(String user, String password) {
        /** Returns this one, or {@code other} where this one names nobody. */
        Login or(Login other) {
            return user.isEmpty() ? new Login(other.user, password.isEmpty() ? other.password : password) : this;
        }

        @Override
        public String toString() {
            return "Login";
        }
    }
}

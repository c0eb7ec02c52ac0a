package io.creditpack.adapter.jdbi;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The databases the adapter speaks to. All SQL is the same for both; only what surrounds it differs. */
enum Dialect {
    H2 {
        @Override
        String migrationLock() {
            return "select 1";
        }

        @Override
        Map<String, String> driverProperties(Limits limits) {
            return Map.of();
        }

        @Override
        List<String> sessionSettings(Limits limits) {
            return List.of(
                    "set lock_timeout " + limits.lock().toMillis(),
                    "set query_timeout " + limits.statement().toMillis());
        }
    },
    POSTGRESQL {
        @Override
        String migrationLock() {
            return "select pg_advisory_lock(hashtext('creditpack migration'))";
        }

        @Override
        Map<String, String> driverProperties(Limits limits) {
            return Map.of(
                    "connectTimeout",
                    seconds(limits.connection()),
                    "socketTimeout",
                    seconds(limits.answer()),
                    "tcpKeepAlive",
                    "true",
                    "logServerErrorDetail",
                    "false");
        }

        /** Whole seconds, for 0 would mean for ever. */
        private String seconds(Duration limit) {
            return String.valueOf(Math.max(1, limit.toSeconds()));
        }

        @Override
        List<String> sessionSettings(Limits limits) {
            return List.of(
                    "set lock_timeout = " + limits.lock().toMillis(),
                    "set statement_timeout = " + limits.statement().toMillis(),
                    "set idle_in_transaction_session_timeout = "
                            + limits.answer().toMillis());
        }
    };

    /** Returns what keeps other processes from migrating; an embedded H2 belongs to one process anyway. */
    abstract String migrationLock();

    /**
     * Returns what the driver is told where the address says nothing else: a dead server is noticed, and an error does
     * not repeat a row's values.
     *
     * @see <a href="https://jdbc.postgresql.org/documentation/use/">pgJDBC connection parameters (read 2026-11)</a>
     */
    abstract Map<String, String> driverProperties(Limits limits);

    /** Returns what every new connection is told, so that no statement and no lock is waited for without end. */
    abstract List<String> sessionSettings(Limits limits);
}

package io.creditpack.adapter.jdbi;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Throws away a connection to a database of H2 that has closed itself, as it does when it cannot write its file. The pool
 * does not know H2's words for it, and would lend such a connection again and again as long as somebody always wants one.
 */
final class ClosedDatabases implements SQLExceptionOverride {
    /** The database or the connection to it is closed, or its file failed. */
    private static final Set<String> CLOSED =
            Set.of("90007", "90028", "90030", "90031", "90067", "90098", "90121", "HY000");

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return CLOSED.contains(String.valueOf(failure.getSQLState())) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}

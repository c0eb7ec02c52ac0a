package io.creditpack.adapter.jdbi;

import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/** How units of work become transactions of the database. */
interface Transactions {
    /**
     * Does the work in a transaction, in the calling thread, and returns once that is committed. A failure undoes the work,
     * and is thrown on.
     */
    <T> T run(Function<Handle, T> work);

    /** Returns connections for a library that writes by itself. */
    DataSource forOthers(DataSource pool);
}

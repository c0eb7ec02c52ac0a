package io.creditpack.adapter.jdbi;

import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A transaction for each unit of work, side by side: the database sorts them out. */
final class SeparateTransactions implements Transactions {
    private final Jdbi jdbi;

    SeparateTransactions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public <T> T run(Function<Handle, T> work) {
        return jdbi.inTransaction(work::apply);
    }

    @Override
    public DataSource forOthers(DataSource pool) {
        return pool;
    }
}

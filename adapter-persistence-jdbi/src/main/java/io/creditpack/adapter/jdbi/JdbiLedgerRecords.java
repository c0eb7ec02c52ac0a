package io.creditpack.adapter.jdbi;

import io.creditpack.application.port.AccountRecords;
import io.creditpack.application.port.AccountRecords.Claims;
import io.creditpack.application.port.AccountRecords.Postings;
import io.creditpack.application.port.CheckpointRecords;
import io.creditpack.application.port.LedgerRecords;
import io.creditpack.application.port.LedgerRow;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of a database's ledger as they stand. */
final class JdbiLedgerRecords implements LedgerRecords {
    private static final String ACCOUNTS = Stream.of(
                    "account_id from credit_accounts where account_id > :after order by account_id",
                    "account_id from credit_entries where account_id > :after order by account_id",
                    "account_id from credit_lots where account_id > :after order by account_id",
                    "account_id from credit_checkpoint_ends where account_id > :after order by account_id",
                    "customer_id from orders where customer_id > :after and (paid_at is not null or status = 'PAID')"
                            + " order by customer_id")
            .map("(select distinct %s limit :limit)"::formatted)
            .collect(Collectors.joining(" union ", "", " order by 1 limit :limit"));

    private static final String BALANCES = "select * from credit_accounts where account_id = :account";

    private static final String ENTRIES = "select * from credit_entries where account_id = :account order by sequence";

    /** The changes of an account's entries, and those of its lots whose entry is gone. */
    private static final String CHANGES = """
            select c.* from credit_entries e join credit_lot_changes c on c.entry_id = e.entry_id
            where e.account_id = :account
            union all
            select c.* from credit_lots l join credit_lot_changes c on c.lot_id = l.lot_id
            where l.account_id = :account
              and not exists (select 1 from credit_entries e where e.entry_id = c.entry_id)
            order by entry_id, ordinal
            """;

    private static final String LOTS = "select * from credit_lots where account_id = :account order by lot_id";

    private static final String HOLDS = """
            select h.* from credit_holds h join credit_entries e on e.entry_id = h.hold_id
            where e.account_id = :account order by h.hold_id
            """;

    private static final String ORDERS = """
            select o.order_id, o.status, o.credits, o.mode,
              (select min(p.mode) from payments p where p.order_id = o.order_id and p.mode <> o.mode) as payment_mode
            from orders o
            where o.customer_id = :account and (o.paid_at is not null or o.status = 'PAID'
              or exists (select 1 from credit_entries e where e.order_id = o.order_id))
            order by o.order_id
            """;

    private static final String SEALS =
            "select * from credit_checkpoint_ends where account_id = :account order by checkpoint";

    private static final String NEXT_CHECKPOINT = """
            select min(number) from (
              select min(checkpoint) as number from credit_checkpoints where checkpoint > :number
              union all select min(checkpoint) from credit_checkpoint_ends where checkpoint > :number) both_tables
            """;

    private static final String CHECKPOINT = "select * from credit_checkpoints where checkpoint = :number";

    private static final String ENDS =
            "select * from credit_checkpoint_ends where checkpoint = :number order by account_id";

    private final JdbiUnitOfWork unitOfWork;

    JdbiLedgerRecords(JdbiUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public List<String> accounts(String after, int limit) {
        return unitOfWork.read(handle -> handle.createQuery(ACCOUNTS)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    @Override
    public AccountRecords read(String account) {
        return unitOfWork.inTransaction(() -> new AccountRecords(
                account,
                rows(BALANCES, account),
                new Postings(rows(ENTRIES, account), rows(CHANGES, account)),
                rows(LOTS, account),
                new Claims(rows(HOLDS, account), rows(ORDERS, account), rows(SEALS, account))));
    }

    @Override
    public Optional<CheckpointRecords> checkpointAfter(long number) {
        return unitOfWork
                .read(handle -> handle.createQuery(NEXT_CHECKPOINT)
                        .bind("number", number)
                        .mapTo(Long.class)
                        .findFirst())
                .map(this::checkpoint);
    }

    private CheckpointRecords checkpoint(long number) {
        LedgerRow row = rows(CHECKPOINT, Map.of("number", number)).stream()
                .findFirst()
                .orElseGet(() -> new LedgerRow(Map.of("checkpoint", Long.toString(number))));
        return new CheckpointRecords(row, rows(ENDS, Map.of("number", number)));
    }

    private List<LedgerRow> rows(String sql, String account) {
        return rows(sql, Map.of("account", account));
    }

    private List<LedgerRow> rows(String sql, Map<String, ?> arguments) {
        return unitOfWork.read(handle -> handle.createQuery(sql)
                .bindMap(arguments)
                .map((results, context) -> row(results))
                .list());
    }

    private static LedgerRow row(ResultSet results) throws SQLException {
        ResultSetMetaData columns = results.getMetaData();
        var values = new HashMap<String, String>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            String value = isTime(columns.getColumnType(column)) ? time(results, column) : results.getString(column);
            if (value != null) {
                values.put(columns.getColumnLabel(column).toLowerCase(Locale.ROOT), value);
            }
        }
        return new LedgerRow(values);
    }

    private static boolean isTime(int type) {
        return type == Types.TIMESTAMP_WITH_TIMEZONE || type == Types.TIMESTAMP;
    }

    private static @Nullable String time(ResultSet results, int column) throws SQLException {
        OffsetDateTime time = results.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant().toString();
    }
}

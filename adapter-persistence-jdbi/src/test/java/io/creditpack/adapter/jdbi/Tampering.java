package io.creditpack.adapter.jdbi;

import static io.creditpack.application.testkit.Fixtures.MINJIS_ACCOUNT;
import static io.creditpack.application.testkit.Fixtures.claimed;
import static io.creditpack.application.testkit.Fixtures.grant;
import static io.creditpack.application.testkit.Fixtures.order;
import static io.creditpack.application.testkit.Fixtures.paymentKey;
import static io.creditpack.application.testkit.Fixtures.reversal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.order.Order;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody with a console tries to change what must never change; the database itself refuses. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class Tampering {
    private static final Order FIRST = order("ord_000001");
    private static final Order SECOND = order("ord_000002");

    private final TestDatabase database;

    Tampering(Dialect dialect) {
        database = TestDatabase.of(dialect, TestDatabase.PATIENT, 1);
        PaymentStore store = database.database().store();
        store.unitOfWork().inTransaction(() -> {
            store.orders().add(FIRST);
            store.orders().add(SECOND);
            store.orders().save(claimed(FIRST, paymentKey("one")));
            store.ledgers()
                    .save(CreditLedger.empty(MINJIS_ACCOUNT)
                            .grant(grant(FIRST, 1))
                            .grant(grant(SECOND, 1))
                            .reverse(reversal(FIRST, "txrd_1", 1)));
        });
    }

    @AfterAll
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from credit_entries where sequence = 1",
                "delete from credit_entries where sequence = 3",
                "delete from credit_entries",
                "update credit_entries set credits = 300 where sequence = 1",
                "update credit_entries set type = 'SPEND', credits = 2 where sequence = 3",
                "update credit_entries set credits = 2, balance_after = 4 where sequence = 3",
                "update credit_entries set sequence = 7 where sequence = 3",
                "update credit_entries set account_id = 'doyun' where sequence = 3",
                "update credit_entries set grant_round = 2 where sequence = 1",
                "update credit_entries set order_id = 'ord_000002' where sequence = 1",
                "update credit_accounts set balance = 100",
                "update credit_accounts set version = 2",
                "update credit_lots set remaining = 4 where lot_id = 'grant:ord_000001:1'",
                "update credit_lots set remaining = -1 where lot_id = 'grant:ord_000001:1'",
                "update credit_lots set held = 3 where lot_id = 'grant:ord_000001:1'",
                "update credit_lots set open_account = null",
                "delete from credit_lots",
                "update orders set price = 0",
                "update orders set mode = 'LIVE'",
                "update orders set mode = 'FREE'",
                "update credit_accounts set mode = 'LIVE'",
                "insert into payments (payment_key, order_id, secret, status, total, balance, currency, mode)"
                        + " values ('another', 'ord_000001', 's', 'DONE', 3000, 3000, 'KRW', 'LIVE')",
                "insert into credit_entries (entry_id, account_id, sequence, previous_sequence, type, credits,"
                        + " balance_before, balance_after, held_after, reference, created_at, hash, mode)"
                        + " select 'spend:shop:1', account_id, 4, 3, 'SPEND', 1, balance_after, balance_after - 1, 0, 'x',"
                        + " created_at, hash, 'LIVE' from credit_entries where sequence = 3",
                "insert into database_mode (mode) values ('LIVE')",
                "update database_mode set mode = 'LIVE'",
                "update orders set status = 'GRATIS'",
                "update order_attempts set open_order = 'ord_000002'",
                "update order_attempts set open_order = null",
                "insert into order_attempts (payment_key, order_id, ordinal, started_at, open_order)"
                        + " values ('another', 'ord_000001', 1, current_timestamp, 'ord_000001')",
                "delete from orders"
            })
    void keysAndChecksRefuse(String statement) {
        assertRefused(statement);
    }

    final void assertRefused(String statement) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> database.execute(statement))
                .satisfies(refusal -> assertThat(refusal.getSQLState()).startsWith("23"));
    }
}

package io.creditpack.adapter.jdbi;

import static io.creditpack.application.testkit.Fixtures.MINJIS_ACCOUNT;
import static io.creditpack.application.testkit.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.testkit.CreditDesk;
import io.creditpack.application.testkit.Fixtures;
import io.creditpack.application.testkit.MutableClock;
import io.creditpack.application.usecase.audit.Finding;
import io.creditpack.application.usecase.audit.Finding.Kind;
import io.creditpack.application.usecase.audit.SealLedgers;
import io.creditpack.application.usecase.audit.VerifyLedger;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.Hold;
import io.creditpack.domain.order.Order;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody with a console, every lock of the schema picked: whatever he changes is found and named. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class CorruptionTest {
    private static final String[] CHECKS = {
        "credit_entries drop constraint credit_entries_add_up",
        "credit_entries drop constraint credit_entries_type",
        "credit_entries drop constraint credit_entries_paid_grant_of_a_round",
        "credit_entries drop constraint credit_entries_without_gaps",
        "credit_accounts drop constraint credit_accounts_books_sum_to_zero",
        "credit_accounts drop constraint credit_accounts_balance",
        "credit_lots drop constraint credit_lots_have_what_was_granted",
        "credit_lots drop constraint credit_lots_open_until_used_up",
        "credit_holds drop constraint credit_holds_open_until_ended"
    };

    private final TestDatabase database;
    private final MutableClock clock = new MutableClock(NOON);

    CorruptionTest(TestDatabase database) throws SQLException {
        this.database = database;
        for (String check : CHECKS) {
            database.execute("alter table " + check);
        }
    }

    @AfterAll
    void close() {
        database.close();
    }

    @BeforeEach
    void useTheLedger() {
        PaymentStore store = database.emptied().database().store();
        Order order = Fixtures.order("ord_000001");
        store.unitOfWork().inTransaction(() -> {
            store.orders().add(order);
            CreditLedger empty = store.ledgers().loadForUpdate(MINJIS_ACCOUNT);
            store.ledgers().save(empty.grant(Fixtures.grant(order, 1)));
        });
        pay();
        var desk = new CreditDesk(store, clock);
        desk.grant(MINJIS_ACCOUNT, "welcome", 5);
        desk.spend(MINJIS_ACCOUNT, "1", 1);
        desk.spend(MINJIS_ACCOUNT, "2", 1);
        Hold ended = desk.held(MINJIS_ACCOUNT, "3", 2);
        desk.capture(ended.id(), "4", 1);
        desk.held(MINJIS_ACCOUNT, "5", 1);
        desk.spend(MINJIS_ACCOUNT, "6", 1);
        new SealLedgers(database.database().checkpoints(), store.unitOfWork(), clock)
                .handle(new SealLedgers.Command(100));
    }

    private void pay() {
        execute("update orders set status = 'PAID', paid_at = placed_at");
    }

    @Test
    void aLedgerNobodyTouchedIsInOrder() {
        VerifyLedger.Result result = verify();

        assertThat(result.first()).isEmpty();
        assertThat(result.entries()).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update credit_entries set credits = 2 where sequence = 3 | CHAIN_BROKEN | spend:shop:1
            update credit_entries set type = 'EXPIRE' where sequence = 4 | CHAIN_BROKEN | spend:shop:2
            update credit_entries set type = 'GIFT' where sequence = 4 | UNREADABLE | spend:shop:2
            update credit_entries set balance_after = 9 where sequence = 9 | BALANCE_WRONG | spend:shop:6
            update credit_entries set held_after = 9 where sequence = 9 | BALANCE_WRONG | spend:shop:6
            update credit_entries set reference = 'mine' where sequence = 3 | CHAIN_BROKEN | spend:shop:1
            update credit_entries set order_id = 'ord_000001' where sequence = 3 | CHAIN_BROKEN | spend:shop:1
            update credit_entries set payment_key = 'tgen_forged' where sequence = 1 | CHAIN_BROKEN | grant:ord_000001:1
            update credit_entries set created_at = created_at + interval '1' day where sequence = 4 | CHAIN_BROKEN | spend:shop:2
            update credit_entries set hash = '%1$s' where sequence = 9 | CHAIN_BROKEN | spend:shop:6
            update credit_entries set account_id = 'doyun' where sequence = 9 | ENTRY_MISSING | spend:shop:6
            delete from credit_entries where sequence = 3 | ENTRY_MISSING | spend:shop:2
            delete from credit_entries where sequence = 9 | ACCOUNT_WRONG | minji
            update credit_lots set remaining = remaining + 1 where order_id is null | LOT_WRONG | promotion:shop:welcome
            update credit_lots set held = 0 where order_id is null | LOT_WRONG | promotion:shop:welcome
            update credit_lots set granted = 9 where order_id is null | LOT_WRONG | promotion:shop:welcome
            update credit_lots set expires_at = granted_at where order_id is null | LOT_WRONG | promotion:shop:welcome
            delete from credit_lots where order_id is null | LOT_WRONG | promotion:shop:welcome
            delete from credit_lot_changes where entry_id = 'spend:shop:1' | CHANGES_WRONG | spend:shop:1
            update credit_lot_changes set remaining = -2 where entry_id = 'spend:shop:2' | CHANGES_WRONG | spend:shop:2
            update credit_accounts set balance = 9 | ACCOUNT_WRONG | minji
            update credit_accounts set available = available + 1, consumed = consumed - 1 | ACCOUNT_WRONG | minji
            update credit_accounts set version = 8 | ACCOUNT_WRONG | minji
            update credit_accounts set hash = '%1$s' | ACCOUNT_WRONG | minji
            delete from credit_accounts | ACCOUNT_WRONG | minji
            update credit_holds set ended_by = 'nothing' where open_until is null | HOLD_WRONG | %2$s
            delete from credit_holds where open_until is null | HOLD_WRONG | %2$s
            update credit_holds set ended_by = 'spend:shop:1' where open_until is null | HOLD_WRONG | %2$s
            update credit_holds set ended_how = 'RELEASED' where open_until is null | HOLD_WRONG | %2$s
            update credit_holds set open_until = open_until + interval '1' day where open_until is not null | HOLD_WRONG | %3$s
            update credit_holds set open_until = null where open_until is not null | UNREADABLE | %3$s
            delete from credit_holds where open_until is not null | HOLD_WRONG | %3$s
            update credit_entries set sequence = 99 where sequence = 3; update credit_entries set sequence = 3 where sequence = 4; update credit_entries set sequence = 4 where sequence = 99 | CHAIN_BROKEN | spend:shop:2
            update credit_entries set previous_sequence = 5 where sequence = 4 | CHAIN_BROKEN | spend:shop:2
            update credit_entries set balance_before = 5 where sequence = 4 | CHAIN_BROKEN | spend:shop:2
            update credit_entries set grant_round = 9 where sequence = 1 | CHAIN_BROKEN | grant:ord_000001:1
            update credit_entries set expires_at = created_at where sequence = 1 | CHAIN_BROKEN | grant:ord_000001:1
            update credit_lot_changes set lot_id = 'promotion:shop:welcome' where entry_id = 'spend:shop:1' | CHAIN_BROKEN | spend:shop:1
            update credit_lots set open_account = 'doyun' where order_id is null | LOT_WRONG | promotion:shop:welcome
            update credit_lots set account_id = 'doyun', open_account = 'doyun' where order_id is null | LOT_WRONG | promotion:shop:welcome
            update orders set status = 'PENDING', paid_at = null | ORDER_WRONG | ord_000001
            delete from orders | ORDER_WRONG | grant:ord_000001:1
            update orders set status = 'CANCELED' | ORDER_WRONG | ord_000001
            update orders set credits = 5 | ORDER_WRONG | ord_000001
            update orders set customer_id = 'doyun' | ORDER_WRONG | ord_000001
            update credit_entries set mode = 'LIVE' where sequence = 3 | MODE_MIXED | spend:shop:1
            update credit_accounts set mode = 'LIVE' | MODE_MIXED | minji
            update orders set mode = 'LIVE' | MODE_MIXED | ord_000001
            insert into payments (payment_key, order_id, secret, status, total, balance, currency, mode) values ('k', 'ord_000001', 's', 'DONE', 3000, 3000, 'KRW', 'LIVE') | MODE_MIXED | ord_000001
            insert into credit_accounts select 'ghost', version, hash, balance, available, held, debt, sales, promotions, consumed, refunded, expired, mode from credit_accounts | ACCOUNT_WRONG | ghost
            insert into credit_entries select 'forged', account_id, 10, 9, type, credits, balance_before, balance_after, held_after, order_id, grant_round, reference, payment_key, transaction_key, created_at, expires_at, hash, mode from credit_entries where sequence = 9 | CHAIN_BROKEN | forged
            insert into credit_lots select 'forged', account_id, open_account, null, granted, remaining, held, granted_at, expires_at from credit_lots where order_id is null | LOT_WRONG | forged
            update credit_checkpoints set hash = '%1$s' | CHECKPOINT_BROKEN | checkpoint 1
            update credit_checkpoints set sealed_on = date '2026-01-01' | CHECKPOINT_BROKEN | checkpoint 1
            update credit_checkpoints set sealed_at = sealed_at + interval '1' hour | CHECKPOINT_BROKEN | checkpoint 1
            update credit_checkpoints set size = 2 | CHECKPOINT_BROKEN | checkpoint 1
            update credit_checkpoint_ends set hash = '%1$s' | CHECKPOINT_BROKEN | spend:shop:6
            update credit_checkpoint_ends set account_id = 'doyun' | CHECKPOINT_BROKEN | checkpoint 1
            update credit_checkpoint_ends set sequence = 3 | CHECKPOINT_BROKEN | spend:shop:1
            delete from credit_checkpoint_ends | CHECKPOINT_BROKEN | checkpoint 1
            delete from credit_checkpoints | CHECKPOINT_BROKEN | checkpoint 1
            """)
    void G8_whateverIsChangedByHandIsFoundAndNamed(String change, Kind kind, String row) {
        String captured = Hold.idOf(holdName("3")).value();
        String open = Hold.idOf(holdName("5")).value();

        execute(change.formatted("0".repeat(64), captured, open));

        VerifyLedger.Result result = verify();
        assertThat(result.isInOrder()).isFalse();
        assertThat(result.first()).containsKey(kind);
        assertThat(result.first().get(kind)).extracting(Finding::row).isEqualTo(row.formatted("", captured, open));
    }

    @Test
    void G8_aLedgerOfWhichNothingIsLeftIsMissedByTheCheckpoint() {
        for (String table : List.of("holds", "lot_changes", "lots", "accounts", "entries")) {
            execute("delete from credit_" + table);
        }
        execute("delete from orders");

        assertThat(verify().first().get(Kind.CHECKPOINT_BROKEN))
                .isEqualTo(new Finding(
                        Kind.CHECKPOINT_BROKEN,
                        MINJIS_ACCOUNT.value(),
                        "checkpoint 1",
                        "has sealed entry number 9, which is gone"));
    }

    @Test
    void G8_aLedgerThatWasWrittenAnewWithAnUnbrokenChainIsNotWhatTheCheckpointSealed() {
        for (String table : List.of("holds", "lot_changes", "lots", "accounts", "entries")) {
            execute("delete from credit_" + table);
        }
        execute("delete from orders");
        var desk = new CreditDesk(database.database().store(), clock);
        for (int number = 1; number <= 9; number++) {
            desk.grant(MINJIS_ACCOUNT, "generous-" + number, 100);
        }

        VerifyLedger.Result result = verify();
        assertThat(result.findings()).isEqualTo(1);
        assertThat(result.first().get(Kind.CHECKPOINT_BROKEN))
                .extracting(Finding::row)
                .isEqualTo("promotion:shop:generous-9");
    }

    private String holdName(String key) {
        return new CreditDesk(database.database().store(), clock)
                .held(MINJIS_ACCOUNT, key, key.equals("3") ? 2 : 1)
                .name();
    }

    private VerifyLedger.Result verify() {
        return new VerifyLedger(database.database().ledgerRecords()).handle(new VerifyLedger.Command());
    }

    private void execute(String sql) {
        try {
            database.execute(
                    database.isH2() ? "set referential_integrity false" : "set session_replication_role = replica",
                    sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

package io.creditpack.adapter.jdbi;

import static io.creditpack.application.testkit.Fixtures.MINJIS_ACCOUNT;
import static io.creditpack.application.testkit.Fixtures.claimed;
import static io.creditpack.application.testkit.Fixtures.grant;
import static io.creditpack.application.testkit.Fixtures.paidByCard;
import static io.creditpack.application.testkit.Fixtures.paymentKey;
import static io.creditpack.application.testkit.Fixtures.trigger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.testkit.CreditDesk;
import io.creditpack.application.testkit.Fixtures;
import io.creditpack.application.testkit.MutableClock;
import io.creditpack.application.usecase.audit.VerifyLedger;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.money.Mode;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.Trigger.Cause;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database is of the mode of the keys it was first used with. */
class ModeOfDatabaseTest {
    private static final Order LIVE = Fixtures.liveOrder("ord_000001");

    private static final String[] FORGET_MODES = {
        "alter table credit_accounts drop constraint credit_accounts_of_this_database",
        "alter table credit_accounts drop constraint credit_accounts_end_with_the_last_entry",
        "alter table credit_accounts drop constraint credit_accounts_mode",
        "alter table credit_entries drop constraint credit_entries_follow_the_one_before",
        "alter table credit_entries drop constraint credit_entries_of_an_order",
        "alter table credit_entries drop constraint credit_entries_mode",
        "alter table credit_entries drop constraint credit_entries_one_balance_per_sequence",
        "alter table payments drop constraint payments_of_an_order",
        "alter table payments drop constraint payments_mode",
        "alter table orders drop constraint orders_of_one_mode",
        "alter table orders drop constraint orders_mode",
        "alter table credit_accounts drop column mode",
        "alter table credit_entries drop column mode",
        "alter table payments drop column mode",
        "alter table orders drop column mode",
        "drop table database_mode",
        "delete from creditpack_schema_history where version >= '210'"
    };

    @ParameterizedTest
    @EnumSource
    void whoeverComesFirstDecides(Dialect dialect) {
        try (TestDatabase database = TestDatabase.unmigrated(dialect)) {
            Schema schema = database.database().schema();
            schema.migrate(Mode.LIVE);

            assertThat(schema.migrate(Mode.LIVE)).isZero();
            assertThatExceptionOfType(OtherModeException.class)
                    .isThrownBy(schema::migrate)
                    .satisfies(refusal -> assertThat(refusal.ofDatabase()).isEqualTo(Mode.LIVE));
        }
    }

    @ParameterizedTest
    @EnumSource
    void realMoneyBuysCreditsInADatabaseOfItsOwn(Dialect dialect) {
        try (TestDatabase database = TestDatabase.unmigrated(dialect)) {
            database.database().schema().migrate(Mode.LIVE);
            PaymentStore store = database.database().store();

            CreditLedger booked =
                    CreditLedger.empty(MINJIS_ACCOUNT).forMode(Mode.LIVE).grant(grant(LIVE, 1));
            store.unitOfWork().inTransaction(() -> {
                store.orders().add(LIVE);
                store.ledgers().save(booked);
            });

            assertThat(store.ledgers().load(MINJIS_ACCOUNT)).isEqualTo(booked.saved());
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> desk(store).grant(new AccountId(Fixtures.DOYUN.id()), "welcome", 1))
                    .withMessageContaining("credit_accounts_of_this_database");
        }
    }

    /** Rows from before there was a mode, hashes and all. */
    @ParameterizedTest
    @EnumSource
    void whatWasThereBeforeIsTestMoneyAndItsChainStillHolds(Dialect dialect) throws SQLException {
        try (TestDatabase database = TestDatabase.unmigrated(dialect)) {
            Schema schema = database.database().schema();
            schema.migrate();
            PaymentStore store = database.database().store();
            Order placed = Fixtures.order("ord_000001");
            Order old = claimed(placed, paymentKey("one"))
                    .paid(paidByCard(placed, paymentKey("one")), trigger(Cause.CONFIRM));
            store.unitOfWork().inTransaction(() -> {
                store.orders().add(placed);
                store.orders().save(old);
                store.ledgers().save(CreditLedger.empty(MINJIS_ACCOUNT).grant(grant(old, 1)));
            });
            database.execute(FORGET_MODES);

            assertThat(schema.isCurrent()).isFalse();
            schema.migrate(Mode.TEST);

            assertThatExceptionOfType(OtherModeException.class).isThrownBy(() -> schema.migrate(Mode.LIVE));
            assertThat(store.orders().find(old.id())).contains(old.saved());
            desk(store).spend(MINJIS_ACCOUNT, "1", 1);
            assertThat(new VerifyLedger(database.database().ledgerRecords())
                            .handle(new VerifyLedger.Command())
                            .first())
                    .isEmpty();
        }
    }

    private static CreditDesk desk(PaymentStore store) {
        return new CreditDesk(store, new MutableClock(Fixtures.NOON));
    }
}

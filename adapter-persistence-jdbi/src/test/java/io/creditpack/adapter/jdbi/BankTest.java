package io.creditpack.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.testkit.CreditDesk;
import io.creditpack.application.testkit.Fixtures;
import io.creditpack.application.usecase.audit.VerifyLedger;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.Order;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sixty-four clients on one PostgreSQL while somebody counts: for seconds, or as long as {@code -Dbank.seconds} says. */
class BankTest {
    private static final int CLIENTS = 64;
    private static final int ACCOUNTS = 16;
    private static final Duration LASTING = Duration.ofSeconds(Long.getLong("bank.seconds", 3));

    /** One statement sees one moment: whatever the books keep must be what the entries sum to. */
    private static final String DIFFERENCE = """
            select coalesce((select sum(available + held + debt) from credit_accounts), 0)
              - coalesce((select sum(case when type = 'GRANT' then credits
                  when type in ('SPEND', 'CAPTURE', 'REVERSAL', 'EXPIRE') then -credits else 0 end)
                from credit_entries), 0)
              + coalesce((select sum(abs(available + held + debt + sales + promotions + consumed + refunded + expired))
                from credit_accounts), 0)
              + coalesce((select sum(remaining) from credit_lots), 0)
              - coalesce((select sum(available + held) from credit_accounts), 0)
            """;

    private final TestDatabase database = TestDatabase.postgres();
    private final PaymentStore store = database.database().store();
    private final Clock clock = Clock.tick(Clock.system(ZoneOffset.UTC), Duration.ofNanos(1_000));
    private final CreditDesk desk = new CreditDesk(store, clock);
    private final AtomicLong keys = new AtomicLong();
    private final Instant end = clock.instant().plus(LASTING);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everySnapshotSumsToZeroWhileSixtyFourClientsBook() throws Exception {
        for (int account = 0; account < ACCOUNTS; account++) {
            desk.grant(account(account), "open-" + account, 10);
        }
        var threads = Executors.newFixedThreadPool(CLIENTS + 1);
        try {
            var clients = new ArrayList<Callable<Long>>();
            for (int client = 0; client < CLIENTS; client++) {
                var random = new Random(client);
                clients.add(() -> book(random));
            }
            Future<List<Long>> differences = threads.submit(this::count);
            long booked = 0;
            for (Future<Long> client : threads.invokeAll(clients)) {
                booked += client.get();
            }

            assertThat(booked).isGreaterThan(CLIENTS);
            assertThat(differences.get()).isNotEmpty().containsOnly(0L);
        } finally {
            threads.shutdownNow();
        }
        var result = new VerifyLedger(database.database().ledgerRecords()).handle(new VerifyLedger.Command());
        assertThat(result.first()).isEmpty();
    }

    private List<Long> count() throws SQLException {
        var differences = new ArrayList<Long>();
        while (clock.instant().isBefore(end)) {
            differences.add(database.number(DIFFERENCE));
        }
        return differences;
    }

    private long book(Random random) {
        long booked = 0;
        while (clock.instant().isBefore(end)) {
            act(random, account(random.nextInt(ACCOUNTS)));
            booked++;
        }
        return booked;
    }

    private static AccountId account(int number) {
        return new AccountId(new CustomerId("customer-" + number));
    }

    private void act(Random random, AccountId account) {
        String key = "key-" + keys.incrementAndGet();
        switch (random.nextInt(5)) {
            case 0 -> desk.grant(account, key, 1 + random.nextInt(9));
            case 1 -> buyAndRefund(account, key);
            case 2 ->
                desk.hold(account, key, 1 + random.nextInt(3))
                        .match(hold -> endHold(random, hold.id(), key), available -> false, () -> false);
            default -> desk.spend(account, key, 1 + random.nextInt(3));
        }
    }

    private boolean endHold(Random random, EntryId hold, String key) {
        var ending = random.nextBoolean() ? desk.capture(hold, key, 1) : desk.release(hold, key);
        return ending != null;
    }

    private void buyAndRefund(AccountId account, String key) {
        Order order = Fixtures.order("ord_" + key, Fixtures.customer(account.value()), Fixtures.PRO_PACK);
        book(account, order, true);
        book(account, order, false);
    }

    private void book(AccountId account, Order order, boolean granted) {
        store.unitOfWork().inTransaction(() -> {
            if (granted) {
                store.orders().add(order);
            }
            CreditLedger ledger = store.ledgers().loadForUpdate(account);
            store.ledgers()
                    .save(
                            granted
                                    ? ledger.grant(Fixtures.grant(order, 1))
                                    : ledger.reverse(Fixtures.reversal(order, "txrd_1", 3)));
        });
    }
}

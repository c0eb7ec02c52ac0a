package io.creditpack.adapter.jdbi;

import static io.creditpack.application.testkit.Fixtures.MINJI;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.testkit.FakeTossGateway;
import io.creditpack.application.testkit.Fixtures;
import io.creditpack.application.testkit.Invariants;
import io.creditpack.application.testkit.MutableClock;
import io.creditpack.application.usecase.ConfirmPayment;
import io.creditpack.application.usecase.LookSchedule;
import io.creditpack.application.usecase.ReconcilePayments;
import io.creditpack.application.usecase.Settlement;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;
import java.time.Duration;
import java.util.List;

/** Paying one order, with the real use cases over a real database and a Toss in memory. */
final class SettlingShop implements AutoCloseable {
    static final OrderId ORDER = new OrderId("ord_000001");

    final MutableClock clock = new MutableClock(Fixtures.NOON);
    final FakeTossGateway toss = new FakeTossGateway(() -> false, clock);
    final PaymentKey key = toss.authenticate(ORDER, Fixtures.PRO_PACK.price());

    private final Database database;
    private final PaymentStore store;
    private final LookSchedule schedule = new LookSchedule(Duration.ofSeconds(60));
    private final Settlement settlement;
    private final ConfirmPayment confirmPayment;

    SettlingShop(String url) {
        this(url, Limits.USUAL);
    }

    SettlingShop(String url, Limits limits) {
        database = Database.open(new DatabaseConfig(url, "", "", 3), limits, List.of());
        store = database.store();
        settlement = new Settlement(store, toss, clock, schedule);
        confirmPayment = new ConfirmPayment(store, toss, settlement);
    }

    /** Minji orders a PRO Pack. */
    void place() {
        store.unitOfWork().inTransaction(() -> store.orders().add(Fixtures.order(ORDER.value())));
    }

    ConfirmPayment.Result confirm() {
        return confirmPayment.handle(new ConfirmPayment.Command(MINJI.id(), ORDER, key, Fixtures.PRO_PACK.price()));
    }

    /** Ten seconds go by, and the reconciler looks. */
    void reconcile() {
        clock.advance(Duration.ofSeconds(10));
        new ReconcilePayments(store, toss, settlement, schedule, clock).handle(new ReconcilePayments.Command(10));
    }

    Order order() {
        return store.unitOfWork()
                .inTransaction(() -> store.orders().find(ORDER))
                .orElseThrow();
    }

    boolean isReachable() {
        return database.isReachable();
    }

    int entries() {
        return store.unitOfWork()
                .inTransaction(() -> store.ledgers().findByOrder(ORDER))
                .size();
    }

    void assertInvariants() {
        new Invariants(store, database.ledgerRecords()).holdAgainst(toss.payments());
    }

    @Override
    public void close() {
        database.close();
        toss.close();
    }
}

package io.creditpack.application.event;

import io.creditpack.application.port.CreditStore;
import io.creditpack.application.port.EventOutbox;
import io.creditpack.application.port.OrderStore;
import io.creditpack.application.port.PaymentStore;

/** Makes a store that announces what it stores: no use case can forget to, and none knows of it. */
public final class Announcing {
    private Announcing() {}

    /** Returns a store that puts an event into {@code outbox} for each change, in the transaction of the change. */
    public static PaymentStore to(EventOutbox outbox, PaymentStore store) {
        return new PaymentStore(
                new OrderStore(new AnnouncingOrders(store.orders(), outbox), store.register(), store.unsettled()),
                new CreditStore(new AnnouncingLedgers(store.ledgers(), outbox), store.holds()),
                store.refunds(),
                store.webhooks(),
                store.unitOfWork());
    }
}

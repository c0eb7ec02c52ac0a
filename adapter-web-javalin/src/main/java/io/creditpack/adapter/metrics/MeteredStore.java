package io.creditpack.adapter.metrics;

import io.creditpack.application.port.OrderStore;
import io.creditpack.application.port.PaymentStore;

/** A store whose orders' steps are counted once they are stored for good. */
public final class MeteredStore {
    private MeteredStore() {}

    /** Returns a store that does what {@code store} does, and counts. */
    public static PaymentStore of(PaymentStore store, Metrics metrics) {
        var unitOfWork = new MeteredUnitOfWork(store.unitOfWork());
        return new PaymentStore(
                new OrderStore(
                        new MeteredOrders(store.orders(), unitOfWork, metrics), store.register(), store.unsettled()),
                store.creditStore(),
                store.refunds(),
                store.webhooks(),
                unitOfWork);
    }
}

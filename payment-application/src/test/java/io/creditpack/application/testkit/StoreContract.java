package io.creditpack.application.testkit;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.domain.order.Order;
import org.junit.jupiter.api.BeforeEach;

/**
 * What every contract suite over a store starts from: an empty store for each test.
 *
 * <p>To certify a store of your own, extend each suite in your tests and return an empty store from {@link #newStore};
 * JUnit runs what you inherit. A suite calls it once for each test, from one thread, and closes nothing: close or drop
 * the store in an {@code @AfterEach} of yours, if it needs that. Some tests let up to 64 threads loose on the store at
 * once.
 */
public abstract class StoreContract {
    private PaymentStore store;

    /** Returns an empty store; whoever implements it also closes it after the test. */
    protected abstract PaymentStore newStore();

    @BeforeEach
    final void openStore() {
        store = newStore();
    }

    final PaymentStore store() {
        return store;
    }

    /** Runs {@code work} in a transaction of its own. */
    final void write(Runnable work) {
        store.unitOfWork().inTransaction(work);
    }

    final Order add(Order order) {
        write(() -> store.orders().add(order));
        return load(order);
    }

    final Order save(Order order) {
        write(() -> store.orders().save(order));
        return load(order);
    }

    final Order load(Order order) {
        return store.orders().find(order.id()).orElseThrow();
    }
}

package io.creditpack.application.testkit.memory;

import io.creditpack.application.port.CreditStore;
import io.creditpack.application.port.LedgerRecords;
import io.creditpack.application.port.OrderStore;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import java.util.Optional;

/** A whole store in memory: the repositories and the transaction over them. */
public final class InMemoryPaymentStore {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryWebhookInbox webhooks = new InMemoryWebhookInbox(unitOfWork);
    private final PaymentStore store = new PaymentStore(
            new OrderStore(
                    new InMemoryOrderRepository(unitOfWork),
                    new InMemoryOrderRegister(unitOfWork),
                    new InMemoryUnsettledOrders(unitOfWork)),
            new CreditStore(new InMemoryCreditLedgerRepository(unitOfWork), new InMemoryHoldRepository(unitOfWork)),
            new InMemoryRefundRepository(unitOfWork),
            webhooks,
            unitOfWork);

    /** Returns what use cases are given. */
    public PaymentStore store() {
        return store;
    }

    /** Returns the transaction, which tells whether one is open. */
    public InMemoryUnitOfWork unitOfWork() {
        return unitOfWork;
    }

    /** Undoes what a lost disk would: the last bookings of an order are gone, the order is not. */
    public void loseCreditsOf(Order order) {
        unitOfWork.inTransaction(() -> unitOfWork.write(tables -> {
            tables.ledgers.remove(order.account());
            return tables.bookings.values().removeIf(posted -> posted.account().equals(order.account()));
        }));
    }

    /** Forgets an order and what was booked for it, as a restored backup does. */
    public void loseOrder(OrderId id) {
        unitOfWork.inTransaction(() -> unitOfWork.write(tables -> Optional.ofNullable(tables.orders.remove(id))));
    }

    /** Puts an order back to what it was. */
    public void restore(Order earlier) {
        unitOfWork.inTransaction(() -> unitOfWork.write(tables -> tables.orders.put(earlier.id(), earlier)));
    }

    /** Returns the inbox, which tells how an event ended. */
    public InMemoryWebhookInbox webhooks() {
        return webhooks;
    }

    /** Returns the rows an auditor would read. */
    public LedgerRecords ledgerRecords() {
        return new InMemoryLedgerRecords(unitOfWork);
    }
}

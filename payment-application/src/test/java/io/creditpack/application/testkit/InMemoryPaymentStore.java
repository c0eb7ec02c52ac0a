package io.creditpack.application.testkit;

import io.creditpack.application.port.CreditStore;
import io.creditpack.application.port.LedgerRecords;
import io.creditpack.application.port.PaymentStore;

/** A whole store in memory: the repositories and the transaction over them. */
public final class InMemoryPaymentStore {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryWebhookInbox webhooks = new InMemoryWebhookInbox(unitOfWork);
    private final PaymentStore store = new PaymentStore(
            new InMemoryOrderRepository(unitOfWork),
            new CreditStore(new InMemoryCreditLedgerRepository(unitOfWork), new InMemoryHoldRepository(unitOfWork)),
            new InMemoryRefundRepository(unitOfWork),
            new InMemoryUnsettledOrders(unitOfWork),
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

    /** Returns the inbox, which tells how an event ended. */
    public InMemoryWebhookInbox webhooks() {
        return webhooks;
    }

    /** Returns the rows an auditor would read. */
    public LedgerRecords ledgerRecords() {
        return new InMemoryLedgerRecords(unitOfWork);
    }
}

package io.creditpack.application.port;

/**
 * Everything one transaction spans.
 *
 * @param orderStore the orders, and those to look at again
 * @param creditStore the ledgers and the holds on them
 * @param refunds the money that goes back
 * @param webhooks Toss's events
 * @param unitOfWork the transaction over them all
 */
public record PaymentStore(
        OrderStore orderStore,
        CreditStore creditStore,
        RefundRepository refunds,
        WebhookInbox webhooks,
        UnitOfWork unitOfWork) {
    public OrderRepository orders() {
        return orderStore.repository();
    }

    public OrderRegister register() {
        return orderStore.register();
    }

    public UnsettledOrders unsettled() {
        return orderStore.unsettled();
    }

    public CreditLedgerRepository ledgers() {
        return creditStore.ledgers();
    }

    public HoldRepository holds() {
        return creditStore.holds();
    }
}

package io.creditpack.application.port;

/**
 * Everything one transaction spans.
 *
 * @param orders the orders
 * @param credits the ledgers and the holds on them
 * @param refunds the money that goes back
 * @param unsettled the orders to look at again
 * @param webhooks Toss's events
 * @param unitOfWork the transaction over them all
 */
public record PaymentStore(
        OrderRepository orders,
        CreditStore credits,
        RefundRepository refunds,
        UnsettledOrders unsettled,
        WebhookInbox webhooks,
        UnitOfWork unitOfWork) {
    public CreditLedgerRepository ledgers() {
        return credits.ledgers();
    }

    public HoldRepository holds() {
        return credits.holds();
    }
}

package io.creditpack.application.port;

/**
 * Everything one transaction spans.
 *
 * @param orders the orders
 * @param ledgers the credits
 * @param refunds the money that goes back
 * @param unsettled the orders to look at again
 * @param webhooks Toss's events
 * @param unitOfWork the transaction over them all
 */
public record PaymentStore(
        OrderRepository orders,
        CreditLedgerRepository ledgers,
        RefundRepository refunds,
        UnsettledOrders unsettled,
        WebhookInbox webhooks,
        UnitOfWork unitOfWork) {}

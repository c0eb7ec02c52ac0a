package io.creditpack.application.port;

/**
 * Everything one transaction spans.
 *
 * @param orders the orders
 * @param ledgers the credits
 * @param unsettled the orders to look at again
 * @param webhooks Toss's events
 * @param unitOfWork the transaction over the four
 */
public record PaymentStore(
        OrderRepository orders,
        CreditLedgerRepository ledgers,
        UnsettledOrders unsettled,
        WebhookInbox webhooks,
        UnitOfWork unitOfWork) {}

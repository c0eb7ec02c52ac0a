package io.creditpack.application.usecase;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.query.OrderView;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.Trigger.Cause;
import java.util.Optional;

/** Asks Toss about an order now and brings it to the answer, because an operator wants to know. */
public final class SyncOrder {
    private final PaymentStore store;
    private final Settlement settlement;

    public SyncOrder(PaymentStore store, Settlement settlement) {
        this.store = store;
        this.settlement = settlement;
    }

    /**
     * Which order.
     *
     * @param order an order of any customer
     */
    public record Command(OrderId order) {}

    /**
     * Asks and settles. A review ends with it unless Toss's answer gives cause for one again; without an answer nothing
     * changes.
     *
     * @return the order afterwards; empty if there is none
     */
    public Optional<OrderView> handle(Command command) {
        Optional<Order> order =
                store.unitOfWork().inTransaction(() -> store.orders().find(command.order()));
        return order.map(found -> settlement.askDespiteReview(found, Cause.OPERATOR))
                .map(after -> store.unitOfWork().inTransaction(() -> OrderView.of(after, store.ledgers())));
    }
}

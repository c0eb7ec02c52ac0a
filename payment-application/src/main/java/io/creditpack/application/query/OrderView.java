package io.creditpack.application.query;

import io.creditpack.application.port.CreditLedgerRepository;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.order.Order;
import java.util.List;
import java.util.Optional;

/**
 * An order as its customer sees it.
 *
 * @param order the order
 * @param balance the customer's credits after the last entry of this order; empty while there is none
 */
public record OrderView(Order order, Optional<Long> balance) {
    /** Reads the balance that belongs to {@code order}; of the same moment if both are read in one transaction. */
    public static OrderView of(Order order, CreditLedgerRepository ledgers) {
        List<PostedEntry> entries = ledgers.findByOrder(order.id());
        return new OrderView(
                order,
                entries.isEmpty()
                        ? Optional.empty()
                        : Optional.of(entries.get(entries.size() - 1).balanceAfter()));
    }
}

package io.creditpack.domain.credit;

import io.creditpack.domain.credit.CreditEntry.Source;
import io.creditpack.domain.credit.CreditEntry.Time;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.testkit.Given;
import java.time.Instant;

/** Entries as the ledger's tests need them. */
final class Entries {
    static final OrderId FIRST = new OrderId("order-1");
    static final OrderId SECOND = new OrderId("order-2");
    static final OrderId THIRD = new OrderId("order-3");

    private Entries() {}

    static CreditEntry grant(OrderId order, long credits) {
        return grant(order, credits, Given.NOW);
    }

    static CreditEntry grant(OrderId order, long credits, Instant at) {
        return new CreditEntry(
                EntryId.grant(order, 1), EntryType.GRANT, Credits.of(credits), Source.of(order, "PRO_PACK"), at);
    }

    /** A grant whose lot ends. */
    static CreditEntry grant(OrderId order, long credits, Time time) {
        return new CreditEntry(
                EntryId.grant(order, 1), EntryType.GRANT, Credits.of(credits), Source.of(order, "PRO_PACK"), time);
    }

    static CreditEntry reversal(OrderId order, long credits) {
        return new CreditEntry(
                EntryId.canceled(order, "t"),
                EntryType.REVERSAL,
                Credits.of(credits),
                Source.of(order, "t"),
                Given.NOW);
    }

    /** An entry that belongs to no order. */
    static CreditEntry entry(EntryType type, long credits) {
        return entry(type, type.name(), credits);
    }

    static CreditEntry entry(EntryType type, String id, long credits) {
        return new CreditEntry(new EntryId(id), type, Credits.of(credits), Source.of("portfolio-42"), Given.NOW);
    }
}

package io.creditpack.application.event;

import io.creditpack.application.port.OutgoingEvent;
import io.creditpack.application.port.OutgoingEvent.Kind;
import io.creditpack.domain.credit.CreditBalance;
import io.creditpack.domain.credit.CreditEntry;
import io.creditpack.domain.credit.EntryType;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.order.OrderId;
import java.time.Instant;

/** Tells of entries. Toss's keys are part of the ledger, and of no event. */
final class CreditEvents {
    private CreditEvents() {}

    static OutgoingEvent of(PostedEntry posted) {
        CreditEntry entry = posted.entry();
        CreditBalance after = posted.balance();
        var data = new EventData()
                .text("customerId", posted.account().value())
                .text("entryId", entry.id().value())
                .number("sequence", posted.sequence())
                .number("credits", entry.credits().units())
                .text("orderId", entry.source().order().map(OrderId::value))
                .text("reference", entry.source().reference())
                .text("expiresAt", entry.expiresAt().map(Instant::toString))
                .number("balance", after.balance())
                .number("available", after.available().units())
                .number("held", after.held().units())
                .number("debt", after.debt().units());
        Kind kind = kind(entry.type());
        String id = EventIds.of(kind, entry.id().value());
        return new OutgoingEvent(id, kind, posted.account(), entry.createdAt(), data.json());
    }

    private static Kind kind(EntryType type) {
        return switch (type) {
            case GRANT -> Kind.CREDITS_GRANTED;
            case SPEND -> Kind.CREDITS_SPENT;
            case HOLD -> Kind.CREDITS_HELD;
            case CAPTURE -> Kind.CREDITS_CAPTURED;
            case RELEASE -> Kind.CREDITS_RELEASED;
            case REVERSAL -> Kind.CREDITS_REVERSED;
            case EXPIRE -> Kind.CREDITS_EXPIRED;
        };
    }
}

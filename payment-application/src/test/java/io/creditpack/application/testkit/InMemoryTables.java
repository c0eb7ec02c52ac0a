package io.creditpack.application.testkit;

import io.creditpack.application.port.WebhookEvent;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.Hold;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.OrderMove;
import io.creditpack.domain.refund.Refund;
import io.creditpack.domain.refund.RefundId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Everything that is stored. A transaction works on a copy, which replaces the original when it commits. */
final class InMemoryTables {
    final Map<OrderId, Order> orders;
    final Map<Step, OrderMove> moves;
    final Map<AccountId, CreditLedger> ledgers;
    final Map<EntryId, PostedEntry> bookings;
    final Map<EntryId, Hold> holds;
    final Map<RefundId, Refund> refunds;
    final Map<OrderId, Look> looks;
    final Map<String, Received> webhooks;

    InMemoryTables() {
        orders = new LinkedHashMap<>();
        moves = new LinkedHashMap<>();
        ledgers = new LinkedHashMap<>();
        bookings = new LinkedHashMap<>();
        holds = new LinkedHashMap<>();
        refunds = new LinkedHashMap<>();
        looks = new LinkedHashMap<>();
        webhooks = new LinkedHashMap<>();
    }

    private InMemoryTables(InMemoryTables original) {
        orders = new LinkedHashMap<>(original.orders);
        moves = new LinkedHashMap<>(original.moves);
        ledgers = new LinkedHashMap<>(original.ledgers);
        bookings = new LinkedHashMap<>(original.bookings);
        holds = new LinkedHashMap<>(original.holds);
        refunds = new LinkedHashMap<>(original.refunds);
        looks = new LinkedHashMap<>(original.looks);
        webhooks = new LinkedHashMap<>(original.webhooks);
    }

    InMemoryTables copy() {
        return new InMemoryTables(this);
    }

    record Step(OrderId order, long version, int index) {}

    /** When something is due, who else may not have it until when, and how often it was tried. */
    record Turn(Instant dueAt, Instant leasedUntil, int tries) {
        static Turn first(Instant when, int tries) {
            return new Turn(when, Instant.MIN, tries);
        }

        boolean isDue(Instant now) {
            return !dueAt.isAfter(now) && !leasedUntil.isAfter(now);
        }

        Turn leased(Instant until) {
            return new Turn(dueAt, until, tries);
        }

        Turn notLaterThan(Instant when) {
            return new Turn(when.isBefore(dueAt) ? when : dueAt, leasedUntil, tries);
        }

        Turn next(Instant when) {
            return first(when, tries + 1);
        }
    }

    record Look(OrderId order, Turn turn) {}

    record Received(WebhookEvent event, Turn turn, Optional<WebhookEvent.Outcome> outcome) {}
}

package io.creditpack.application.testkit.memory;

import io.creditpack.application.port.OperatorAct;
import io.creditpack.application.port.OutgoingEvent;
import io.creditpack.application.port.WebhookEvent;
import io.creditpack.application.port.WebhookInbox;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.ChainEnd;
import io.creditpack.domain.credit.Checkpoint;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.Hold;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.OrderMove;
import io.creditpack.domain.refund.ForcedRefund;
import io.creditpack.domain.refund.Refund;
import io.creditpack.domain.refund.RefundId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Everything that is stored. A transaction works on a copy, which replaces the original when it commits. */
final class InMemoryTables {
    final Map<OrderId, Order> orders;
    final Map<Step, OrderMove> moves;
    final Map<AccountId, CreditLedger> ledgers;
    final Map<EntryId, PostedEntry> bookings;
    final Map<EntryId, Hold> holds;
    final Map<RefundId, Refund> refunds;
    final Map<RefundId, ForcedRefund> forcedRefunds;
    final Map<OrderId, Look> looks;
    final Map<String, Received> webhooks;
    final Map<OrderId, WebhookTurn> webhookTurns;
    final Map<WebhookEvent.Ignored, Long> ignored;
    final Map<CustomerId, CustomerId> accounts;
    final Set<CustomerId> endedSessions;
    final NavigableMap<Long, Sealed> checkpoints;
    final Map<String, Undelivered> events;
    final NavigableMap<String, OperatorAct> acts;

    InMemoryTables() {
        orders = new LinkedHashMap<>();
        moves = new LinkedHashMap<>();
        ledgers = new LinkedHashMap<>();
        bookings = new LinkedHashMap<>();
        holds = new LinkedHashMap<>();
        refunds = new LinkedHashMap<>();
        forcedRefunds = new LinkedHashMap<>();
        looks = new LinkedHashMap<>();
        webhooks = new LinkedHashMap<>();
        webhookTurns = new LinkedHashMap<>();
        ignored = new LinkedHashMap<>();
        accounts = new LinkedHashMap<>();
        endedSessions = new LinkedHashSet<>();
        checkpoints = new TreeMap<>();
        events = new LinkedHashMap<>();
        acts = new TreeMap<>();
    }

    private InMemoryTables(InMemoryTables original) {
        orders = new LinkedHashMap<>(original.orders);
        moves = new LinkedHashMap<>(original.moves);
        ledgers = new LinkedHashMap<>(original.ledgers);
        bookings = new LinkedHashMap<>(original.bookings);
        holds = new LinkedHashMap<>(original.holds);
        refunds = new LinkedHashMap<>(original.refunds);
        forcedRefunds = new LinkedHashMap<>(original.forcedRefunds);
        looks = new LinkedHashMap<>(original.looks);
        webhooks = new LinkedHashMap<>(original.webhooks);
        webhookTurns = new LinkedHashMap<>(original.webhookTurns);
        ignored = new LinkedHashMap<>(original.ignored);
        accounts = new LinkedHashMap<>(original.accounts);
        endedSessions = new LinkedHashSet<>(original.endedSessions);
        checkpoints = new TreeMap<>(original.checkpoints);
        events = new LinkedHashMap<>(original.events);
        acts = new TreeMap<>(original.acts);
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

        boolean isLeased() {
            return !leasedUntil.equals(Instant.MIN);
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

    record Undelivered(OutgoingEvent event, Turn turn, boolean parked) {}

    record Sealed(Checkpoint checkpoint, List<ChainEnd> ends) {}

    record Look(OrderId order, Turn turn) {}

    /**
     * An event.
     *
     * @param isOut whether it belongs to a turn that somebody has
     */
    record Received(WebhookInbox.Item item, boolean isOut) {
        boolean waits() {
            return item.outcome().isEmpty();
        }
    }

    /** When an order's events have their turn: not while somebody has it, and not before the pause is over. */
    record WebhookTurn(Optional<Instant> dueAt, Instant leasedUntil, Instant freeAt) {
        static final WebhookTurn NONE = new WebhookTurn(Optional.empty(), Instant.MIN, Instant.MIN);

        boolean isDue(Instant now) {
            return dueAt.filter(due -> !due.isAfter(now)).isPresent() && !leasedUntil.isAfter(now);
        }

        WebhookTurn wanted(Instant now) {
            return dueAt.isPresent() ? this : new WebhookTurn(Optional.of(later(now, freeAt)), leasedUntil, freeAt);
        }

        WebhookTurn leased(Instant until, Instant free) {
            return new WebhookTurn(dueAt, until, free);
        }

        WebhookTurn ended(Optional<Instant> notBefore) {
            return new WebhookTurn(notBefore.map(when -> later(when, freeAt)), Instant.MIN, freeAt);
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }
    }
}

package io.creditpack.application.usecase;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.StaleWriteException;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.CreditPolicy;
import io.creditpack.domain.order.CreditMove;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.refund.Refund;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Writes an order, the credits it owes and the next look at it: all in one transaction. */
final class OrderWriter {
    /** Enough for fifty writers on one order or wallet, each of whom overtakes the others once. */
    private static final int TRIES = 50;

    private final PaymentStore store;
    private final Clock clock;
    private final LookSchedule schedule;
    private final CreditPolicy policy;
    private final RefundLedger refunds;

    OrderWriter(PaymentStore store, Clock clock, LookSchedule schedule, CreditPolicy policy) {
        this.store = store;
        this.clock = clock;
        this.schedule = schedule;
        this.policy = policy;
        this.refunds = new RefundLedger(store, clock);
    }

    /**
     * Loads an order that must exist and decides in the same transaction.
     *
     * @throws StaleWriteException if the decision is overtaken again and again
     */
    <T> T decide(OrderId id, Function<Order, T> decision) {
        return find(id, decision).orElseThrow();
    }

    /**
     * Loads an order and decides in the same transaction; a decision that was overtaken is made anew.
     *
     * @return empty if there is no such order
     * @throws StaleWriteException if the decision is overtaken again and again
     */
    <T> Optional<T> find(OrderId id, Function<Order, T> decision) {
        for (int tries = 1; ; tries++) {
            try {
                return store.unitOfWork()
                        .inTransaction(() -> store.orders().find(id).map(decision));
            } catch (StaleWriteException overtaken) {
                if (tries == TRIES) {
                    throw overtaken;
                }
            }
        }
    }

    /** Saves what {@code change} makes of the order, if it makes anything of it. */
    Order write(OrderId id, UnaryOperator<Order> change) {
        return decide(id, current -> {
            Order changed = change.apply(current);
            return changed.equals(current) ? current : save(changed, List.of());
        });
    }

    /** Saves an order inside a transaction, with the credits it owes and the end of a refund that is done. */
    Order save(Order order, List<CreditMove> credits) {
        store.orders().save(order);
        Optional<Refund> open = refunds.finishIfKnown(order);
        book(order, credits);
        store.unsettled().plan(order.id(), nextLook(order, open, clock.instant()));
        return order.saved();
    }

    /** Ends a refund inside a transaction without a change of its order. */
    void endRefund(Order order, Refund open, Refund ended) {
        refunds.end(order, open, ended);
        store.unsettled().plan(order.id(), schedule.nextLook(order, clock.instant()));
    }

    private void book(Order order, List<CreditMove> credits) {
        if (credits.isEmpty()) {
            return;
        }
        CreditLedger ledger = store.ledgers().loadForUpdate(order.account());
        for (CreditMove move : credits) {
            ledger = move.bookOn(ledger, clock.instant(), policy);
        }
        store.ledgers().save(ledger);
    }

    /** Returns when to look at the order again, now that it and its refund are as they are. */
    Optional<Instant> nextLook(Order order, Instant now) {
        return nextLook(order, store.refunds().findOpen(order.id()), now);
    }

    private Optional<Instant> nextLook(Order order, Optional<Refund> open, Instant now) {
        return open.map(refund -> schedule.nextLook(refund, now)).or(() -> schedule.nextLook(order, now));
    }
}

package io.creditpack.domain.testkit;

import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.CreditPolicy;
import io.creditpack.domain.credit.OrderCredits;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.order.Claim;
import io.creditpack.domain.order.Convergence;
import io.creditpack.domain.order.CreditMove;
import io.creditpack.domain.order.Observation;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderEvent;
import io.creditpack.domain.order.OrderMove;
import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.order.Trigger.Cause;
import io.creditpack.domain.order.Verdict;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.payment.PaymentKey;
import java.util.ArrayList;
import java.util.List;

/**
 * A shop with one order: it saves what a verdict says and books the credits, as the application does.
 *
 * @param order as last saved
 * @param ledger its customer's credits, all entries in it
 * @param history every step of the order so far
 */
public record Shop(Order order, CreditLedger ledger, List<OrderMove> history) {
    public Shop {
        history = List.copyOf(history);
    }

    /** Returns a shop that keeps {@code order} and has booked nothing. */
    public static Shop with(Order order) {
        return new Shop(order, CreditLedger.empty(new AccountId(Given.CUSTOMER)), List.of()).save(order, List.of());
    }

    /** Returns a shop with a PENDING order of a PRO Pack. */
    public static Shop open() {
        return with(Given.order());
    }

    /** The customer confirms; the claim must succeed. */
    public Shop claims(PaymentKey key) {
        Claim claim = order.claim(key, order.price(), Given.by(Cause.CUSTOMER));
        return claim.match(
                claimed -> save(claimed, List.of()),
                held -> {
                    throw new AssertionError("held already: " + held);
                },
                refusal -> {
                    throw new AssertionError("refused: " + refusal);
                });
    }

    /** Returns what the domain makes of an answer to a question asked just now. */
    public Verdict verdictOn(Payment answer) {
        return verdictOn(answer, order.version());
    }

    /** Returns what the domain makes of an answer to a question asked when the order had {@code version}. */
    public Verdict verdictOn(Payment answer, long version) {
        return Convergence.of(
                order, credits(), new Observation(answer, version, Given.by(Cause.WEBHOOK), order.mode()));
    }

    /** Toss is asked and answers at once. */
    public Shop sees(PaymentBuilder answer) {
        return sees(answer.build());
    }

    /** Toss is asked and answers at once. */
    public Shop sees(Payment answer) {
        return verdictOn(answer).match(() -> this, this::save, () -> {
            throw new AssertionError("outdated though asked just now: " + answer);
        });
    }

    /** Saves an order and books its moves. */
    public Shop save(Order changed, List<CreditMove> moves) {
        CreditLedger booked = ledger;
        for (CreditMove move : moves) {
            booked = move.bookOn(booked, Given.NOW, CreditPolicy.STANDARD);
        }
        var steps = new ArrayList<>(history);
        steps.addAll(changed.moves());
        var saved = Order.restore(changed.id(), changed.purchase(), changed.progress(), order.version() + 1);
        return new Shop(saved, booked, steps);
    }

    public OrderStatus status() {
        return order.status();
    }

    /** Returns what the ledger has booked for the order. */
    public OrderCredits credits() {
        return new OrderCredits(ledger.posted().stream().map(PostedEntry::entry).toList());
    }

    /** Returns the ids of all entries, in the order of booking. */
    public List<String> entryIds() {
        return ledger.posted().stream()
                .map(posted -> posted.entry().id().value())
                .toList();
    }

    public List<OrderEvent> events() {
        return history.stream().map(OrderMove::event).toList();
    }

    public long balance() {
        return ledger.balance().balance();
    }
}

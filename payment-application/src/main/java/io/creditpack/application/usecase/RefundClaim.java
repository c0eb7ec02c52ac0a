package io.creditpack.application.usecase;

import io.creditpack.application.port.AlreadyTakenException;
import io.creditpack.application.port.IdGenerator;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.StaleWriteException;
import io.creditpack.application.query.RefundQuotes;
import io.creditpack.application.usecase.RefundRefusal.Reason;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.Trigger;
import io.creditpack.domain.order.Trigger.Cause;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.refund.Quoting;
import io.creditpack.domain.refund.Refund;
import io.creditpack.domain.refund.RefundId;
import io.creditpack.domain.refund.RefundQuote;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/** The first step of a refund: checks it against the quote, stores it and holds its credits. */
public final class RefundClaim {
    private final PaymentStore store;
    private final RefundQuotes quotes;
    private final IdGenerator ids;
    private final Clock clock;
    private final RefundLedger ledger;

    public RefundClaim(PaymentStore store, RefundQuotes quotes, IdGenerator ids, Clock clock) {
        this.store = store;
        this.quotes = quotes;
        this.ids = ids;
        this.clock = clock;
        this.ledger = new RefundLedger(store, clock);
    }

    Answer handle(RefundPayment.Command command) {
        try {
            return store.unitOfWork().inTransaction(() -> claim(command));
        } catch (AlreadyTakenException | StaleWriteException raced) {
            return store.unitOfWork().inTransaction(() -> claim(command));
        }
    }

    private Answer claim(RefundPayment.Command command) {
        return store.orders()
                .find(command.order())
                .filter(order -> command.customer()
                        .map(order.purchase().customer().id()::equals)
                        .orElse(true))
                .map(order -> store.refunds()
                        .find(order.id(), command.requestKey())
                        .map(earlier -> repeat(command, earlier))
                        .orElseGet(() -> start(command, order)))
                .orElseGet(() -> refused(Reason.ORDER_NOT_FOUND));
    }

    /** The account is not compared, for it is not kept: whatever it is, nothing is sent again. */
    private static Answer repeat(RefundPayment.Command command, Refund earlier) {
        boolean same =
                command.wish().amount().map(earlier.terms().amount()::equals).orElse(true)
                        && command.wish()
                                .reason()
                                .equals(earlier.terms().request().reason());
        return same ? new Answer.Known(earlier) : refused(Reason.KEY_REUSED);
    }

    private Answer start(RefundPayment.Command command, Order order) {
        if (store.refunds().findOpen(order.id()).isPresent()) {
            return refused(Reason.REFUND_IN_PROGRESS);
        }
        // What is quoted must still be free when it is held.
        store.ledgers().loadForUpdate(order.account());
        RefundQuote quote = quotes.quote(order, command.customer().isEmpty());
        Won amount = command.wish().amount().orElse(quote.amount());
        Won most = switch (command.bound()) {
            case QUOTE -> quote.amount();
            case BALANCE -> quote.balance();
        };
        if (amount.isZero() || amount.compareTo(most) > 0) {
            return new Answer.Refused(RefundRefusal.exceeding(quote));
        }
        if (amount.compareTo(quote.smallest()) < 0) {
            return refused(Reason.BELOW_MINIMUM);
        }
        boolean needsAccount =
                order.progress().payment().filter(Payment::isDeposited).isPresent();
        if (needsAccount && command.wish().account().isEmpty()) {
            return refused(Reason.REFUND_ACCOUNT_REQUIRED);
        }
        return new Answer.Claimed(store(command, order, quote, amount, needsAccount));
    }

    private Refund store(
            RefundPayment.Command command, Order order, RefundQuote quote, Won amount, boolean needsAccount) {
        // What is not free any more cannot be held; the reversal takes it all the same.
        Credits credits = Quoting.creditsFor(order, quote.balance(), amount).min(quote.credits());
        Cause cause = command.customer().isPresent() ? Cause.CUSTOMER : Cause.OPERATOR;
        var request = new Refund.Request(command.wish().reason(), needsAccount, new Trigger(cause, clock.instant()));
        var terms = new Refund.Terms(command.requestKey(), amount, quote.balance(), credits, request);
        Refund refund = Refund.requested(new RefundId("rfd_" + ids.next()), order.id(), terms);
        store.refunds().add(refund);
        ledger.hold(order, refund);
        store.unsettled().plan(order.id(), Optional.of(clock.instant().plus(LookSchedule.FIRST)));
        return refund;
    }

    private static Answer refused(Reason reason) {
        return new Answer.Refused(RefundRefusal.of(reason));
    }

    /** Whether Toss is to be asked. */
    sealed interface Answer {
        /** Yes, for this refund. */
        record Claimed(Refund refund) implements Answer {}

        /** No: the refund was asked for before under the same key. */
        record Known(Refund refund) implements Answer {}

        /** No. */
        record Refused(RefundRefusal refusal) implements Answer {}

        default <T> T match(
                Function<Refund, T> claimed, Function<Refund, T> known, Function<RefundRefusal, T> refused) {
            if (this instanceof Claimed it) {
                return claimed.apply(it.refund());
            }
            if (this instanceof Known it) {
                return known.apply(it.refund());
            }
            return refused.apply(((Refused) this).refusal());
        }
    }
}

package io.creditpack.domain.order;

import io.creditpack.domain.credit.OrderCredits;
import io.creditpack.domain.order.Attempt.Failure;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.payment.PaymentStatus;
import io.creditpack.domain.payment.VirtualAccount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The one place that decides what an order becomes, given what Toss says of its payment.
 *
 * <p>Pure and idempotent: the same facts again are {@link Verdict.Unchanged}. An answer that is older than the order is
 * {@link Verdict.Outdated}, so answers may arrive in any order. Money that does not fit the order moves nothing and asks
 * for a person. What the other environment of Toss answers says nothing about an order.
 *
 * <p>An order's version tells an old answer from a new one only while every change shows in it. A deposit can be taken
 * back and made again, so that Toss ends where it was: such an answer is saved even though it changes nothing, or a late
 * one from between would be believed.
 *
 * @see <a href="https://docs.tosspayments.com/reference/using-api/webhook-events">Toss's status changes (read 2026-11)</a>
 */
public final class Convergence {
    private final Order order;
    private final OrderCredits credits;
    private final Observation observation;
    private final Payment payment;

    private Convergence(Order order, OrderCredits credits, Observation observation) {
        this.order = order;
        this.credits = credits;
        this.observation = observation;
        this.payment = observation.payment();
    }

    /**
     * Returns what to do.
     *
     * @param order as it is now
     * @param credits everything the ledger has booked for it
     * @param observation Toss's answer
     */
    public static Verdict of(Order order, OrderCredits credits, Observation observation) {
        boolean follows = !order.isStopped() && observation.mode() == order.mode();
        return follows ? new Convergence(order, credits, observation).decide() : new Verdict.Unchanged();
    }

    private Verdict decide() {
        Verdict verdict = objection().map(this::review).orElseGet(this::follow);
        if (verdict instanceof Verdict.Unchanged) {
            return payment.mayTurnBack() ? new Verdict.Changed(order, List.of()) : verdict;
        }
        boolean overtaken = order.version() != observation.orderVersion();
        return overtaken ? new Verdict.Outdated() : verdict;
    }

    private Optional<ReviewReason> objection() {
        if (!payment.orderId().equals(order.id())) {
            return Optional.of(ReviewReason.ORDER_DIFFERS);
        }
        if (payment.status() == PaymentStatus.UNRECOGNIZED) {
            return Optional.of(isOfAnotherAttempt() ? ReviewReason.ORDER_DIFFERS : ReviewReason.UNKNOWN_STATUS);
        }
        if (!movesMoney()) {
            return Optional.empty();
        }
        if (isOfAnotherAttempt()) {
            return Optional.of(ReviewReason.ORDER_DIFFERS);
        }
        boolean fits = payment.amounts().areFor(order.price()) && payment.cancelsAddUp();
        return fits ? Optional.empty() : Optional.of(ReviewReason.AMOUNT_DIFFERS);
    }

    private boolean isOfAnotherAttempt() {
        return order.openAttempt()
                .filter(attempt -> !attempt.paymentKey().equals(payment.key()))
                .isPresent();
    }

    private boolean movesMoney() {
        return switch (payment.status()) {
            case READY, IN_PROGRESS, ABORTED, EXPIRED -> false;
            default -> true;
        };
    }

    private Verdict follow() {
        Optional<Payment> known =
                order.progress().payment().filter(seen -> seen.key().equals(payment.key()));
        if (known.isPresent() && !payment.includesCancelsOf(known.get())) {
            return new Verdict.Outdated();
        }
        if (known.isPresent() && !known.get().cancels().isEmpty() && bringsRefundsBack()) {
            return review(ReviewReason.IMPOSSIBLE_CHANGE);
        }
        return switch (payment.status()) {
            case READY, IN_PROGRESS, UNRECOGNIZED -> new Verdict.Unchanged();
            case ABORTED -> attemptEnded(Failure.Kind.DECLINED);
            case EXPIRED -> attemptEnded(Failure.Kind.SESSION_EXPIRED);
            case WAITING_FOR_DEPOSIT -> waiting();
            case DONE, PARTIAL_CANCELED, CANCELED -> paidOrCanceled();
        };
    }

    private boolean bringsRefundsBack() {
        return switch (payment.status()) {
            case WAITING_FOR_DEPOSIT -> true;
            case PARTIAL_CANCELED -> order.status() == OrderStatus.CANCELED && !payment.isFullyCanceled();
            default -> false;
        };
    }

    private Verdict attemptEnded(Failure.Kind kind) {
        return order.status() == OrderStatus.CONFIRMING && !isOfAnotherAttempt()
                ? new Verdict.Changed(
                        order.attemptFailed(new Failure(kind, payment.status().name()), observation.trigger()),
                        List.of())
                : new Verdict.Unchanged();
    }

    private Verdict waiting() {
        return switch (order.status()) {
            case PAID ->
                new Verdict.Changed(order.depositReversed(payment, observation.trigger()), moves().takeBackDeposit());
            case WAITING_FOR_DEPOSIT -> to(order.withPayment(payment), List.of());
            case EXPIRED -> isPastDue() ? new Verdict.Unchanged() : accountIssued();
            default -> accountIssued();
        };
    }

    private Verdict accountIssued() {
        return new Verdict.Changed(order.accountIssued(payment, observation.trigger()), List.of());
    }

    private boolean isPastDue() {
        Instant now = observation.trigger().at();
        return payment.method()
                .virtualAccount()
                .map(VirtualAccount::dueDate)
                .filter(now::isAfter)
                .isPresent();
    }

    private Verdict paidOrCanceled() {
        boolean pays = wasPaid() && lacksPaid();
        Order changed = pays ? order.paid(payment, observation.trigger()) : order;
        if (payment.isFullyCanceled()) {
            changed = changed.status() == OrderStatus.CANCELED
                    ? changed
                    : changed.canceledInFull(payment, observation.trigger());
        } else if (hasNewCancels(changed)) {
            changed = changed.canceledInPart(payment, observation.trigger());
        }
        boolean holdsCredits = pays || !credits.net().isZero() || hasLostItsGrant();
        return to(changed.withPayment(payment), holdsCredits ? moves().followPayment() : List.of());
    }

    /** A paid order without any credits: its grant vanished, as when a table was restored, and is owed anew. */
    private boolean hasLostItsGrant() {
        boolean paid = order.status() == OrderStatus.PAID || order.status() == OrderStatus.PARTIAL_CANCELED;
        return paid && !payment.isFullyCanceled();
    }

    private Verdict to(Order changed, List<CreditMove> owed) {
        return changed.equals(order) && owed.isEmpty() ? new Verdict.Unchanged() : new Verdict.Changed(changed, owed);
    }

    private boolean wasPaid() {
        return payment.status() != PaymentStatus.CANCELED
                || payment.method().approvedAt().isPresent();
    }

    private boolean lacksPaid() {
        return switch (order.status()) {
            case PAID, PARTIAL_CANCELED -> false;
            case CANCELED -> !payment.isFullyCanceled();
            default -> true;
        };
    }

    private boolean hasNewCancels(Order changed) {
        int known = changed.status() == OrderStatus.PARTIAL_CANCELED
                ? order.progress().payment().map(seen -> seen.cancels().size()).orElse(0)
                : 0;
        return payment.cancels().size() > known;
    }

    private Verdict review(ReviewReason reason) {
        return new Verdict.Changed(order.needsReview(reason), List.of());
    }

    private CreditMoves moves() {
        return new CreditMoves(order, credits, payment);
    }
}

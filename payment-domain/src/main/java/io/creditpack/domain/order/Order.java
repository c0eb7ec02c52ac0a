package io.creditpack.domain.order;

import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.money.Mode;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.Attempt.Failure;
import io.creditpack.domain.order.Refusal.Reason;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.payment.PaymentKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The customer's wish to buy one product, and what has become of it.
 *
 * <p>Immutable: every verb returns the order after it. Which verb is legal when is {@link OrderStatus}'s table; an
 * illegal one throws {@link IllegalStateException}, for whoever calls it has not looked.
 *
 * @param id issued by us
 * @param purchase what was agreed
 * @param progress what has become of it
 * @param version how often it was saved; a save under an older version is refused
 * @param moves the steps taken since it was loaded
 */
public record Order(OrderId id, Purchase purchase, Progress progress, long version, List<OrderMove> moves) {
    public Order {
        moves = List.copyOf(moves);
    }

    /** Returns a new PENDING order, not saved yet. */
    public static Order place(OrderId id, Purchase purchase) {
        return new Order(id, purchase, Progress.NONE, 0, List.of());
    }

    /** Returns an order as it was saved. */
    public static Order restore(OrderId id, Purchase purchase, Progress progress, long version) {
        return new Order(id, purchase, progress, version, List.of());
    }

    /** Returns this order as it is once its moves are stored. */
    public Order saved() {
        return restore(id, purchase, progress, version + 1);
    }

    public OrderStatus status() {
        return progress.status();
    }

    public Won price() {
        return purchase.product().price();
    }

    /** Returns whether it is paid with real money. */
    public Mode mode() {
        return purchase.mode();
    }

    /** Returns the account that its credits are granted to. */
    public AccountId account() {
        return new AccountId(purchase.customer().id());
    }

    /** Returns the attempt that is under way or has paid. */
    public Optional<Attempt> openAttempt() {
        return progress.openAttempt();
    }

    /** Returns whether a person must look. */
    public boolean isUnderReview() {
        return progress.review().isPresent();
    }

    /** Returns whether Toss's answers are followed no more until a person has looked. */
    public boolean isStopped() {
        return progress.review().filter(ReviewReason::stopsSettling).isPresent();
    }

    /**
     * Asks to confirm {@code key} for this order.
     *
     * <p>Repeating it with the same key answers {@link Claim.Held} or, after a failure, the same refusal again. An order
     * under review takes no new key: its money would wait for a person as well.
     */
    public Claim claim(PaymentKey key, Won amount, Trigger trigger) {
        if (!amount.equals(price())) {
            return refuse(Reason.AMOUNT_MISMATCH);
        }
        return progress.attempt(key)
                .map(this::repeat)
                .orElseGet(() -> openAttempt().isPresent() && !isOver()
                        ? refuse(Reason.PAYMENT_KEY_CONFLICT)
                        : start(key, trigger));
    }

    private Claim repeat(Attempt attempt) {
        return attempt.failure()
                .<Claim>map(failure -> new Claim.Refused(Refusal.of(failure)))
                .orElseGet(() -> isOver() ? refuse(Reason.ORDER_NOT_PAYABLE) : new Claim.Held(this));
    }

    private Claim start(PaymentKey key, Trigger trigger) {
        if (!status().isPayable() || isUnderReview() || !trigger.at().isBefore(purchase.expiresAt())) {
            return refuse(Reason.ORDER_NOT_PAYABLE);
        }
        var attempts = new ArrayList<>(progress.attempts());
        attempts.add(Attempt.started(key, trigger.at()));
        return new Claim.Claimed(after(OrderEvent.CONFIRM_STARTED, progress.withAttempts(attempts), trigger));
    }

    private boolean isOver() {
        return status() == OrderStatus.CANCELED || status() == OrderStatus.EXPIRED;
    }

    private static Claim refuse(Reason reason) {
        return new Claim.Refused(Refusal.of(reason));
    }

    /** Gives the claim back: Toss surely did nothing, and the paymentKey is free again. */
    public Order confirmNotAttempted(Trigger trigger) {
        var attempts = progress.attempts().stream()
                .filter(attempt -> !attempt.isOpen())
                .toList();
        return after(OrderEvent.CONFIRM_NOT_ATTEMPTED, progress.withAttempts(attempts), trigger);
    }

    /** Toss did not answer: no event, for the outcome is open, but our request is not under way any more. */
    public Order confirmUnanswered(Instant now) {
        return with(progress.withOpenAttempt(attempt -> attempt.unanswered(now)));
    }

    /** The open attempt came to nothing; another paymentKey may follow. */
    public Order attemptFailed(Failure failure, Trigger trigger) {
        return after(OrderEvent.ATTEMPT_FAILED, progress.withOpenAttempt(attempt -> attempt.failed(failure)), trigger);
    }

    /** A virtual account waits for the deposit. */
    public Order accountIssued(Payment payment, Trigger trigger) {
        return after(OrderEvent.ACCOUNT_ISSUED, adopting(payment, trigger.at()), trigger);
    }

    /** Toss holds the money. */
    public Order paid(Payment payment, Trigger trigger) {
        return after(OrderEvent.PAYMENT_DONE, adopting(payment, trigger.at()).withPaidAt(trigger.at()), trigger);
    }

    /** The bank took the deposit back. */
    public Order depositReversed(Payment payment, Trigger trigger) {
        return after(OrderEvent.DEPOSIT_REVERSED, progress.withPayment(payment), trigger);
    }

    /** Part of the money went back. */
    public Order canceledInPart(Payment payment, Trigger trigger) {
        return after(
                OrderEvent.CANCELED_IN_PART, adopting(payment, trigger.at()).withoutRefundReview(), trigger);
    }

    /** All of the money went back. */
    public Order canceledInFull(Payment payment, Trigger trigger) {
        return after(
                OrderEvent.CANCELED_IN_FULL, adopting(payment, trigger.at()).withoutRefundReview(), trigger);
    }

    /** Nobody paid in time. */
    public Order lapsed(Trigger trigger) {
        return after(OrderEvent.LAPSED, progress, trigger);
    }

    /** Takes over what Toss says of the payment where the status stays, such as a new due date. */
    public Order withPayment(Payment payment) {
        return with(progress.withPayment(payment));
    }

    /** A person must look; nothing moves by itself until {@link #reviewed()}. */
    public Order needsReview(ReviewReason reason) {
        return with(progress.withReview(Optional.of(reason)));
    }

    /** A person has looked. */
    public Order reviewed() {
        return with(progress.withReview(Optional.empty()));
    }

    /** A person has decided that nothing more is to come of it: what waits for Toss waits no more. */
    public Order closed(Trigger trigger) {
        Order looked = reviewed();
        return switch (status()) {
            case CONFIRMING -> looked.attemptFailed(new Failure(Failure.Kind.DECLINED, "REVIEW_CLOSED"), trigger);
            case WAITING_FOR_DEPOSIT -> looked.lapsed(trigger);
            default -> looked;
        };
    }

    private Progress adopting(Payment payment, Instant now) {
        var seen = progress.withPayment(payment);
        if (openAttempt().isPresent()) {
            return seen;
        }
        var attempts = new ArrayList<>(progress.attempts());
        attempts.removeIf(attempt -> attempt.paymentKey().equals(payment.key()));
        attempts.add(Attempt.started(payment.key(), now));
        return seen.withAttempts(attempts);
    }

    private Order after(OrderEvent event, Progress changed, Trigger trigger) {
        OrderStatus next = status().on(event)
                .orElseThrow(() -> new IllegalStateException(event + " is illegal for an order that is " + status()));
        var steps = new ArrayList<>(moves);
        steps.add(new OrderMove(event, next, trigger));
        return new Order(id, purchase, changed.to(next), version, steps);
    }

    private Order with(Progress changed) {
        return new Order(id, purchase, changed, version, moves);
    }
}

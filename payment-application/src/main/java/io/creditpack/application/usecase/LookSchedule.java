package io.creditpack.application.usecase;

import io.creditpack.domain.order.Attempt;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.VirtualAccount;
import io.creditpack.domain.refund.Refund;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When an order is looked at again.
 *
 * <p>An order whose outcome is open is looked at after ten seconds, and then after a tenth of its age, at most sixteen
 * seconds: whatever Toss knows is found within a minute of the moment it can be asked. Toss asks not to be polled for
 * deposits, so those are asked for seldom; a webhook is faster anyway.
 *
 * @param longestCall how long one call to Toss may take; before it is over nobody repeats it
 * @param aloneSince since when nobody but this process asks Toss: what was asked before is not under way any more
 */
public record LookSchedule(Duration longestCall, Instant aloneSince) {
    static final Duration FIRST = Duration.ofSeconds(10);

    /** However long Toss was away, half of the orders are looked at within fifteen seconds of its return, all soon after. */
    private static final Duration LONGEST_WHILE_OPEN = Duration.ofSeconds(16);

    /** Odd and without a pattern (2 to the 32nd by the golden ratio), so that ids that differ little end far apart. */
    private static final int SCATTER = 0x9E3779B1;

    private static final Duration LONGEST_WHILE_WAITING = Duration.ofMinutes(15);

    /**
     * How long after the buyer's authentication Toss accepts a confirm, and one minute for clocks that differ.
     *
     * @see <a href="https://docs.tosspayments.com/reference">Toss: confirm within ten minutes (read 2026-11)</a>
     */
    private static final Duration SESSION = Duration.ofMinutes(11);

    /** One day less than Toss promises. */
    private static final Duration IDEMPOTENCY_KEYS_LIVE = Duration.ofDays(14);

    /** How long a deposit may still come to light after its due date; Toss never expires an account itself. */
    private static final Duration DEPOSIT_GRACE = Duration.ofHours(1);

    /** Banks take a deposit back within minutes; a webhook that got lost is made up for in this time. */
    private static final Duration REVERSAL_WATCH = Duration.ofHours(2);

    /** The schedule of one node among several: another one's call may be under way however long this one runs. */
    public LookSchedule(Duration longestCall) {
        this(longestCall, Instant.MIN);
    }

    /** Returns when to look at an order that was just changed or looked at, or empty if nothing can change by itself. */
    public Optional<Instant> nextLook(Order order, Instant now) {
        if (order.isStopped()) {
            return Optional.empty();
        }
        return switch (order.status()) {
            case PENDING, FAILED -> Optional.of(order.purchase().expiresAt());
            case CONFIRMING -> Optional.of(now.plus(tenthOfAge(order, now, LONGEST_WHILE_OPEN)));
            case WAITING_FOR_DEPOSIT -> Optional.of(now.plus(tenthOfAge(order, now, LONGEST_WHILE_WAITING)));
            case PAID -> isDeposited(order) ? watchForReversal(order, now) : Optional.empty();
            case PARTIAL_CANCELED, CANCELED, EXPIRED -> Optional.empty();
        };
    }

    /** Returns when to look at a refund whose outcome is open. */
    Instant nextLook(Refund refund, Instant now) {
        return now.plus(tenthOf(
                Duration.between(refund.terms().request().trigger().at(), now),
                spread(refund.order(), LONGEST_WHILE_OPEN)));
    }

    /** Returns whether a cancel may be asked for a second time: the first request cannot be under way any more. */
    boolean mayCancelAgain(Refund refund, Instant now) {
        Instant requested = refund.terms().request().trigger().at();
        return refund.asking().unansweredAt().isPresent() || isCallOver(requested, now);
    }

    /**
     * Returns whether a refund that Toss does not show cannot be asked for again: the account to send the money to is
     * not kept here, or Toss may have forgotten the Idempotency-Key, so that a repetition could cancel twice.
     *
     * @see <a href="https://docs.tosspayments.com/reference/using-api/authorization">Keys live 15 days (read 2026-11)</a>
     */
    boolean cannotBeAskedAgain(Refund refund, Instant now) {
        Instant requested = refund.terms().request().trigger().at();
        return refund.terms().request().needsAccount() || now.isAfter(requested.plus(IDEMPOTENCY_KEYS_LIVE));
    }

    private static Optional<Instant> watchForReversal(Order order, Instant now) {
        Instant end = order.progress().paidAt().orElse(now).plus(REVERSAL_WATCH);
        Instant next = now.plus(tenthOfAge(order, now, LONGEST_WHILE_WAITING));
        return next.isBefore(end) ? Optional.of(next) : Optional.empty();
    }

    private static Duration tenthOfAge(Order order, Instant now, Duration longest) {
        return tenthOf(Duration.between(startOf(order), now), spread(order.id(), longest));
    }

    private static Duration tenthOf(Duration age, Duration longest) {
        Duration tenth = age.dividedBy(10);
        Duration wait = tenth.compareTo(longest) > 0 ? longest : tenth;
        return wait.compareTo(FIRST) < 0 ? FIRST : wait;
    }

    /** Returns between half of {@code longest} and all of it, by order: those of one outage do not come in one wave. */
    private static Duration spread(OrderId order, Duration longest) {
        int scattered = order.hashCode() * SCATTER;
        long millis = longest.toMillis();
        return Duration.ofMillis(millis - Math.floorMod(scattered, millis / 2));
    }

    private static boolean isDeposited(Order order) {
        return dueDate(order).isPresent();
    }

    private static Optional<Instant> dueDate(Order order) {
        return order.progress()
                .payment()
                .flatMap(payment -> payment.method().virtualAccount())
                .map(VirtualAccount::dueDate);
    }

    private static Instant startOf(Order order) {
        return order.openAttempt()
                .map(Attempt::startedAt)
                .orElse(order.purchase().placedAt());
    }

    /** Returns whether the payment may be confirmed a second time: the first request cannot be under way any more. */
    boolean mayConfirmAgain(Order order, Instant now) {
        boolean ended = order.openAttempt().flatMap(Attempt::unansweredAt).isPresent();
        return (ended || isCallOver(startOf(order), now)) && !isSessionOver(order, now);
    }

    private boolean isCallOver(Instant begun, Instant now) {
        return begun.isBefore(aloneSince) || now.isAfter(begun.plus(longestCall).plus(FIRST));
    }

    /** Returns whether Toss cannot accept a confirm of this attempt any more. */
    boolean isSessionOver(Order order, Instant now) {
        return now.isAfter(startOf(order).plus(SESSION));
    }

    /** Returns whether a deposit is not to be expected any more. */
    boolean isDepositOver(Order order, Instant now) {
        return dueDate(order)
                .filter(due -> now.isAfter(due.plus(DEPOSIT_GRACE)))
                .isPresent();
    }

    /** Returns whether nobody may start a payment any more. */
    boolean isTimeToPayOver(Order order, Instant now) {
        return !now.isBefore(order.purchase().expiresAt());
    }
}

package io.creditpack.domain.payment;

import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What Toss says of one payment at one moment.
 *
 * @param identity whose payment it is
 * @param status where it stands
 * @param amounts its money
 * @param method how it was made
 * @param cancels all money that went back so far; it only ever grows
 */
public record Payment(Identity identity, PaymentStatus status, Amounts amounts, Method method, List<Cancel> cancels) {
    public Payment {
        cancels = List.copyOf(cancels);
    }

    /**
     * Whose payment it is.
     *
     * @param key Toss's id, never changes
     * @param orderId the order it was made for
     * @param secret what {@code DEPOSIT_CALLBACK} must repeat; empty where Toss gave none
     */
    public record Identity(PaymentKey key, OrderId orderId, String secret) {
        @Override
        public String toString() {
            return "Identity[key=" + key + ", orderId=" + orderId + "]";
        }
    }

    public PaymentKey key() {
        return identity.key();
    }

    public OrderId orderId() {
        return identity.orderId();
    }

    /**
     * Returns whether nothing is left to cancel.
     *
     * <p>After a partial cancel and a cancel of the rest Toss keeps saying {@code PARTIAL_CANCELED}, with a balance of 0.
     *
     * @see <a href="https://docs.tosspayments.com/guides/v2/cancel-payment">Toss cancels (read 2026-11)</a>
     */
    public boolean isFullyCanceled() {
        return status == PaymentStatus.CANCELED
                || (status == PaymentStatus.PARTIAL_CANCELED
                        && amounts.balance().isZero());
    }

    /**
     * Returns whether Toss may come back to this state after it has left it: a bank can take a deposit back, and the
     * buyer can make it again.
     *
     * @see <a href="https://docs.tosspayments.com/blog/virtual-account-webhook">Deposits that are reversed (read 2026-11)</a>
     */
    public boolean mayTurnBack() {
        boolean swings = status == PaymentStatus.WAITING_FOR_DEPOSIT || status == PaymentStatus.DONE;
        return swings && method.virtualAccount().isPresent();
    }

    /** Returns whether every cancel that {@code earlier} knew is known here; if not, this is the older of the two. */
    public boolean includesCancelsOf(Payment earlier) {
        return transactionKeys().containsAll(earlier.transactionKeys());
    }

    /** Returns whether the cancels can be true: they fit the status, are told apart, and are no more than was paid. */
    public boolean cancelsAddUp() {
        boolean fitStatus = switch (status) {
            case DONE -> cancels.isEmpty();
            case PARTIAL_CANCELED -> !cancels.isEmpty();
            default -> true;
        };
        boolean toldApart =
                transactionKeys().size() == cancels.size() && cancels.stream().allMatch(Cancel::isIdentified);
        return fitStatus && toldApart && areCovered();
    }

    private boolean areCovered() {
        Won left = amounts.total();
        for (Cancel cancel : cancels) {
            if (cancel.amount().compareTo(left) > 0) {
                return false;
            }
            left = left.minus(cancel.amount());
        }
        return true;
    }

    /** Returns the cancels oldest first; those of one second as Toss lists them. */
    public List<Cancel> inOrderOfTime() {
        return cancels.stream().sorted(Comparator.comparing(Cancel::canceledAt)).toList();
    }

    private Set<String> transactionKeys() {
        return cancels.stream().map(Cancel::transactionKey).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns whether the money came by a deposit, so that Toss needs an account to send it back to. */
    public boolean isDeposited() {
        return method.virtualAccount().isPresent() && method.approvedAt().isPresent();
    }
}

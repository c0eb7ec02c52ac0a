package io.creditpack.domain.comparison;

import io.creditpack.domain.money.Won;
import io.creditpack.domain.payment.PaymentKey;
import io.creditpack.domain.payment.PaymentStatus;
import java.time.Instant;

/**
 * One row of Toss's list of transactions: an approval, an issued account, a deposit, its reversal, or a cancel.
 *
 * @param key Toss's {@code transactionKey}, unique; that of a cancel is the cancel's own
 * @param subject whose money moved
 * @param status where the payment stood right afterwards
 * @param sum how much moved
 * @param at when, to the second
 * @see <a href="https://docs.tosspayments.com/reference">Toss core API, transactions (read 2026-11)</a>
 */
public record Transaction(String key, Subject subject, PaymentStatus status, Sum sum, Instant at) {
    /**
     * Whose money moved.
     *
     * @param orderId as Toss has it: another program of the same merchant may have ids we would not issue
     * @param paymentKey the payment
     */
    public record Subject(String orderId, PaymentKey paymentKey) {}

    /**
     * How much moved.
     *
     * @param amount whole won, never negative; fractions of a foreign currency are cut off
     * @param currency ISO 4217 code
     */
    public record Sum(Won amount, String currency) {
        boolean isOf(Won price) {
            return "KRW".equals(currency) && amount.equals(price);
        }
    }

    boolean isCancel() {
        return status == PaymentStatus.CANCELED || status == PaymentStatus.PARTIAL_CANCELED;
    }

    boolean tookMoney() {
        return status == PaymentStatus.DONE;
    }
}

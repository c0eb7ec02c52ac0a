package io.creditpack.adapter.toss.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Returns money, whole or in parts.
 *
 * @see <a href="https://docs.tosspayments.com/guides/v2/cancel-payment">Toss: cancel a payment</a>
 */
final class Cancellation {
    /** Toss acts on one cancel of a payment per second. */
    private static final Duration BETWEEN_CANCELS = Duration.ofSeconds(1);

    private static final Duration TRANSFER_WINDOW = Duration.ofDays(180);
    private static final Duration DEPOSIT_WINDOW = Duration.ofDays(365);

    private final Payments payments;
    private final Tokens tokens;

    Cancellation(Payments payments, Tokens tokens) {
        this.payments = payments;
        this.tokens = tokens;
    }

    SandboxPayment cancel(String paymentKey, CancelOrder order) {
        return payments.change(paymentKey, (payment, now) -> {
            checkState(payment);
            long amount = checkedAmount(payment, order);
            checkWindow(payment, now);
            if (isDeposited(payment)) {
                RefundAccount.check(order.account());
            }
            refuseConsecutive(payment.cancels(), now);
            return canceled(payment, amount, order.reason(), now);
        });
    }

    /** A cancel in the merchant's console, where nobody has to hurry or to prove anything. */
    SandboxPayment cancelInConsole(String paymentKey, CancelOrder order) {
        return payments.change(paymentKey, (payment, now) -> {
            checkState(payment);
            return canceled(payment, checkedAmount(payment, order), order.reason(), now);
        });
    }

    private SandboxPayment canceled(SandboxPayment payment, long amount, String reason, Instant now) {
        return payment.canceled(new Cancel(tokens.transactionKey(), amount, payment.balance() - amount, reason, now));
    }

    private static void checkState(SandboxPayment payment) {
        switch (payment.status()) {
            case DONE, PARTIAL_CANCELED, WAITING_FOR_DEPOSIT -> {}
            case CANCELED -> throw Refusal.of(TossErrorCode.ALREADY_CANCELED_PAYMENT);
            default -> throw Refusal.of(TossErrorCode.NOT_CANCELABLE_PAYMENT);
        }
    }

    private static long checkedAmount(SandboxPayment payment, CancelOrder order) {
        if (order.foreignCurrency()) {
            throw Refusal.of(TossErrorCode.INVALID_REQUEST);
        }
        long balance = payment.balance();
        if (order.expectedBalance().orElse(balance) != balance) {
            throw Refusal.of(TossErrorCode.NOT_MATCHES_REFUNDABLE_AMOUNT);
        }
        long amount = order.amount().orElse(balance);
        if (balance == 0 || amount > balance) {
            throw Refusal.of(TossErrorCode.NOT_CANCELABLE_AMOUNT);
        }
        if (payment.status() == PaymentStatus.WAITING_FOR_DEPOSIT && amount < balance) {
            throw Refusal.of(TossErrorCode.NOT_ALLOWED_PARTIAL_REFUND_WAITING_DEPOSIT);
        }
        return amount;
    }

    private static boolean isDeposited(SandboxPayment payment) {
        return payment.method() == SandboxMethod.VIRTUAL_ACCOUNT
                && payment.approvedAt().isPresent();
    }

    private static void checkWindow(SandboxPayment payment, Instant now) {
        Instant approved = payment.approvedAt().orElse(now);
        boolean open = switch (payment.method()) {
            case CARD, EASY_PAY -> true;
            case TRANSFER -> now.isBefore(approved.plus(TRANSFER_WINDOW));
            case VIRTUAL_ACCOUNT -> now.isBefore(approved.plus(DEPOSIT_WINDOW));
            case MOBILE_PHONE -> KoreanTime.sameMonth(approved, now);
        };
        if (!open) {
            throw Refusal.of(TossErrorCode.EXCEED_MAX_REFUND_DUE);
        }
    }

    private static void refuseConsecutive(List<Cancel> cancels, Instant now) {
        if (!cancels.isEmpty()
                && now.isBefore(cancels.get(cancels.size() - 1).canceledAt().plus(BETWEEN_CANCELS))) {
            throw Refusal.of(TossErrorCode.FORBIDDEN_CONSECUTIVE_REQUEST);
        }
    }
}

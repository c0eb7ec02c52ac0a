package io.creditpack.adapter.toss.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * Takes the money of an authenticated payment, or issues the account it is to be paid into.
 *
 * @see <a href="https://docs.tosspayments.com/reference">Toss: confirm a payment</a>
 */
final class Confirmation {
    private static final int DAYS_TO_DEPOSIT = 7;

    private final Payments payments;
    private final Tokens tokens;

    private record Claim(String paymentKey, String orderId, long amount) {}

    Confirmation(Payments payments, Tokens tokens) {
        this.payments = payments;
        this.tokens = tokens;
    }

    /** The payment a confirm is about, empty if the body does not say. */
    static String paymentKeyOf(Request request) {
        return WireJson.readObject(request.body())
                .map(body -> body.path("paymentKey").asText())
                .orElse("");
    }

    SandboxPayment confirm(Request request) {
        Claim claim = read(request);
        return payments.change(claim.paymentKey(), (payment, now) -> {
            check(payment, claim);
            if (!payments.claimOrder(payment)) {
                throw Refusal.of(TossErrorCode.DUPLICATED_ORDER_ID);
            }
            return approved(payment, now);
        });
    }

    /** Declines a payment that waits for its confirm; others are left as they are. */
    void decline(Request request, TossErrorCode code) {
        String paymentKey = paymentKeyOf(request);
        Failure failure = new Failure(code.name(), code.message());
        if (payments.find(paymentKey).isPresent()) {
            payments.change(
                    paymentKey,
                    (payment, now) ->
                            payment.status() == PaymentStatus.IN_PROGRESS ? payment.declined(now, failure) : payment);
        }
    }

    private SandboxPayment approved(SandboxPayment payment, Instant now) {
        if (payment.method() != SandboxMethod.VIRTUAL_ACCOUNT) {
            return payment.approved(now, tokens.transactionKey());
        }
        Instant dueDate = KoreanTime.endOfDayAfter(now, DAYS_TO_DEPOSIT);
        VirtualAccount account = new VirtualAccount(tokens.accountNumber(), dueDate, false);
        return payment.accountIssued(now, tokens.transactionKey(), account);
    }

    private static void check(SandboxPayment payment, Claim claim) {
        if (!payment.orderId().equals(claim.orderId()) || payment.amount() != claim.amount()) {
            throw Refusal.of(TossErrorCode.FORBIDDEN_REQUEST);
        }
        switch (payment.status()) {
            case IN_PROGRESS -> {}
            case READY, EXPIRED -> throw Refusal.of(TossErrorCode.NOT_FOUND_PAYMENT_SESSION);
            default -> throw Refusal.of(TossErrorCode.ALREADY_PROCESSED_PAYMENT);
        }
        if (payment.amount() < minimum(payment.method())) {
            throw Refusal.of(TossErrorCode.BELOW_MINIMUM_AMOUNT);
        }
    }

    private static long minimum(SandboxMethod method) {
        return method == SandboxMethod.TRANSFER || method == SandboxMethod.VIRTUAL_ACCOUNT ? 200 : 100;
    }

    private static Claim read(Request request) {
        ObjectNode body =
                WireJson.readObject(request.body()).orElseThrow(() -> Refusal.of(TossErrorCode.INVALID_REQUEST));
        String paymentKey = body.path("paymentKey").asText();
        String orderId = body.path("orderId").asText();
        if (paymentKey.isEmpty() || paymentKey.length() > 200 || orderId.isEmpty()) {
            throw Refusal.of(TossErrorCode.INVALID_REQUEST);
        }
        if (!JsonInput.ORDER_ID.matcher(orderId).matches()) {
            throw Refusal.of(TossErrorCode.INVALID_ORDER_ID);
        }
        long amount = WonAmount.read(body.path("amount")).orElseThrow(() -> Refusal.of(TossErrorCode.INVALID_REQUEST));
        if (amount <= 0) {
            throw Refusal.of(TossErrorCode.BELOW_ZERO_AMOUNT);
        }
        return new Claim(paymentKey, orderId, amount);
    }
}

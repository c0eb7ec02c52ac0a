package io.creditpack.domain.testkit;

import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.Amounts;
import io.creditpack.domain.payment.Cancel;
import io.creditpack.domain.payment.Method;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.payment.PaymentKey;
import io.creditpack.domain.payment.PaymentStatus;
import io.creditpack.domain.payment.VirtualAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes down what Toss says of a payment; what a test does not mention is as in an ordinary purchase. */
public final class PaymentBuilder {
    private final PaymentStatus status;
    private final Optional<VirtualAccount> account;
    private final List<Cancel> cancels = new ArrayList<>();
    private PaymentKey key = Given.KEY;
    private OrderId order = Given.ORDER;
    private Won total = Won.of(3_000);
    private Optional<Won> balance = Optional.empty();
    private String currency = "KRW";
    private String method = "카드";
    private Optional<Instant> approvedAt = Optional.empty();

    private PaymentBuilder(PaymentStatus status, Optional<VirtualAccount> account) {
        this.status = status;
        this.account = account;
        switch (status) {
            case DONE, PARTIAL_CANCELED, CANCELED -> approvedAt = Optional.of(Given.NOW);
            default -> {}
        }
    }

    /** A payment by card. */
    public static PaymentBuilder card(PaymentStatus status) {
        return new PaymentBuilder(status, Optional.empty());
    }

    /** A payment into a virtual account. */
    public static PaymentBuilder account(PaymentStatus status) {
        return account(status, Given.DUE_DATE);
    }

    /** A payment into a virtual account that is open until {@code dueDate}. */
    public static PaymentBuilder account(PaymentStatus status, Instant dueDate) {
        return new PaymentBuilder(
                status, Optional.of(new VirtualAccount("20", "X1234567890123", "Hong Gildong", dueDate)));
    }

    public PaymentBuilder key(PaymentKey other) {
        key = other;
        return this;
    }

    public PaymentBuilder order(OrderId other) {
        order = other;
        return this;
    }

    /** Toss's word for the method. */
    public PaymentBuilder method(String word) {
        method = word;
        return this;
    }

    public PaymentBuilder total(long won) {
        total = Won.of(won);
        return this;
    }

    public PaymentBuilder balance(long won) {
        balance = Optional.of(Won.of(won));
        return this;
    }

    public PaymentBuilder currency(String other) {
        currency = other;
        return this;
    }

    public PaymentBuilder neverApproved() {
        approvedAt = Optional.empty();
        return this;
    }

    /** One more cancel, a minute after the one before. */
    public PaymentBuilder cancel(String transactionKey, long won) {
        return cancel(transactionKey, won, Given.NOW.plus(Duration.ofMinutes(1L + cancels.size())));
    }

    public PaymentBuilder cancel(String transactionKey, long won, Instant canceledAt) {
        cancels.add(new Cancel(transactionKey, Won.of(won), canceledAt));
        return this;
    }

    /** Returns the payment; its balance is what the cancels have left, unless it was given. */
    public Payment build() {
        long canceled =
                cancels.stream().mapToLong(cancel -> cancel.amount().amount()).sum();
        Won left = balance.orElseGet(() -> Won.of(Math.max(0, total.amount() - canceled)));
        return new Payment(
                new Payment.Identity(key, order, "ps_secret"),
                status,
                new Amounts(total, left, currency),
                new Method(Optional.of(method), approvedAt, approvalKey(), Optional.empty(), account),
                cancels);
    }

    /** Toss tells the key of the last transaction only: once there is a cancel, that is no longer the approval. */
    private Optional<String> approvalKey() {
        return cancels.isEmpty() ? approvedAt.map(at -> "txrd_approval") : Optional.empty();
    }
}

package io.creditpack.application.testkit;

import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.Amounts;
import io.creditpack.domain.payment.Cancel;
import io.creditpack.domain.payment.Method;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.payment.PaymentKey;
import io.creditpack.domain.payment.PaymentStatus;
import io.creditpack.domain.payment.VirtualAccount;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The payments of the fake Toss and how they change; every change makes a new {@link Payment}. */
final class PaymentsAtToss {
    static final String CARD = "카드";
    static final String VIRTUAL_ACCOUNT = "가상계좌";

    /** What Toss gives a depositor by default. */
    private static final Duration DEPOSIT_WINDOW = Duration.ofDays(7);

    private final Clock clock;
    private final Map<PaymentKey, Payment> payments = new LinkedHashMap<>();
    private final TransactionsAtToss transactions = new TransactionsAtToss();
    private int cancels;
    private int movements;

    PaymentsAtToss(Clock clock) {
        this.clock = clock;
    }

    synchronized PaymentKey authenticate(OrderId order, Won amount, String method) {
        int number = payments.size() + 1;
        PaymentKey key = new PaymentKey("tgen_%012d".formatted(number));
        Method chosen = new Method(
                Optional.of(method), Optional.empty(), Optional.empty(), Optional.empty(), account(method, number));
        save(new Payment(
                new Payment.Identity(key, order, "ps_" + number),
                PaymentStatus.IN_PROGRESS,
                Amounts.krw(amount, amount),
                chosen,
                List.of()));
        return key;
    }

    private Optional<VirtualAccount> account(String method, int number) {
        return VIRTUAL_ACCOUNT.equals(method)
                ? Optional.of(new VirtualAccount(
                        "20", "X%013d".formatted(number), "홍길동", clock.instant().plus(DEPOSIT_WINDOW)))
                : Optional.empty();
    }

    synchronized Optional<Payment> find(PaymentKey key) {
        return Optional.ofNullable(payments.get(key)).map(PaymentsAtToss::asShown);
    }

    synchronized List<Payment> all() {
        return payments.values().stream().map(PaymentsAtToss::asShown).toList();
    }

    /** Returns the latest payment made for {@code order}. */
    synchronized Optional<Payment> findByOrder(OrderId order) {
        return payments.values().stream()
                .filter(payment -> payment.orderId().equals(order))
                .reduce((earlier, later) -> later)
                .map(PaymentsAtToss::asShown);
    }

    /** Nobody sees the account before it is issued. */
    private static Payment asShown(Payment payment) {
        return payment.status() == PaymentStatus.IN_PROGRESS || payment.status() == PaymentStatus.EXPIRED
                ? with(payment, payment.status(), Method.UNKNOWN)
                : payment;
    }

    /** Takes the money, or issues the account to pay it into. */
    synchronized Payment approve(PaymentKey key) {
        Payment payment = require(key, PaymentStatus.IN_PROGRESS);
        return payment.method().virtualAccount().isPresent()
                ? move(with(payment, PaymentStatus.WAITING_FOR_DEPOSIT, payment.method()))
                : move(with(payment, PaymentStatus.DONE, approved(payment, Optional.of(clock.instant()))));
    }

    synchronized void abort(PaymentKey key) {
        Payment payment = require(key, PaymentStatus.IN_PROGRESS);
        save(with(payment, PaymentStatus.ABORTED, payment.method()));
    }

    synchronized void expire(PaymentKey key) {
        Payment payment = require(key, PaymentStatus.IN_PROGRESS);
        save(with(payment, PaymentStatus.EXPIRED, payment.method()));
    }

    synchronized void deposit(PaymentKey key) {
        Payment payment = require(key, PaymentStatus.WAITING_FOR_DEPOSIT);
        move(with(payment, PaymentStatus.DONE, approved(payment, Optional.of(clock.instant()))));
    }

    synchronized void reverseDeposit(PaymentKey key) {
        Payment payment = require(key, PaymentStatus.DONE);
        if (payment.method().virtualAccount().isEmpty()) {
            throw new IllegalStateException("only a deposit can be reversed");
        }
        move(with(payment, PaymentStatus.WAITING_FOR_DEPOSIT, approved(payment, Optional.empty())));
    }

    /** Gives back {@code amount}; after a series of cancels the status stays PARTIAL_CANCELED, even at a balance of 0. */
    synchronized Payment cancel(PaymentKey key, Won amount) {
        Payment payment = Optional.ofNullable(payments.get(key)).orElseThrow();
        Won total = payment.amounts().total();
        PaymentStatus status = amount.equals(total) ? PaymentStatus.CANCELED : PaymentStatus.PARTIAL_CANCELED;
        List<Cancel> all = new ArrayList<>(payment.cancels());
        cancels++;
        String transactionKey = "txrd_cancel_%06d".formatted(cancels);
        all.add(new Cancel(transactionKey, amount, clock.instant()));
        Payment canceled = save(new Payment(
                payment.identity(),
                status,
                Amounts.krw(total, payment.amounts().balance().minus(amount)),
                withoutApprovalKey(payment.method()),
                all));
        transactions.add(transactionKey, canceled, amount, clock.instant());
        return canceled;
    }

    TransactionsAtToss transactions() {
        return transactions;
    }

    private Payment require(PaymentKey key, PaymentStatus status) {
        return Optional.ofNullable(payments.get(key))
                .filter(payment -> payment.status() == status)
                .orElseThrow(() -> new IllegalStateException("there is no payment " + key + " that is " + status));
    }

    /** Toss tells the key of the last transaction only, and that is a cancel now. */
    private static Method withoutApprovalKey(Method method) {
        return new Method(
                method.name(), method.approvedAt(), Optional.empty(), method.receiptUrl(), method.virtualAccount());
    }

    private static String transactionKey(int movement) {
        return "txrd_%012d".formatted(movement);
    }

    private Method approved(Payment payment, Optional<Instant> at) {
        Optional<String> receipt = at.map(paid -> "https://example.invalid/receipt");
        Optional<String> key = at.map(paid -> transactionKey(movements + 1));
        return new Method(
                payment.method().name(), at, key, receipt, payment.method().virtualAccount());
    }

    private static Payment with(Payment payment, PaymentStatus status, Method method) {
        return new Payment(payment.identity(), status, payment.amounts(), method, payment.cancels());
    }

    private Payment move(Payment payment) {
        movements++;
        transactions.add(transactionKey(movements), payment, payment.amounts().total(), clock.instant());
        return save(payment);
    }

    private Payment save(Payment payment) {
        payments.put(payment.key(), payment);
        return payment;
    }
}

package io.creditpack.application.testkit;

import io.creditpack.application.port.CancelRequest;
import io.creditpack.application.port.CancelResult;
import io.creditpack.application.port.ConfirmRequest;
import io.creditpack.application.port.ConfirmResult;
import io.creditpack.application.port.Obstacle;
import io.creditpack.domain.order.Attempt.Failure;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.payment.PaymentKey;
import io.creditpack.domain.payment.PaymentStatus;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the fake Toss itself answers, once a request has reached it. */
final class TossDecisions {
    private final PaymentsAtToss payments;
    private final FirstAnswers<ConfirmResult> confirms = new FirstAnswers<>();
    private final FirstAnswers<CancelResult> cancels = new FirstAnswers<>();
    private final Queue<String> declines = new ConcurrentLinkedQueue<>();
    private final Queue<String> confusions = new ConcurrentLinkedQueue<>();
    private final Queue<CancelResult> refusals = new ConcurrentLinkedQueue<>();

    TossDecisions(PaymentsAtToss payments) {
        this.payments = payments;
    }

    void declineNext(String tossCode) {
        declines.add(tossCode);
    }

    void refuseNext(String tossCode) {
        refusals.add(new CancelResult.Refused(tossCode));
    }

    void confuseNextConfirm(String tossCode) {
        confusions.add(tossCode);
    }

    void confuseNextCancel(String tossCode) {
        refusals.add(new CancelResult.Unclear(tossCode));
    }

    /** Decides {@code request}, or repeats what was decided under its key; {@code pause} runs while the key is in use. */
    ConfirmResult confirm(ConfirmRequest request, Runnable pause) {
        return confirms.answer(
                request.idempotencyKey(),
                () -> {
                    pause.run();
                    return payments.find(request.paymentKey())
                            .map(payment -> confirm(payment, request))
                            .orElseGet(TossDecisions::sessionExpired);
                },
                new ConfirmResult.Unknown("IDEMPOTENT_REQUEST_PROCESSING"));
    }

    private ConfirmResult confirm(Payment payment, ConfirmRequest request) {
        if (!payment.orderId().equals(request.orderId()) || !payment.amounts().areFor(request.amount())) {
            return new ConfirmResult.NotAttempted(misconfigured("FORBIDDEN_REQUEST"));
        }
        if (payment.status() == PaymentStatus.EXPIRED) {
            return sessionExpired();
        }
        if (payment.status() != PaymentStatus.IN_PROGRESS) {
            return new ConfirmResult.Unclear("ALREADY_PROCESSED_PAYMENT");
        }
        return Optional.ofNullable(confusions.poll())
                .<ConfirmResult>map(ConfirmResult.Unclear::new)
                .or(() -> Optional.ofNullable(declines.poll()).map(code -> declined(payment.key(), code)))
                .orElseGet(() -> new ConfirmResult.Approved(payments.approve(payment.key())));
    }

    private ConfirmResult declined(PaymentKey key, String tossCode) {
        payments.abort(key);
        return new ConfirmResult.Declined(new Failure(Failure.Kind.DECLINED, tossCode));
    }

    private static ConfirmResult sessionExpired() {
        return new ConfirmResult.Declined(new Failure(Failure.Kind.SESSION_EXPIRED, "NOT_FOUND_PAYMENT_SESSION"));
    }

    /** Forgets every key, as Toss does after 15 days, or when another API key signs. */
    void forgetKeys() {
        confirms.forget();
        cancels.forget();
    }

    /** Decides {@code request}, or repeats what was decided of the same payment: the URL is part of the key. */
    CancelResult cancel(CancelRequest request) {
        return cancels.answer(
                request.paymentKey().value() + "/" + request.idempotencyKey(),
                () -> payments.find(request.paymentKey())
                        .map(payment -> cancel(payment, request))
                        .orElseGet(() -> new CancelResult.NotAttempted(misconfigured("NOT_FOUND_PAYMENT"))),
                new CancelResult.Unknown("IDEMPOTENT_REQUEST_PROCESSING"));
    }

    private CancelResult cancel(Payment payment, CancelRequest request) {
        return switch (payment.status()) {
            case READY, IN_PROGRESS, ABORTED, EXPIRED, UNRECOGNIZED ->
                new CancelResult.Refused("NOT_CANCELABLE_PAYMENT");
            case CANCELED -> new CancelResult.Unclear("ALREADY_CANCELED_PAYMENT");
            case WAITING_FOR_DEPOSIT, DONE, PARTIAL_CANCELED -> giveBack(payment, request);
        };
    }

    private CancelResult giveBack(Payment payment, CancelRequest request) {
        CancelRequest.Part part = request.part();
        if (!payment.amounts().balance().equals(part.balance())) {
            return new CancelResult.Unclear("NOT_MATCHES_REFUNDABLE_AMOUNT");
        }
        boolean waiting = payment.status() == PaymentStatus.WAITING_FOR_DEPOSIT;
        if (waiting && !part.isEverything()) {
            return new CancelResult.Refused("NOT_ALLOWED_PARTIAL_REFUND_WAITING_DEPOSIT");
        }
        boolean deposited = !waiting && payment.method().virtualAccount().isPresent();
        if (deposited && request.account().isEmpty()) {
            return new CancelResult.Refused("INVALID_REFUND_ACCOUNT_INFO");
        }
        return Optional.ofNullable(refusals.poll())
                .orElseGet(() -> new CancelResult.Canceled(payments.cancel(payment.key(), part.amount())));
    }

    private static Obstacle misconfigured(String tossCode) {
        return new Obstacle(Obstacle.Kind.MISCONFIGURED, tossCode);
    }
}

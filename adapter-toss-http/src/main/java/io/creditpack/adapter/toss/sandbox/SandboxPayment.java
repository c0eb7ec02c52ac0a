package io.creditpack.adapter.toss.sandbox;

import io.creditpack.adapter.toss.sandbox.PaymentStatus.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A payment as the sandbox holds it at one moment; every change makes a new one. */
public final class SandboxPayment {
    /** How long the window may stay open, and how long an authentication may wait for its confirm. */
    static final Duration WINDOW = Duration.ofMinutes(30);

    static final Duration CONFIRM_WINDOW = Duration.ofMinutes(10);

    private final Purchase purchase;
    private final Origin origin;
    private final Progress progress;
    private final @Nullable VirtualAccount virtualAccount;
    private final List<Cancel> cancels;

    private SandboxPayment(
            Purchase purchase,
            Origin origin,
            Progress progress,
            @Nullable VirtualAccount virtualAccount,
            List<Cancel> cancels) {
        this.purchase = purchase;
        this.origin = origin;
        this.progress = progress;
        this.virtualAccount = virtualAccount;
        this.cancels = cancels;
    }

    static SandboxPayment opened(Purchase purchase, Origin origin) {
        return new SandboxPayment(purchase, origin, Progress.opened(origin.requestedAt()), null, List.of());
    }

    public String paymentKey() {
        return origin.paymentKey();
    }

    public String orderId() {
        return purchase.orderId();
    }

    public SandboxMethod method() {
        return purchase.method();
    }

    public PaymentStatus status() {
        return progress.status();
    }

    /** The amount the buyer agreed to, in won. */
    public long amount() {
        return purchase.amount();
    }

    /** What can still be canceled, in won. */
    public long balance() {
        return cancels.isEmpty() ? amount() : cancels.get(cancels.size() - 1).balanceAfter();
    }

    /** When the money was taken, absent while it was not. */
    public Optional<Instant> approvedAt() {
        return Optional.ofNullable(progress.approvedAt());
    }

    /** The value {@code DEPOSIT_CALLBACK} carries to prove itself. */
    public String webhookSecret() {
        return origin.webhookSecret();
    }

    Purchase purchase() {
        return purchase;
    }

    Origin origin() {
        return origin;
    }

    Progress progress() {
        return progress;
    }

    Optional<VirtualAccount> virtualAccount() {
        return Optional.ofNullable(virtualAccount);
    }

    List<Cancel> cancels() {
        return cancels;
    }

    /** Applies the timers: what nobody finished in time is EXPIRED, and an account past its due date says so. */
    SandboxPayment asOf(Instant now) {
        Optional<Instant> deadline = deadline();
        if (deadline.isPresent() && !now.isBefore(deadline.get())) {
            return lapsed(deadline.get());
        }
        if (virtualAccount == null) {
            return this;
        }
        VirtualAccount account = virtualAccount.asOf(now);
        return account.equals(virtualAccount) ? this : with(progress, account);
    }

    /** When this payment lapses if nothing happens; absent where no timer runs. */
    Optional<Instant> deadline() {
        return switch (status()) {
            case READY -> Optional.of(origin.requestedAt().plus(WINDOW));
            case IN_PROGRESS -> Optional.of(progress.since().plus(CONFIRM_WINDOW));
            default -> Optional.empty();
        };
    }

    SandboxPayment authenticated(Instant at) {
        return with(moved(Event.AUTHENTICATED, at), virtualAccount);
    }

    SandboxPayment approved(Instant at, String transactionKey) {
        return with(moved(Event.APPROVED, at).approved(at).transaction(transactionKey), virtualAccount);
    }

    SandboxPayment accountIssued(Instant at, String transactionKey, VirtualAccount account) {
        return with(moved(Event.ACCOUNT_ISSUED, at).transaction(transactionKey), account);
    }

    SandboxPayment declined(Instant at, Failure failure) {
        return with(moved(Event.DECLINED, at).failed(failure), virtualAccount);
    }

    /** Ends an unfinished payment; an account that waits for its deposit merely passes its due date. */
    SandboxPayment lapsed(Instant at) {
        if (status() == PaymentStatus.WAITING_FOR_DEPOSIT && virtualAccount != null) {
            return with(progress, virtualAccount.expiredAt(at));
        }
        Failure failure = new Failure("EXPIRED_PAYMENT", "결제 유효 시간이 만료되었습니다.");
        return with(moved(Event.LAPSED, at).failed(failure), virtualAccount);
    }

    SandboxPayment deposited(Instant at, String transactionKey) {
        return with(moved(Event.DEPOSITED, at).approved(at).transaction(transactionKey), virtualAccount);
    }

    SandboxPayment depositReversed(Instant at, String transactionKey) {
        if (virtualAccount == null) {
            throw Refusal.notPossible("only a deposit into a virtual account can be reversed");
        }
        return with(moved(Event.DEPOSIT_REVERSED, at).unapproved().transaction(transactionKey), virtualAccount);
    }

    /** A cancel of everything at once ends in CANCELED, a series of cancels stays PARTIAL_CANCELED even at balance 0. */
    SandboxPayment canceled(Cancel cancel) {
        Event event = cancel.amount() == amount() ? Event.CANCELED_AT_ONCE : Event.CANCELED_IN_PART;
        Progress next = moved(event, cancel.canceledAt()).transaction(cancel.transactionKey());
        List<Cancel> all = new ArrayList<>(cancels);
        all.add(cancel);
        return new SandboxPayment(purchase, origin, next, virtualAccount, List.copyOf(all));
    }

    private Progress moved(Event event, Instant at) {
        PaymentStatus next = status().on(event)
                .orElseThrow(() -> Refusal.notPossible("a payment that is " + status() + " cannot be " + event));
        return progress.to(next, at);
    }

    private SandboxPayment with(Progress next, @Nullable VirtualAccount account) {
        return new SandboxPayment(purchase, origin, next, account, cancels);
    }

    @Override
    public String toString() {
        return "SandboxPayment[orderId=" + orderId() + ", status=" + status() + ", amount=" + amount() + "]";
    }
}

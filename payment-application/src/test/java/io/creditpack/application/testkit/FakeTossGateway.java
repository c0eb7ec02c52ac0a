package io.creditpack.application.testkit;

import io.creditpack.application.port.CancelRequest;
import io.creditpack.application.port.CancelResult;
import io.creditpack.application.port.ConfirmRequest;
import io.creditpack.application.port.ConfirmResult;
import io.creditpack.application.port.Obstacle;
import io.creditpack.application.port.PaymentLookup;
import io.creditpack.application.port.TossGateway;
import io.creditpack.application.port.TossTransactions;
import io.creditpack.application.port.TransactionPage;
import io.creditpack.domain.comparison.KoreanDay;
import io.creditpack.domain.money.Mode;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.payment.PaymentKey;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A Toss in memory, for tests that read as stories.
 *
 * <p>Without a script it approves what a buyer has authenticated. Like Toss it answers a repeated Idempotency-Key with its
 * first answer. It fails the test if it is asked anything inside a transaction.
 */
public final class FakeTossGateway implements TossGateway, TossTransactions, TossWorld {
    private final BooleanSupplier transactionOpen;
    private final PaymentsAtToss payments;
    private final TossDecisions toss;
    private final TossWire confirmWire = new TossWire();
    private final TossWire lookupWire = new TossWire();
    private final TossWire cancelWire = new TossWire();
    private final List<ConfirmRequest> confirmRequests = new CopyOnWriteArrayList<>();
    private final List<CancelRequest> cancelRequests = new CopyOnWriteArrayList<>();
    private final AtomicInteger lookups = new AtomicInteger();
    private final Set<PaymentKey> broken = ConcurrentHashMap.newKeySet();
    private volatile boolean resting;
    private volatile Mode mode = Mode.TEST;
    private volatile Optional<Obstacle> obstacle = Optional.empty();
    private volatile HeldCalls confirms = HeldCalls.none();
    private volatile HeldCalls confirmAnswers = HeldCalls.none();

    /**
     * Creates a Toss without payments.
     *
     * @param transactionOpen whether the calling thread is inside a transaction
     * @param clock the time of approvals, cancels and due dates
     */
    public FakeTossGateway(BooleanSupplier transactionOpen, Clock clock) {
        this.transactionOpen = transactionOpen;
        this.payments = new PaymentsAtToss(clock);
        this.toss = new TossDecisions(payments);
    }

    /** From now on the keys are those of the live environment. */
    public void takeLiveKeys() {
        mode = Mode.LIVE;
    }

    @Override
    public Mode mode() {
        return mode;
    }

    @Override
    public ConfirmResult confirm(ConfirmRequest request) {
        refuseInsideTransaction();
        confirmRequests.add(request);
        if (obstacle.isPresent()) {
            return new ConfirmResult.NotAttempted(obstacle.get());
        }
        return confirmWire.call(
                () -> {
                    ConfirmResult answer = toss.confirm(request, confirms::pass);
                    confirmAnswers.pass();
                    return answer;
                },
                (answer, change) -> answer.match(
                        payment -> new ConfirmResult.Approved(change.apply(payment)),
                        declined -> answer,
                        obstacle -> answer,
                        code -> answer,
                        why -> answer),
                new ConfirmResult.Unknown("no answer"));
    }

    @Override
    public PaymentLookup find(PaymentKey key) {
        if (broken.contains(key)) {
            throw new IllegalStateException("as the test wanted it");
        }
        return look(() -> payments.find(key));
    }

    @Override
    public PaymentLookup findByOrder(OrderId order) {
        return look(() -> payments.findByOrder(order));
    }

    private PaymentLookup look(Supplier<Optional<Payment>> books) {
        refuseInsideTransaction();
        lookups.incrementAndGet();
        if (obstacle.isPresent()) {
            return new PaymentLookup.Unanswered(obstacle.get().code());
        }
        return lookupWire.call(
                () -> books.get().<PaymentLookup>map(PaymentLookup.Found::new).orElseGet(PaymentLookup.NotFound::new),
                (answer, change) -> answer.match(
                        payment -> new PaymentLookup.Found(change.apply(payment)), () -> answer, why -> answer),
                new PaymentLookup.Unanswered("no answer"));
    }

    @Override
    public CancelResult cancel(CancelRequest request) {
        refuseInsideTransaction();
        cancelRequests.add(request);
        if (obstacle.isPresent()) {
            return new CancelResult.NotAttempted(obstacle.get());
        }
        return cancelWire.call(
                () -> toss.cancel(request),
                (answer, change) -> answer.match(
                        payment -> new CancelResult.Canceled(change.apply(payment)),
                        refused -> answer,
                        obstacle -> answer,
                        code -> answer,
                        why -> answer),
                new CancelResult.Unknown("no answer"));
    }

    @Override
    public TransactionPage page(KoreanDay day, Optional<String> after, int limit) {
        refuseInsideTransaction();
        return obstacle.<TransactionPage>map(why -> new TransactionPage.Unanswered(why.code()))
                .orElseGet(() -> payments.transactions().page(day, after, limit));
    }

    /** From now on a repeated request is a new one: its key is forgotten, or another API key signs it. */
    public void forgetIdempotencyKeys() {
        toss.forgetKeys();
    }

    /** Takes a payment off the list of transactions, and nowhere else. */
    public void forgetTransactionsOf(PaymentKey key) {
        payments.transactions().forget(payment(key));
    }

    private void refuseInsideTransaction() {
        if (transactionOpen.getAsBoolean()) {
            throw new AssertionError("Toss was asked inside a transaction");
        }
    }

    /** Returns how often a confirm was tried, whatever came of it. */
    public int confirms() {
        return confirmRequests.size();
    }

    /** Returns how often Toss was asked about a payment, whatever came of it. */
    public int lookups() {
        return lookups.get();
    }

    /** Returns how often a cancel was tried, whatever came of it. */
    public int cancels() {
        return cancelRequests.size();
    }

    public List<ConfirmRequest> confirmRequests() {
        return List.copyOf(confirmRequests);
    }

    public List<CancelRequest> cancelRequests() {
        return List.copyOf(cancelRequests);
    }

    /** Returns the payment as Toss has it, without a call being counted. */
    public Payment payment(PaymentKey key) {
        return payments.find(key).orElseThrow(() -> new AssertionError("Toss has no payment " + key));
    }

    /** Returns every payment as Toss has it, without a call being counted. */
    public List<Payment> payments() {
        return payments.all();
    }

    /** From now on confirms wait before Toss does anything; their Idempotency-Keys are in use meanwhile. */
    public HeldCalls holdConfirms() {
        confirms = new HeldCalls();
        return confirms;
    }

    /** From now on Toss does what a confirm asks for, but the answer waits on its way back. */
    public HeldCalls holdConfirmAnswers() {
        confirmAnswers = new HeldCalls();
        return confirmAnswers;
    }

    /** From now on calls are held back; {@link #recover} ends it. */
    public void rest() {
        resting = true;
    }

    @Override
    public boolean isResting() {
        return resting;
    }

    /** From now on whoever asks about {@code key} runs into a fault of ours, as no gateway should have one. */
    public void breakLookupsOf(PaymentKey key) {
        broken.add(key);
    }

    @Override
    public TossGateway gateway() {
        return this;
    }

    @Override
    public TossTransactions transactions() {
        return this;
    }

    @Override
    public PaymentKey authenticate(OrderId order, Won amount) {
        return payments.authenticate(order, amount, PaymentsAtToss.CARD);
    }

    @Override
    public PaymentKey authenticateVirtualAccount(OrderId order, Won amount) {
        return payments.authenticate(order, amount, PaymentsAtToss.VIRTUAL_ACCOUNT);
    }

    @Override
    public void deposit(PaymentKey key) {
        payments.deposit(key);
    }

    @Override
    public void reverseDeposit(PaymentKey key) {
        payments.reverseDeposit(key);
    }

    @Override
    public void cancelInConsole(PaymentKey key, Won amount) {
        payments.cancel(key, amount);
    }

    @Override
    public void expire(PaymentKey key) {
        payments.expire(key);
    }

    /** Does nothing: this Toss is never in a hurry, and its clock is the test's. */
    @Override
    public void letAMomentPass() {}

    @Override
    public void nextConfirm(TossFault fault) {
        confirmWire.plan(fault);
    }

    @Override
    public void nextLookup(TossFault fault) {
        lookupWire.plan(fault);
    }

    @Override
    public void nextCancel(TossFault fault) {
        cancelWire.plan(fault);
    }

    @Override
    public void declineNextConfirm(String tossCode) {
        toss.declineNext(tossCode);
    }

    /** The next confirm that reaches a payment is answered with an error that does not tell what happened. */
    public void confuseNextConfirm(String tossCode) {
        toss.confuseNextConfirm(tossCode);
    }

    /** The next cancel that reaches a payment is answered with an error that does not tell what happened. */
    public void confuseNextCancel(String tossCode) {
        toss.confuseNextCancel(tossCode);
    }

    @Override
    public void refuseNextCancel(String tossCode) {
        toss.refuseNext(tossCode);
    }

    @Override
    public void goDown() {
        obstacle = Optional.of(new Obstacle(Obstacle.Kind.UNREACHABLE, "CONNECT_FAILED"));
    }

    @Override
    public void refuseKeys() {
        obstacle = Optional.of(new Obstacle(Obstacle.Kind.MISCONFIGURED, "UNAUTHORIZED_KEY"));
    }

    /** Ends {@link #goDown}, {@link #refuseKeys} and {@link #rest}. */
    public void recover() {
        resting = false;
        obstacle = Optional.empty();
    }

    @Override
    public void close() {
        confirms.release();
        confirmAnswers.release();
    }
}

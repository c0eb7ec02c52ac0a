package io.creditpack.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.AccountRecords;
import io.creditpack.application.port.CheckpointRecords;
import io.creditpack.application.port.LedgerRecords;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.testkit.FakeTossGateway;
import io.creditpack.application.usecase.ConfirmPayment;
import io.creditpack.application.usecase.ReceiveWebhook;
import io.creditpack.application.usecase.ReconcilePayments;
import io.creditpack.application.usecase.RefundPayment;
import io.creditpack.application.usecase.WorkOffWebhooks;
import io.creditpack.application.usecase.audit.VerifyLedger;
import io.creditpack.domain.credit.EntryType;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderEvent;
import io.creditpack.domain.order.OrderMove;
import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.order.RequestKey;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.payment.PaymentKey;
import io.creditpack.domain.payment.PaymentStatus;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One order, the five that want something of it, and what must be true of it when they are done. */
final class ContestedOrder {
    private static final int ALL = 100;

    /** The refund is refused until the order is paid; an impatient customer asks again. */
    private static final int REFUND_TRIES = 3;

    private final ContestedShop shop;
    private final PaymentStore store;
    private final FakeTossGateway toss;
    private final Order placed;
    private final PaymentKey key;

    ContestedOrder(ContestedShop shop, Order placed) {
        this.shop = shop;
        this.store = shop.store();
        this.toss = shop.toss();
        this.placed = placed;
        this.key = toss.authenticate(placed.id(), placed.price());
    }

    /** Returns the five, each under the letter that stands for its turns. */
    Map<Character, Runnable> contenders() {
        var contenders = new LinkedHashMap<Character, Runnable>();
        contenders.put('C', this::confirm);
        contenders.put('W', () -> webhook(shop.clock()));
        contenders.put('V', () -> webhook(shop.later()));
        contenders.put('R', this::reconcile);
        contenders.put('F', this::refund);
        return contenders;
    }

    ConfirmPayment.Result confirm() {
        return shop.confirmPayment()
                .handle(new ConfirmPayment.Command(
                        placed.purchase().customer().id(), placed.id(), key, placed.price()));
    }

    /** An order has one turn in two seconds: on a clock that is ahead its next turn has come. */
    private void webhook(Clock clock) {
        shop.receiveWebhook(clock)
                .handle(new ReceiveWebhook.Command(
                        "PAYMENT_STATUS_CHANGED",
                        ReceiveWebhook.Subject.payment(placed.id(), key),
                        Optional.of("DONE"),
                        Optional.empty()));
        workOffWebhooks(clock);
    }

    private void workOffWebhooks(Clock clock) {
        assertThat(shop.workOffWebhooks(clock)
                        .handle(new WorkOffWebhooks.Command(ALL))
                        .failures())
                .isEmpty();
    }

    /** Twice, for at the first time the order may not be there to be looked at. */
    private void reconcile() {
        shop.reconcilePayments().handle(new ReconcilePayments.Command(ALL));
        shop.reconcilePayments().handle(new ReconcilePayments.Command(ALL));
    }

    private void refund() {
        for (int tries = 1; tries <= REFUND_TRIES && isRefused(refundOnce()); tries++) {
            // The next try may find the order paid.
        }
    }

    private RefundPayment.Result refundOnce() {
        var wish = new RefundPayment.Wish(Optional.empty(), "변심", Optional.empty());
        return shop.refundPayment()
                .handle(new RefundPayment.Command(
                        placed.id(), Optional.of(placed.purchase().customer().id()), new RequestKey("refund"), wish));
    }

    private static boolean isRefused(RefundPayment.Result result) {
        return result.match(order -> false, order -> false, refusal -> true);
    }

    /** What an answer left open the reconciler finds out, once its time has come. */
    void settle() {
        for (int round = 0; round < 5 && isOpen(); round++) {
            shop.letTimePass();
            reconcile();
            workOffWebhooks(shop.clock());
        }
    }

    private boolean isOpen() {
        return order().status() == OrderStatus.CONFIRMING
                || store.refunds().findOpen(placed.id()).isPresent()
                || store.webhooks().findByOrder(placed.id()).stream()
                        .anyMatch(item -> item.outcome().isEmpty());
    }

    private Order order() {
        return store.orders().find(placed.id()).orElseThrow();
    }

    private List<PostedEntry> entries() {
        return store.ledgers().findByOrder(placed.id());
    }

    void check() {
        followsToss();
        movesAreLegal();
        creditsAreRight();
        repeatingChangesNothing();
    }

    /** I3 and I4. */
    private void followsToss() {
        Payment payment = toss.payment(key);
        Order order = order();
        assertThat(payment.status()).isIn(PaymentStatus.DONE, PaymentStatus.CANCELED);
        assertThat(order.status())
                .isEqualTo(payment.status() == PaymentStatus.DONE ? OrderStatus.PAID : OrderStatus.CANCELED);
        assertThat(order.progress().payment()).contains(payment);
        assertThat(order.progress().review()).isEmpty();
        assertThat(store.refunds().findOpen(placed.id())).isEmpty();
    }

    /** I5: the rows of the history are a legal walk to where the order stands, and it was paid once. */
    private void movesAreLegal() {
        List<OrderMove> moves = store.register().movesOf(placed.id());
        OrderStatus at = OrderStatus.PENDING;
        for (OrderMove move : moves) {
            assertThat(at.on(move.event())).contains(move.to());
            at = move.to();
        }
        assertThat(at).isEqualTo(order().status());
        assertThat(moves).extracting(OrderMove::event).containsOnlyOnce(OrderEvent.PAYMENT_DONE);
    }

    /** I1 and I2: one grant, one reversal for a cancel, and a balance that is the sum; the auditor agrees. */
    private void creditsAreRight() {
        long canceled = toss.payment(key).cancels().size();
        long pack = placed.purchase().product().credits().units();
        assertThat(countOf(EntryType.GRANT)).isEqualTo(1);
        assertThat(countOf(EntryType.REVERSAL)).isEqualTo(canceled).isLessThanOrEqualTo(1);
        assertThat(countOf(EntryType.HOLD)).isEqualTo(countOf(EntryType.RELEASE));
        assertThat(store.ledgers().load(placed.account()).balance().balance()).isEqualTo(pack * (1 - canceled));
        assertThat(new VerifyLedger(new OneAccount(
                                shop.ledgerRecords(), placed.account().value()))
                        .handle(new VerifyLedger.Command())
                        .first())
                .isEmpty();
    }

    private long countOf(EntryType type) {
        return entries().stream()
                .filter(posted -> posted.entry().type() == type)
                .count();
    }

    /** I10: a refund that was refused because nothing was paid yet has left nothing to be repeated. */
    private void repeatingChangesNothing() {
        boolean wasRefunded = !store.refunds().findByOrder(placed.id()).isEmpty();
        Object before = everything();
        Object answers = answers(wasRefunded);

        shop.letTimePass();
        webhook(shop.clock());
        reconcile();

        assertThat(answers(wasRefunded)).isEqualTo(answers);
        assertThat(everything()).isEqualTo(before);
    }

    private Object answers(boolean wasRefunded) {
        return wasRefunded ? List.of(confirm(), refundOnce()) : List.of(confirm());
    }

    private Object everything() {
        return List.of(
                order(),
                store.register().movesOf(placed.id()),
                entries(),
                store.refunds().findByOrder(placed.id()),
                toss.payment(key));
    }

    /** The ledger's rows as if there were no other account. */
    private record OneAccount(LedgerRecords records, String account) implements LedgerRecords {
        @Override
        public List<String> accounts(String after, int limit) {
            return after.isEmpty() ? List.of(account) : List.of();
        }

        @Override
        public AccountRecords read(String name) {
            return records.read(name);
        }

        @Override
        public Optional<CheckpointRecords> checkpointAfter(long number) {
            return records.checkpointAfter(number);
        }
    }
}

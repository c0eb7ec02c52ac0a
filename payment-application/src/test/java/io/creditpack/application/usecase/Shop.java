package io.creditpack.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.WebhookEvent.Ignored;
import io.creditpack.application.port.WebhookInbox.Item;
import io.creditpack.application.query.OrderView;
import io.creditpack.application.query.RefundQuotes;
import io.creditpack.application.testkit.FakeTossGateway;
import io.creditpack.application.testkit.Fixtures;
import io.creditpack.application.testkit.Invariants;
import io.creditpack.application.testkit.MutableClock;
import io.creditpack.application.testkit.SequentialIds;
import io.creditpack.application.testkit.memory.InMemoryDayBook;
import io.creditpack.application.testkit.memory.InMemoryPaymentStore;
import io.creditpack.application.testkit.memory.InMemoryProductCatalog;
import io.creditpack.application.usecase.ReceiveWebhook.Subject;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.CreditBalance;
import io.creditpack.domain.credit.EntryType;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderEvent;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.OrderMove;
import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.order.Refusal;
import io.creditpack.domain.payment.PaymentKey;
import io.creditpack.domain.product.Product;
import io.creditpack.domain.refund.RefundPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The real use cases over the fakes: Minji's shop, in which a test plays buyer, Toss and time. */
final class Shop {
    final MutableClock clock = new MutableClock(Fixtures.NOON);
    final InMemoryPaymentStore memory = new InMemoryPaymentStore();
    final FakeTossGateway toss = new FakeTossGateway(memory.unitOfWork()::isOpen, clock);
    final SequentialIds ids = new SequentialIds();

    private final LookSchedule schedule = new LookSchedule(Duration.ofSeconds(60));
    private final Settlement settlement = new Settlement(memory.store(), toss, clock, schedule);
    final ConfirmPayment confirmPayment = new ConfirmPayment(memory.store(), toss, settlement);
    final PlaceOrder placeOrder =
            new PlaceOrder(memory.store(), InMemoryProductCatalog.ofBothPacks(), ids, clock, Duration.ofMinutes(30));
    final CloseReview closeReview = new CloseReview(memory.store(), settlement);
    final ReconcilePayments reconcilePayments =
            new ReconcilePayments(memory.store(), toss, settlement, schedule, clock);
    final RefundQuotes refundQuotes = new RefundQuotes(memory.store(), RefundPolicy.STATUTORY, clock);
    final RefundPayment refundPayment = new RefundPayment(
            memory.store(), toss, settlement, new RefundClaim(memory.store(), refundQuotes, ids, clock));
    private final InMemoryDayBook dayBook = new InMemoryDayBook(memory.unitOfWork());
    final CompareDay compareDay = new CompareDay(toss, dayBook);
    final RepairDay repairDay = new RepairDay(toss, dayBook, settlement);
    final RepairMissedDays repairMissedDays = new RepairMissedDays(repairDay, clock);
    final ForgetOldEvents forgetOldEvents = new ForgetOldEvents(memory.store(), clock);
    final ReceiveWebhook receiveWebhook = new ReceiveWebhook(memory.store(), ids, clock);
    final WorkOffWebhooks workOffWebhooks = new WorkOffWebhooks(memory.store(), toss, settlement, clock);

    OrderId place(Product product) {
        return placeOrder
                .handle(new PlaceOrder.Command(Fixtures.MINJI, product.id(), Optional.empty()))
                .match(
                        Order::id,
                        Order::id,
                        () -> {
                            throw unexpected("key reused");
                        },
                        () -> {
                            throw unexpected("no product");
                        });
    }

    PaymentKey authenticate(OrderId order) {
        return toss.authenticate(order, order(order).price());
    }

    PaymentKey authenticateVirtualAccount(OrderId order) {
        return toss.authenticateVirtualAccount(order, order(order).price());
    }

    ConfirmPayment.Result confirm(OrderId order, PaymentKey key) {
        return confirmPayment.handle(confirmation(order, key));
    }

    ConfirmPayment.Command confirmation(OrderId order, PaymentKey key) {
        return new ConfirmPayment.Command(
                Fixtures.MINJI.id(), order, key, order(order).price());
    }

    /** Returns a PAID order of {@code product}. */
    OrderId paid(Product product) {
        OrderId order = place(product);
        confirm(order, authenticate(order));
        assertThat(status(order)).isEqualTo(OrderStatus.PAID);
        return order;
    }

    /** Lets time pass and the reconciler look, {@code times} times. */
    void reconcileEvery(Duration step, int times) {
        for (int i = 0; i < times; i++) {
            clock.advance(step);
            reconcilePayments.handle(new ReconcilePayments.Command(100));
        }
    }

    ReceiveWebhook.Result webhook(OrderId order, PaymentKey key) {
        return receiveWebhook.handle(new ReceiveWebhook.Command(
                "PAYMENT_STATUS_CHANGED", Subject.payment(order, key), Optional.empty(), Optional.empty()));
    }

    WorkOffWebhooks.Result workOff() {
        return workOffWebhooks.handle(new WorkOffWebhooks.Command(100));
    }

    List<Item> eventsOf(OrderId id) {
        return memory.store().webhooks().findByOrder(id);
    }

    /** Returns how many events nothing was done about because of {@code why}. */
    long counted(Ignored why) {
        return memory.store().webhooks().ignored().getOrDefault(why, 0L);
    }

    Order order(OrderId id) {
        return memory.store().orders().find(id).orElseThrow();
    }

    OrderStatus status(OrderId id) {
        return order(id).status();
    }

    List<OrderEvent> history(OrderId id) {
        return memory.store().register().movesOf(id).stream()
                .map(OrderMove::event)
                .toList();
    }

    /** Fails unless, a minute after both sides can be reached, the books agree with themselves and with Toss's. */
    void assertEverythingSettles() {
        toss.recover();
        reconcileEvery(Duration.ofSeconds(10), 6);
        new Invariants(memory.store(), memory.ledgerRecords()).holdAgainst(toss.payments());
    }

    long balance() {
        return credits().balance();
    }

    /** Returns what Minji could spend now. */
    long available() {
        return credits().available().units();
    }

    private CreditBalance credits() {
        return memory.store().ledgers().load(new AccountId(Fixtures.MINJI.id())).balance();
    }

    List<EntryType> entriesOf(OrderId id) {
        return memory.store().ledgers().findByOrder(id).stream()
                .map(posted -> posted.entry().type())
                .toList();
    }

    static OrderView settled(ConfirmPayment.Result result) {
        return result.match(
                order -> order,
                order -> {
                    throw unexpected("undecided");
                },
                refusal -> {
                    throw unexpected(refusal);
                });
    }

    static OrderView undecided(ConfirmPayment.Result result) {
        return result.match(
                order -> {
                    throw unexpected("settled");
                },
                order -> order,
                refusal -> {
                    throw unexpected(refusal);
                });
    }

    static Refusal.Reason refused(ConfirmPayment.Result result) {
        return result.match(
                order -> {
                    throw unexpected("settled");
                },
                order -> {
                    throw unexpected("undecided");
                },
                Refusal::reason);
    }

    private static AssertionError unexpected(Object what) {
        return new AssertionError("unexpected: " + what);
    }
}

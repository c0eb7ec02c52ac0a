package io.creditpack.adapter.jdbi;

import static io.creditpack.application.testkit.Fixtures.MINJI;
import static io.creditpack.application.testkit.Fixtures.MINJIS_ACCOUNT;
import static io.creditpack.application.testkit.Fixtures.NOON;
import static io.creditpack.application.testkit.Fixtures.canceled;
import static io.creditpack.application.testkit.Fixtures.claimed;
import static io.creditpack.application.testkit.Fixtures.grant;
import static io.creditpack.application.testkit.Fixtures.order;
import static io.creditpack.application.testkit.Fixtures.paidByCard;
import static io.creditpack.application.testkit.Fixtures.paymentKey;
import static io.creditpack.application.testkit.Fixtures.reversal;
import static io.creditpack.application.testkit.Fixtures.trigger;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.EventOutbox;
import io.creditpack.application.port.OrderFilter;
import io.creditpack.application.port.OutgoingEvent;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.WebhookEvent;
import io.creditpack.application.port.WebhookEvent.Arrival;
import io.creditpack.application.port.WebhookEvent.Hint;
import io.creditpack.application.port.WebhookEvent.Ignored;
import io.creditpack.application.port.WebhookEvent.Outcome;
import io.creditpack.application.port.WebhookInbox.Ending;
import io.creditpack.application.port.WebhookInbox.Terms;
import io.creditpack.application.testkit.FakeTossGateway;
import io.creditpack.application.testkit.MutableClock;
import io.creditpack.application.usecase.ConfirmPayment;
import io.creditpack.application.usecase.LookSchedule;
import io.creditpack.application.usecase.Settlement;
import io.creditpack.application.usecase.audit.SealLedgers;
import io.creditpack.domain.credit.CreditEntry;
import io.creditpack.domain.credit.CreditEntry.Source;
import io.creditpack.domain.credit.CreditEntry.Time;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.EntryType;
import io.creditpack.domain.credit.Hold;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.order.RequestKey;
import io.creditpack.domain.order.Trigger.Cause;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.refund.Refund;
import io.creditpack.domain.refund.RefundId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is asked of the database, and how it finds the answer. */
class StatementsTest {
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final OrderFilter UNDER_REVIEW = new OrderFilter(
            Optional.of(OrderStatus.PAID), Optional.of(OrderFilter.ANY_REVIEW), Optional.of(NOON), Optional.of(NOON));

    private final RecordedDatabase database = RecordedDatabase.postgres();
    private final PaymentStore store = database.store();

    @Test
    void anOrderWithItsPaymentIsOneStatement() {
        Order paid = pay(order("ord_000001"));

        database.forget();
        assertThat(store.orders().find(paid.id())).isPresent();

        assertThat(database.statements()).hasSize(1);
    }

    @Test
    void aPageOfOrdersIsOneStatementHoweverLong() {
        IntStream.range(0, 20).forEach(number -> pay(order("ord_page_" + number)));

        database.forget();
        assertThat(store.register().findByCustomer(MINJI.id(), Optional.empty(), 20))
                .hasSize(20);

        assertThat(database.statements()).hasSize(1);
    }

    @Test
    void aPageOfAStatementIsOneStatementHoweverLong() {
        IntStream.range(0, 20).forEach(number -> book(pay(order("ord_page_" + number))));

        database.forget();
        assertThat(store.ledgers().statement(MINJIS_ACCOUNT, Long.MAX_VALUE, 40))
                .hasSize(40);
        assertThat(store.ledgers().load(MINJIS_ACCOUNT).lots()).hasSize(20);

        assertThat(database.statements()).hasSize(2);
    }

    @Test
    void aClaimAndAnUnchangedSaveWriteOnlyWhatChanged() {
        Order placed = order("ord_000001");
        store.unitOfWork().inTransaction(() -> store.orders().add(placed));

        database.forget();
        Order claimed = claimed(placed, paymentKey("one"));
        store.unitOfWork().inTransaction(() -> store.orders().save(claimed));
        assertThat(database.statements())
                .as("order, what is stored, attempt, move")
                .hasSize(4);

        database.forget();
        store.unitOfWork().inTransaction(() -> store.orders().save(claimed.saved()));
        assertThat(database.statements()).as("order, what is stored").hasSize(2);
    }

    @Test
    void whatATransactionHasReadItDoesNotReadAgainToSaveIt() {
        Order placed = order("ord_000001");
        store.unitOfWork().inTransaction(() -> store.orders().add(placed));

        database.forget();
        store.unitOfWork().inTransaction(() -> store.orders().save(claimed(load(placed), paymentKey("one"))));

        assertThat(database.statements()).as("read, order, attempt, move").hasSize(4);
    }

    /** The first purchase of a customer, from the claim to the balance in the answer. */
    @Test
    void aConfirmIsEighteenStatements() {
        Order placed = order("ord_000001");
        var clock = new MutableClock(NOON);
        try (var toss = new FakeTossGateway(() -> false, clock)) {
            var settlement = new Settlement(store, toss, clock, new LookSchedule(Duration.ofSeconds(60)));
            store.unitOfWork().inTransaction(() -> {
                store.orders().add(placed);
                store.unsettled().plan(placed.id(), Optional.of(NOON.plusSeconds(60)));
            });
            var key = toss.authenticate(placed.id(), placed.price());

            database.forget();
            new ConfirmPayment(store, toss, settlement)
                    .handle(new ConfirmPayment.Command(MINJI.id(), placed.id(), key, placed.price()));

            assertThat(load(placed).status()).isEqualTo(OrderStatus.PAID);
            assertThat(database.statements())
                    .as("five, twelve, one, and the load above")
                    .hasSize(19);
        }
    }

    @Test
    void everyRowIsFoundByAnIndex() {
        doEverythingOnce();

        assertThat(database.statements())
                .hasSizeGreaterThan(40)
                .allSatisfy(statement ->
                        assertThat(database.plan(statement)).doesNotContainPattern("Seq Scan on (?!products)"));
    }

    @Test
    void anAccountIsVerifiedWithoutReadingOthers() {
        book(pay(order("ord_000001")));

        database.forget();
        database.records().accounts("", 5);
        database.records().read(MINJIS_ACCOUNT.value());

        assertThat(database.statements())
                .hasSize(8)
                .allSatisfy(statement -> assertThat(database.plan(statement))
                        .doesNotContain("Seq Scan")
                        .as("an index read from end to end")
                        .doesNotContainPattern("Index (Only )?Scan.*\\n(?! +Index Cond)"));
    }

    @Test
    void anOperatorsPageIsReadWhereItBegins() {
        Order paid = pay(order("ord_000001"));

        database.forget();
        store.register().search(OrderFilter.ALL, Optional.of(paid.id()), 5);

        assertThat(database.statements())
                .singleElement()
                .satisfies(
                        statement -> assertThat(database.plan(statement))
                                .containsPattern(
                                        "Index Scan using orders_newest_first on orders .*\\n +Index Cond: .ROW.placed_at, arrival"));
    }

    private void doEverythingOnce() {
        Order paid = pay(order("ord_000001"));
        book(paid);
        Payment payment = paid.progress().payment().orElseThrow();
        var trigger = trigger(Cause.WEBHOOK);
        Payment inPart = canceled(payment, "txrd_1", Won.of(1_000));
        Payment inParts = canceled(inPart, "txrd_2", Won.of(1_000));
        var request = new Refund.Request("a reason", false, trigger);
        var terms = new Refund.Terms(new RequestKey("key"), Won.of(1_000), Won.of(3_000), Credits.of(1), request);
        Refund refund = Refund.requested(new RefundId("refund-1"), paid.id(), terms);
        var event = new WebhookEvent("event-1", "TYPE", paid.id(), Hint.NONE, new Arrival(NOON, 0));
        Instant later = NOON.plusSeconds(60);
        doEverythingWithOutgoingEvents(later);
        sealTheLedgers();
        List.<Runnable>of(
                        () -> store.orders().save(paid.canceledInPart(inPart, trigger)),
                        () -> store.orders().save(load(paid).canceledInPart(inParts, trigger)),
                        () -> store.orders().find(MINJI.id(), paid.purchase().requestKey()),
                        () -> store.register().findByCustomer(MINJI.id(), Optional.of(paid.id()), 5),
                        () -> store.register().movesOf(paid.id()),
                        () -> store.ledgers().find(grant(paid, 1).id()),
                        () -> store.ledgers().findByOrder(paid.id()),
                        () -> store.ledgers().statement(MINJIS_ACCOUNT, 5, 5),
                        () -> store.ledgers().lastAt(MINJIS_ACCOUNT, later),
                        () -> store.ledgers().withOverdueLots(later, 5),
                        this::placeAndEndAHold,
                        () -> store.holds().overdue(later, 5),
                        () -> store.refunds().add(refund),
                        () -> store.refunds().find(paid.id(), terms.requestKey()),
                        () -> store.refunds().findOpen(paid.id()),
                        () -> store.refunds().findByOrder(paid.id()),
                        () -> store.refunds().save(refund.done()),
                        () -> store.unsettled().watch(paid.id(), later),
                        () -> store.unsettled().watch(paid.id(), NOON),
                        () -> store.unsettled().lease(later, LEASE, 5),
                        () -> store.unsettled().lookAgain(paid.id(), later),
                        () -> store.unsettled().plan(paid.id(), Optional.of(later)),
                        () -> store.unsettled().lookedLast(paid.id()),
                        () -> store.unsettled().settled(paid.id()),
                        () -> store.webhooks().store(event),
                        () -> store.webhooks().store(event),
                        () -> store.webhooks().lease(later, new Terms(LEASE, LEASE), 5),
                        () -> store.webhooks().failed(event.id(), "why"),
                        () -> store.webhooks().finish(event.id(), Ending.DONE, later),
                        () -> store.webhooks().endTurn(paid.id(), later),
                        () -> store.webhooks().ignore(event, Ignored.WRONG_SECRET),
                        () -> store.webhooks().replay(event.id(), later),
                        () -> store.webhooks().findByOrder(paid.id()),
                        () -> store.webhooks().page(Optional.of(Outcome.PARKED), Optional.of("event-2"), 5),
                        () -> store.register().search(OrderFilter.ALL, Optional.of(paid.id()), 5),
                        () -> store.register().search(UNDER_REVIEW, Optional.empty(), 5),
                        () -> store.orders().findByCancel("txrd_1"))
                .forEach(store.unitOfWork()::inTransaction);
    }

    private void doEverythingWithOutgoingEvents(Instant later) {
        EventOutbox outbox = database.outbox();
        var event = new OutgoingEvent("evt_1", OutgoingEvent.Kind.CREDITS_SPENT, MINJIS_ACCOUNT, NOON, "{}");
        List.<Runnable>of(
                        () -> outbox.add(event),
                        () -> outbox.lease(MINJIS_ACCOUNT, later, LEASE),
                        () -> outbox.retry(event.id(), later),
                        () -> outbox.park(event.id()),
                        () -> outbox.replay(later),
                        outbox::backlog,
                        () -> outbox.lease(later, LEASE),
                        () -> outbox.delivered(event.id()))
                .forEach(store.unitOfWork()::inTransaction);
    }

    private void sealTheLedgers() {
        var seal = new SealLedgers(database.checkpoints(), store.unitOfWork(), new MutableClock(NOON));
        seal.handle(new SealLedgers.Command(10));
    }

    private Order pay(Order placed) {
        var key = paymentKey(placed.id().value());
        return store.unitOfWork().inTransaction(() -> {
            store.orders().add(placed);
            store.orders().save(claimed(placed, key));
            store.orders().save(load(placed).paid(paidByCard(placed, key), trigger(Cause.CONFIRM)));
            return load(placed);
        });
    }

    private void book(Order paid) {
        store.unitOfWork()
                .inTransaction(() -> store.ledgers()
                        .save(store.ledgers()
                                .load(MINJIS_ACCOUNT)
                                .grant(grant(paid, 1))
                                .reverse(reversal(paid, "txrd_" + paid.id(), 1))));
    }

    private void placeAndEndAHold() {
        var entry = new CreditEntry(
                Hold.idOf("hld_1"),
                EntryType.HOLD,
                Credits.of(1),
                Source.of("portfolio-42"),
                Time.between(NOON, NOON.plusSeconds(30)));
        CreditLedger held = store.ledgers().loadForUpdate(MINJIS_ACCOUNT).hold(entry);
        store.ledgers().save(held);
        Hold hold = Hold.placed(held);
        store.holds().add(hold);
        store.holds().find(hold.id());
        store.holds().end(hold.ended(Hold.How.RELEASED, hold.restId()));
    }

    private Order load(Order order) {
        return store.orders().find(order.id()).orElseThrow();
    }
}

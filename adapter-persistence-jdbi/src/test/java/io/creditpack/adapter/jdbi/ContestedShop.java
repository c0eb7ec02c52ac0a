package io.creditpack.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.jdbi.Turns.Run;
import io.creditpack.adapter.jdbi.Turns.Schedule;
import io.creditpack.application.port.LedgerRecords;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.query.RefundQuotes;
import io.creditpack.application.testkit.FakeTossGateway;
import io.creditpack.application.testkit.Fixtures;
import io.creditpack.application.testkit.MutableClock;
import io.creditpack.application.testkit.SequentialIds;
import io.creditpack.application.testkit.TossFault;
import io.creditpack.application.usecase.ConfirmPayment;
import io.creditpack.application.usecase.LookSchedule;
import io.creditpack.application.usecase.ReceiveWebhook;
import io.creditpack.application.usecase.ReconcilePayments;
import io.creditpack.application.usecase.RefundClaim;
import io.creditpack.application.usecase.RefundPayment;
import io.creditpack.application.usecase.Settlement;
import io.creditpack.application.usecase.WorkOffWebhooks;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.Purchase;
import io.creditpack.domain.order.RequestKey;
import io.creditpack.domain.refund.RefundPolicy;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The real use cases and the real adapter over one database, in which five at a time fight for an order. */
final class ContestedShop implements AutoCloseable {
    private static final int CONTENDERS = 5;

    /** So far ahead is the reconciler's node that it takes every call of the others for over, though they are under way. */
    private static final Duration AHEAD = Duration.ofSeconds(75);

    private final SteppedDatabase database;
    private final MutableClock clock = new MutableClock(Fixtures.NOON);
    private final SequentialIds ids = new SequentialIds();
    private final ExecutorService threads = Executors.newFixedThreadPool(CONTENDERS);
    private final FakeTossGateway toss;
    private final Clock later;
    private volatile Runnable stop = () -> {};
    private int orders;

    ContestedShop(SteppedDatabase database) {
        this.database = database;
        database.stopAt(() -> stop.run());
        toss = new FakeTossGateway(database::isInTransaction, clock);
        later = Clock.offset(clock, AHEAD);
    }

    /** How far an order has come when the fight begins. */
    enum Beginning {
        /** Nobody has confirmed it yet. */
        PLACED,
        /** Toss took the money, and whoever had asked for it died before the answer. */
        UNANSWERED,
        /** It is paid, and everything comes again. */
        PAID,
        /** Nobody has confirmed it yet, and the answers to the confirm and to the cancel will be lost. */
        DEAF
    }

    /** Lets the five fight for a new order as {@code schedule} says, and checks what came of it. */
    Run fight(Beginning beginning, Schedule schedule) {
        ContestedOrder order = place();
        switch (beginning) {
            case PLACED -> {}
            case UNANSWERED -> {
                toss.nextConfirm(TossFault.LOST_AFTER_PROCESSING);
                toss.nextLookup(TossFault.LOST_BEFORE_PROCESSING);
                order.confirm();
            }
            case PAID -> order.confirm();
            case DEAF -> {
                toss.nextConfirm(TossFault.LOST_AFTER_PROCESSING);
                toss.nextCancel(TossFault.LOST_AFTER_PROCESSING);
            }
        }
        var turns = new Turns(schedule, database::waitsForLock);
        stop = turns::stop;
        Run run = turns.of(order.contenders(), threads);
        stop = () -> {};
        assertThat(run.failures()).as("%s: %s", beginning, run.turns()).isEmpty();
        try {
            order.settle();
            order.check();
        } catch (AssertionError | RuntimeException violated) {
            throw new AssertionError("repeat it with -Dinterleaving=" + beginning + ":" + run.turns(), violated);
        }
        return run;
    }

    ContestedOrder place() {
        orders++;
        String name = "contested-%06d".formatted(orders);
        var now = clock.instant();
        Order order = Order.place(
                new OrderId(name),
                new Purchase(
                        Fixtures.customer(name),
                        Fixtures.PRO_PACK,
                        new RequestKey(name),
                        now,
                        now.plus(Duration.ofMinutes(30))));
        store().unitOfWork().inTransaction(() -> store().orders().add(order));
        return new ContestedOrder(this, order);
    }

    /** Longer than a lease, shorter than Toss's time to confirm. */
    void letTimePass() {
        clock.advance(Duration.ofMinutes(6));
    }

    PaymentStore store() {
        return database.store();
    }

    LedgerRecords ledgerRecords() {
        return database.ledgerRecords();
    }

    FakeTossGateway toss() {
        return toss;
    }

    Clock clock() {
        return clock;
    }

    /** Returns the clock of a node that is ahead. */
    Clock later() {
        return later;
    }

    private SteppedToss steppedToss() {
        return new SteppedToss(toss, () -> stop.run());
    }

    private static LookSchedule schedule() {
        return new LookSchedule(Duration.ofSeconds(60));
    }

    private Settlement settlement(Clock time) {
        return new Settlement(store(), steppedToss(), time, schedule());
    }

    ConfirmPayment confirmPayment() {
        return new ConfirmPayment(store(), steppedToss(), settlement(clock));
    }

    ReceiveWebhook receiveWebhook(Clock time) {
        return new ReceiveWebhook(store(), ids, time);
    }

    WorkOffWebhooks workOffWebhooks(Clock time) {
        return new WorkOffWebhooks(store(), steppedToss(), settlement(time), time);
    }

    ReconcilePayments reconcilePayments() {
        return new ReconcilePayments(store(), steppedToss(), settlement(later), schedule(), later);
    }

    RefundPayment refundPayment() {
        var quotes = new RefundQuotes(store(), RefundPolicy.STATUTORY, clock);
        return new RefundPayment(
                store(), steppedToss(), settlement(clock), new RefundClaim(store(), quotes, ids, clock));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        database.close();
    }

    @Override
    public String toString() {
        return database.toString();
    }
}

package io.creditpack.boot;

import io.creditpack.adapter.web.api.HoldRoutes;
import io.creditpack.adapter.web.api.OperatorRoutes;
import io.creditpack.adapter.web.api.RefundRoutes;
import io.creditpack.adapter.web.api.SpendRoutes;
import io.creditpack.adapter.web.page.office.Office;
import io.creditpack.application.port.CheckpointRepository;
import io.creditpack.application.port.DayBook;
import io.creditpack.application.port.EventOutbox;
import io.creditpack.application.port.IdGenerator;
import io.creditpack.application.port.OperatorLog;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.ProductCatalog;
import io.creditpack.application.port.TossGateway;
import io.creditpack.application.port.TossTransactions;
import io.creditpack.application.query.CreditStatement;
import io.creditpack.application.query.CustomerAccounts;
import io.creditpack.application.query.OrderTimeline;
import io.creditpack.application.query.RefundQuotes;
import io.creditpack.application.query.UndeliveredEvents;
import io.creditpack.application.usecase.CloseReview;
import io.creditpack.application.usecase.CompareDay;
import io.creditpack.application.usecase.ConfirmPayment;
import io.creditpack.application.usecase.DeliverEvents;
import io.creditpack.application.usecase.ForgetOldEvents;
import io.creditpack.application.usecase.KeepOperatorLog;
import io.creditpack.application.usecase.LookSchedule;
import io.creditpack.application.usecase.PlaceOrder;
import io.creditpack.application.usecase.ReceiveWebhook;
import io.creditpack.application.usecase.ReconcilePayments;
import io.creditpack.application.usecase.RefundClaim;
import io.creditpack.application.usecase.RefundPayment;
import io.creditpack.application.usecase.RepairDay;
import io.creditpack.application.usecase.RepairMissedDays;
import io.creditpack.application.usecase.ReplayEvents;
import io.creditpack.application.usecase.Settlement;
import io.creditpack.application.usecase.SyncOrder;
import io.creditpack.application.usecase.WorkOffWebhooks;
import io.creditpack.application.usecase.audit.SealLedgers;
import io.creditpack.application.usecase.credit.CaptureHold;
import io.creditpack.application.usecase.credit.ExpireCredits;
import io.creditpack.application.usecase.credit.HoldCredits;
import io.creditpack.application.usecase.credit.ReleaseHold;
import io.creditpack.application.usecase.credit.SpendCredits;
import io.creditpack.domain.refund.RefundPolicy;
import java.time.Clock;
import java.time.Duration;

/** The use cases over one store and one Toss. */
final class UseCases {
    private final AppConfig config;
    private final PaymentStore store;
    private final TossGateway toss;
    private final Clock clock;
    private final LookSchedule schedule;
    private final Settlement settlement;

    UseCases(AppConfig config, PaymentStore store, TossGateway toss, Clock clock) {
        this.config = config;
        this.store = store;
        this.toss = toss;
        this.clock = clock;
        this.schedule = schedule(config, clock);
        this.settlement = new Settlement(store, toss, clock, schedule);
    }

    private static LookSchedule schedule(AppConfig config, Clock clock) {
        Duration call = TossAccess.timeouts(config.toss()).call();
        return config.database().toConfig().isOfOneProcess()
                ? new LookSchedule(call, clock.instant())
                : new LookSchedule(call);
    }

    PlaceOrder placeOrder(ProductCatalog catalog, IdGenerator ids) {
        var terms = new PlaceOrder.Terms(config.orderTimeToLive(), toss.mode());
        return new PlaceOrder(store, catalog, ids, clock, terms);
    }

    ConfirmPayment confirmPayment() {
        return new ConfirmPayment(store, toss, settlement);
    }

    RefundRoutes refundRoutes(IdGenerator ids) {
        return new RefundRoutes(refundPayment(ids), quotes());
    }

    OperatorRoutes operatorRoutes(IdGenerator ids, OperatorLog log) {
        return new OperatorRoutes(
                syncOrder(),
                closeReview(),
                refundPayment(ids),
                new OrderTimeline(store, log),
                keepOperatorLog(ids, log));
    }

    KeepOperatorLog keepOperatorLog(IdGenerator ids, OperatorLog log) {
        return new KeepOperatorLog(log, store.unitOfWork(), ids, clock);
    }

    SyncOrder syncOrder() {
        return new SyncOrder(store, settlement);
    }

    CloseReview closeReview() {
        return new CloseReview(store, settlement);
    }

    RefundPayment refundPayment(IdGenerator ids) {
        return new RefundPayment(store, toss, settlement, new RefundClaim(store, quotes(), ids, clock));
    }

    RefundQuotes quotes() {
        return new RefundQuotes(store, RefundPolicy.STATUTORY, clock);
    }

    SpendRoutes spendRoutes(CustomerAccounts accounts) {
        return new SpendRoutes(new SpendCredits(store, clock), new CreditStatement(store), accounts);
    }

    HoldRoutes holdRoutes(CustomerAccounts accounts) {
        return new HoldRoutes(
                new HoldCredits(store, clock), new CaptureHold(store, clock), new ReleaseHold(store, clock), accounts);
    }

    NightShift nightShift(TossTransactions transactions, DayBook book, CheckpointRepository checkpoints) {
        return new NightShift(
                new RepairMissedDays(repairDay(transactions, book), clock),
                new ForgetOldEvents(store, clock),
                new ExpireCredits(store, clock),
                new SealLedgers(checkpoints, store.unitOfWork(), clock));
    }

    DeliverEvents deliverEvents(EventOutbox outbox) {
        return new DeliverEvents(outbox, config.events().subscriber(clock), store.unitOfWork(), clock);
    }

    Office.Outgoing outgoing(EventOutbox outbox) {
        return new Office.Outgoing(
                config.events().areOn(),
                new UndeliveredEvents(outbox),
                new ReplayEvents(outbox, store.unitOfWork(), clock));
    }

    ReceiveWebhook receiveWebhook(IdGenerator ids) {
        return new ReceiveWebhook(store, ids, clock);
    }

    WorkOffWebhooks workOffWebhooks() {
        return new WorkOffWebhooks(store, toss, settlement, clock);
    }

    ReconcilePayments reconcilePayments() {
        return new ReconcilePayments(store, toss, settlement, schedule, clock);
    }

    CompareDay compareDay(TossTransactions transactions, DayBook book) {
        return new CompareDay(transactions, book);
    }

    RepairDay repairDay(TossTransactions transactions, DayBook book) {
        return new RepairDay(transactions, book, settlement);
    }
}

package io.creditpack.boot;

import io.creditpack.adapter.jdbi.Database;
import io.creditpack.adapter.web.SignIn;
import io.creditpack.adapter.web.page.Pages;
import io.creditpack.adapter.web.page.office.Office;
import io.creditpack.adapter.web.page.office.OfficePages;
import io.creditpack.application.port.ForcedRefundRepository;
import io.creditpack.application.port.IdGenerator;
import io.creditpack.application.port.OperatorLog;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.TossTransactions;
import io.creditpack.application.query.CreditStatement;
import io.creditpack.application.query.ForcedRefunds;
import io.creditpack.application.query.OperatorActs;
import io.creditpack.application.query.OrderSearch;
import io.creditpack.application.query.OrderTimeline;
import io.creditpack.application.query.ReceivedWebhooks;
import io.creditpack.application.query.ShopReport;
import io.creditpack.application.usecase.AskForcedRefund;
import io.creditpack.application.usecase.DecideForcedRefund;
import io.creditpack.application.usecase.EndSessions;
import io.creditpack.application.usecase.ReplayWebhook;
import java.time.Clock;

/** What operators work with: the use cases of the shop, and the log of who used them. */
final class BackOffice {
    private final Database database;
    private final PaymentStore store;
    private final UseCases useCases;
    private final IdGenerator ids;
    private final Clock clock;

    BackOffice(Database database, PaymentStore store, UseCases useCases, IdGenerator ids, Clock clock) {
        this.database = database;
        this.store = store;
        this.useCases = useCases;
        this.ids = ids;
        this.clock = clock;
    }

    OfficePages pages(Pages shop, SignIn signIn, TossTransactions transactions) {
        var endSessions = new EndSessions(database.signIns(), store.unitOfWork(), clock);
        var door = new Office.Door(signIn, endSessions, ids, clock);
        return new OfficePages(
                shop, new Office(door, reads(), acts(transactions), forced(), useCases.outgoing(database.outbox())));
    }

    private Office.Reads reads() {
        OperatorLog log = database.operatorLog();
        return new Office.Reads(
                new OrderSearch(store),
                new OrderTimeline(store, log),
                new CreditStatement(store),
                useCases.quotes(),
                new ReceivedWebhooks(store),
                new OperatorActs(log),
                new ShopReport(database.shopFigures(), clock));
    }

    private Office.Acts acts(TossTransactions transactions) {
        return new Office.Acts(
                useCases.keepOperatorLog(ids, database.operatorLog()),
                useCases.syncOrder(),
                useCases.closeReview(),
                useCases.refundPayment(ids),
                new ReplayWebhook(store, clock),
                useCases.compareDay(transactions, database.dayBook()),
                useCases.repairDay(transactions, database.dayBook()));
    }

    private Office.Forced forced() {
        ForcedRefundRepository forced = database.forcedRefunds();
        return new Office.Forced(
                new ForcedRefunds(forced, clock),
                new AskForcedRefund(forced, useCases.quotes(), store.unitOfWork(), ids, clock),
                new DecideForcedRefund(forced, useCases.refundPayment(ids), store.unitOfWork(), clock));
    }
}

package com.acme.shop.boot;

import com.acme.shop.adapter.jdbc.ShopDatabase;
import com.acme.shop.adapter.local.RandomIds;
import com.acme.shop.adapter.local.Shelf;
import com.acme.shop.adapter.toss.TossOverHttp;
import com.acme.shop.adapter.web.ShopServer;
import com.acme.shop.application.usecase.BuildPortfolio;
import io.creditpack.application.query.CreditStatement;
import io.creditpack.application.usecase.ConfirmPayment;
import io.creditpack.application.usecase.LookSchedule;
import io.creditpack.application.usecase.PlaceOrder;
import io.creditpack.application.usecase.ReconcilePayments;
import io.creditpack.application.usecase.Settlement;
import io.creditpack.application.usecase.credit.SpendCredits;
import java.io.IOException;
import java.net.URI;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** The whole shop, wired. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println("The shop is open at " + start(System.getenv()).url());
    }

    static Shop start(Map<String, String> environment) throws IOException {
        // What a database keeps: microseconds.
        Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
        String url = environment.getOrDefault("DATABASE_URL", "jdbc:h2:file:./shop;WRITE_DELAY=0;DB_CLOSE_DELAY=-1");
        var database = new ShopDatabase(() -> DriverManager.getConnection(url));
        var toss = new TossOverHttp(
                URI.create(environment.getOrDefault("TOSS_BASE_URL", "http://localhost:8081")),
                environment.getOrDefault("TOSS_SECRET_KEY", "test_gsk_sandbox"));

        var store = database.payments();
        var schedule = new LookSchedule(TossOverHttp.LONGEST_CALL);
        var settlement = new Settlement(store, toss, clock, schedule);
        var reconcile = new ReconcilePayments(store, toss, settlement, schedule, clock);

        var terms = new PlaceOrder.Terms(Duration.ofMinutes(30), toss.mode());
        var useCases = new ShopServer.UseCases(
                new PlaceOrder(store, new Shelf(), new RandomIds(clock), clock, terms),
                new ConfirmPayment(store, toss, settlement),
                new BuildPortfolio(store, database.portfolios(), new SpendCredits(store, clock)),
                new CreditStatement(store));
        var server = new ShopServer(Integer.parseInt(environment.getOrDefault("PORT", "8090")), useCases);
        var round = new ReconcilePayments.Command(100);
        return new Shop(server, new Rounds(Duration.ofSeconds(1), () -> reconcile.handle(round)));
    }
}

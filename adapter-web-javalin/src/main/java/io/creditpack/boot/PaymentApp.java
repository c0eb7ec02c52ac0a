package io.creditpack.boot;

import io.creditpack.adapter.jdbi.Database;
import io.creditpack.adapter.jdbi.RecurringJobs;
import io.creditpack.adapter.jdbi.SecureIds;
import io.creditpack.adapter.metrics.Gauges;
import io.creditpack.adapter.metrics.MeteredStore;
import io.creditpack.adapter.metrics.MeteredToss;
import io.creditpack.adapter.metrics.Metrics;
import io.creditpack.adapter.toss.TossHttpGateway;
import io.creditpack.adapter.web.Capacity;
import io.creditpack.adapter.web.PatientToss;
import io.creditpack.adapter.web.Routes;
import io.creditpack.adapter.web.SignIn;
import io.creditpack.adapter.web.Site;
import io.creditpack.adapter.web.WebServer;
import io.creditpack.adapter.web.api.AdminOrderRoutes;
import io.creditpack.adapter.web.api.AdminWebhookRoutes;
import io.creditpack.adapter.web.api.ConfirmRoutes;
import io.creditpack.adapter.web.api.CreditRoutes;
import io.creditpack.adapter.web.api.HealthRoutes;
import io.creditpack.adapter.web.api.HealthRoutes.KeyPair;
import io.creditpack.adapter.web.api.MeRoutes;
import io.creditpack.adapter.web.api.MetricsRoutes;
import io.creditpack.adapter.web.api.OrderEventRoutes;
import io.creditpack.adapter.web.api.OrderRoutes;
import io.creditpack.adapter.web.api.OrderWatches;
import io.creditpack.adapter.web.api.ProductRoutes;
import io.creditpack.adapter.web.api.ReconciliationRoutes;
import io.creditpack.adapter.web.api.WebhookRoutes;
import io.creditpack.adapter.web.page.Pages;
import io.creditpack.adapter.web.page.Shop;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.TossTransactions;
import io.creditpack.application.query.CreditStatement;
import io.creditpack.application.query.CustomerAccounts;
import io.creditpack.application.query.OrderHistory;
import io.creditpack.application.query.OrderSearch;
import io.creditpack.application.query.ReceivedWebhooks;
import io.creditpack.application.usecase.KeepOperatorLog;
import io.creditpack.application.usecase.ReplayWebhook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** The whole application, running: the one place where everything is put together. */
public final class PaymentApp implements AutoCloseable {
    private static final Set<String> THIS_MACHINE = Set.of("0.0.0.0", "::", "localhost", "::1");

    private final OpenParts parts = new OpenParts();
    private final Metrics metrics = new Metrics(System::nanoTime);
    private final AppConfig config;
    private final Clock clock;
    private final int port;
    private final Site site;
    private final Capacity capacity;
    private final Workers workers;
    private final WebServer server;

    /**
     * Starts everything and returns once the first request can be answered.
     *
     * @throws RuntimeException if the database cannot be opened or an address is taken; nothing is left running
     */
    public static PaymentApp start(AppConfig config) {
        return start(config, new MicrosecondClock());
    }

    /** Starts everything by a clock of one's own. */
    static PaymentApp start(AppConfig config, Clock clock) {
        return new PaymentApp(config, clock);
    }

    private PaymentApp(AppConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.port = config.http().port() == 0 ? freePort() : config.http().port();
        boolean started = false;
        try {
            Database database = parts.add(Database.open(config.database().toConfig()));
            Beside<Integer> tables = Beside.begin("tables", () -> Tables.migrate(config, database));
            TossAccess toss = config.toss()
                    .keys()
                    .secret()
                    .map(key -> TossAccess.real(config.toss(), key))
                    .orElseGet(this::ownSandbox);
            this.site = siteOf(toss);
            TossHttpGateway gateway = parts.add(new TossHttpGateway(toss.gateway()));
            metrics.watch(new Gauges(database.backlog(), database.outbox(), () -> poolOf(database), clock));
            PaymentStore store = MeteredStore.of(config.events().storeOf(database), metrics);
            this.capacity = capacityFor(database);
            metrics.watchLines(capacity::waiting);
            var meteredToss = new MeteredToss(gateway, metrics);
            var useCases = new UseCases(config, store, new PatientToss(meteredToss, capacity), clock);
            var background = new UseCases(config, store, new MeteredToss(gateway.inBackground(), metrics), clock);
            var watches = new OrderWatches(new OrderHistory(store), clock);
            this.server = server(database, store, gateway, useCases, watches);
            tables.await();
            this.workers = parts.add(new Background(background, database.outbox(), config.events()).start());
            workers.everySecond("telling who waits for orders", watches::look);
            workers.startLater("getting ready to ask Toss", gateway::prepare);
            parts.add(server.listen(new WebServer.Listen(config.http().host(), port)));
            parts.add(watches);
            startNightShift(
                    database,
                    background.nightShift(gateway.inBackground(), database.dayBook(), database.checkpoints()));
            started = true;
        } finally {
            if (!started) {
                parts.close();
            }
        }
    }

    private Site siteOf(TossAccess toss) {
        URI publicUrl = config.http().publicUrl().orElseGet(() -> URI.create("http://localhost:" + port));
        return new Site(publicUrl, toss.widget(), toss.sandbox(), keyPair() == KeyPair.MISMATCH, config.seller());
    }

    private Capacity capacityFor(Database database) {
        int processors = Runtime.getRuntime().availableProcessors();
        int places = Capacity.places(processors, database.connections().most());
        return new Capacity(places, System::nanoTime, metrics::refused);
    }

    private TossAccess ownSandbox() {
        return TossAccess.sandbox(
                config.toss(),
                parts.add(TossAccess.startSandbox(config.toss(), url(), clock)).url());
    }

    private void startNightShift(Database database, NightShift nightShift) {
        String node = new SecureIds(clock).next();
        RecurringJobs jobs = parts.add(database.recurringJobs(clock, node, nightShift.jobs()));
        workers.startLater("starting the recurring jobs", jobs::start);
    }

    private static Gauges.Pool poolOf(Database database) {
        Database.Connections now = database.connections();
        return new Gauges.Pool(now.active(), now.idle(), now.waiting(), now.most());
    }

    private WebServer server(
            Database database,
            PaymentStore store,
            TossTransactions transactions,
            UseCases useCases,
            OrderWatches watches) {
        var ids = new SecureIds(clock);
        var orders = new OrderHistory(store);
        var credits = new CreditStatement(store);
        var pages = new Pages(site, new Shop(database.catalog()::all, orders, credits, clock));
        var accounts = new CustomerAccounts(database.signIns());
        var entrance = new Entrance(config, clock, database.signIns(), store.unitOfWork());
        SignIn signIn = entrance.signIn(site, ids);
        var office = new BackOffice(database, store, useCases, ids, clock).pages(pages, signIn, transactions);
        KeepOperatorLog log = useCases.keepOperatorLog(ids, database.operatorLog());
        List<Routes> routes = List.of(
                pages,
                office,
                new MeRoutes(),
                entrance.sessionRoutes(signIn),
                new ProductRoutes(database.catalog()),
                new OrderRoutes(useCases.placeOrder(database.catalog(), ids), orders),
                new OrderEventRoutes(orders, watches),
                new ConfirmRoutes(useCases.confirmPayment()),
                useCases.refundRoutes(ids),
                useCases.operatorRoutes(ids, database.operatorLog()),
                new AdminOrderRoutes(new OrderSearch(store)),
                new AdminWebhookRoutes(new ReceivedWebhooks(store), new ReplayWebhook(store, clock), log),
                new ReconciliationRoutes(
                        useCases.compareDay(transactions, database.dayBook()),
                        useCases.repairDay(transactions, database.dayBook()),
                        log),
                new CreditRoutes(credits),
                useCases.spendRoutes(accounts),
                useCases.holdRoutes(accounts),
                new WebhookRoutes(useCases.receiveWebhook(ids), config.toss().webhookSenders()),
                new MetricsRoutes(metrics::answered, metrics::text, System::nanoTime),
                new HealthRoutes(store, keyPair()));
        return WebServer.of(entrance.gate(site, signIn, ids), capacity, office, routes);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no port is free", e);
        }
    }

    /** Returns the address on this machine. */
    public URI url() {
        return url(config.http(), port);
    }

    static URI url(HttpSettings http, int port) {
        String host = THIS_MACHINE.contains(http.host()) ? "127.0.0.1" : http.host();
        return URI.create("http://" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port);
    }

    /** Returns every call it answers, such as {@code GET /api/me}. */
    Set<String> calls() {
        return server.calls();
    }

    /** Returns what a page knows of this installation. */
    public Site site() {
        return site;
    }

    KeyPair keyPair() {
        return config.toss().keys().pair();
    }

    /** Stops: nothing new is begun, and what is under way may end within 20 seconds. */
    @Override
    public void close() {
        workers.stop();
        parts.close();
    }
}

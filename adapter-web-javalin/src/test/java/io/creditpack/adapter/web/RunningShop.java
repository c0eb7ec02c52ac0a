package io.creditpack.adapter.web;

import io.creditpack.adapter.web.api.AdminOrderRoutes;
import io.creditpack.adapter.web.api.AdminWebhookRoutes;
import io.creditpack.adapter.web.api.ConfirmRoutes;
import io.creditpack.adapter.web.api.CreditRoutes;
import io.creditpack.adapter.web.api.HealthRoutes;
import io.creditpack.adapter.web.api.HoldRoutes;
import io.creditpack.adapter.web.api.MeRoutes;
import io.creditpack.adapter.web.api.OperatorRoutes;
import io.creditpack.adapter.web.api.OrderEventRoutes;
import io.creditpack.adapter.web.api.OrderRoutes;
import io.creditpack.adapter.web.api.OrderWatches;
import io.creditpack.adapter.web.api.ProductRoutes;
import io.creditpack.adapter.web.api.ReconciliationRoutes;
import io.creditpack.adapter.web.api.RefundRoutes;
import io.creditpack.adapter.web.api.SessionRoutes;
import io.creditpack.adapter.web.api.SpendRoutes;
import io.creditpack.adapter.web.api.WebhookRoutes;
import io.creditpack.adapter.web.page.Pages;
import io.creditpack.adapter.web.page.Shop;
import io.creditpack.adapter.web.page.office.Office;
import io.creditpack.adapter.web.page.office.OfficePages;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.SignIns;
import io.creditpack.application.query.CreditStatement;
import io.creditpack.application.query.CustomerAccounts;
import io.creditpack.application.query.ForcedRefunds;
import io.creditpack.application.query.OperatorActs;
import io.creditpack.application.query.OrderHistory;
import io.creditpack.application.query.OrderSearch;
import io.creditpack.application.query.OrderTimeline;
import io.creditpack.application.query.ReceivedWebhooks;
import io.creditpack.application.query.RefundQuotes;
import io.creditpack.application.query.ShopReport;
import io.creditpack.application.query.UndeliveredEvents;
import io.creditpack.application.testkit.FakeTossGateway;
import io.creditpack.application.testkit.Fixtures;
import io.creditpack.application.testkit.MutableClock;
import io.creditpack.application.testkit.SequentialIds;
import io.creditpack.application.testkit.memory.InMemoryDayBook;
import io.creditpack.application.testkit.memory.InMemoryEventOutbox;
import io.creditpack.application.testkit.memory.InMemoryForcedRefundRepository;
import io.creditpack.application.testkit.memory.InMemoryOperatorLog;
import io.creditpack.application.testkit.memory.InMemoryPaymentStore;
import io.creditpack.application.testkit.memory.InMemoryProductCatalog;
import io.creditpack.application.testkit.memory.InMemoryShopFigures;
import io.creditpack.application.testkit.memory.InMemorySignIns;
import io.creditpack.application.usecase.AskForcedRefund;
import io.creditpack.application.usecase.CloseReview;
import io.creditpack.application.usecase.CompareDay;
import io.creditpack.application.usecase.ConfirmPayment;
import io.creditpack.application.usecase.DecideForcedRefund;
import io.creditpack.application.usecase.EndSessions;
import io.creditpack.application.usecase.KeepOperatorLog;
import io.creditpack.application.usecase.LookSchedule;
import io.creditpack.application.usecase.PlaceOrder;
import io.creditpack.application.usecase.ReceiveWebhook;
import io.creditpack.application.usecase.RefundClaim;
import io.creditpack.application.usecase.RefundPayment;
import io.creditpack.application.usecase.RepairDay;
import io.creditpack.application.usecase.ReplayEvents;
import io.creditpack.application.usecase.ReplayWebhook;
import io.creditpack.application.usecase.Settlement;
import io.creditpack.application.usecase.SignInCustomer;
import io.creditpack.application.usecase.SyncOrder;
import io.creditpack.application.usecase.WorkOffWebhooks;
import io.creditpack.application.usecase.credit.CaptureHold;
import io.creditpack.application.usecase.credit.HoldCredits;
import io.creditpack.application.usecase.credit.ReleaseHold;
import io.creditpack.application.usecase.credit.SpendCredits;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;
import io.creditpack.domain.refund.RefundPolicy;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole API over real HTTP, with a store and a Toss in memory. */
public final class RunningShop implements AutoCloseable {
    public static final Site SITE = new Site(
            URI.create("http://localhost:8080"),
            new Site.Widget("test_gck_shop", URI.create("http://localhost:8081/v2/standard")),
            Optional.of(URI.create("http://localhost:8081")),
            false);

    private static final SignIn.Programs PROGRAMS = new SignIn.Programs(
            Tokens.of(Map.of("portfolio", "service-token")),
            Tokens.of(Map.of("hana", "operator-token", "minsu", "second-operator-token")));

    /** Nobody waits for one: what happens then is the part of OverloadTest. */
    private static final int PLACES = 300;

    static final String SECRET = "0123456789abcdef0123456789abcdef";

    private static final AddressRanges THIS_MACHINE = AddressRanges.of(List.of("127.0.0.1", "::1"));

    public final MutableClock clock = new MutableClock(Fixtures.NOON);
    public final InMemoryPaymentStore memory = new InMemoryPaymentStore();
    public final FakeTossGateway toss = new FakeTossGateway(memory.unitOfWork()::isOpen, clock);

    public final InMemoryEventOutbox outbox = new InMemoryEventOutbox(memory);

    private final PaymentStore store = memory.store();

    public final OrderWatches watches = new OrderWatches(new OrderHistory(store), clock);

    private final SequentialIds ids = new SequentialIds();
    private final InMemoryProductCatalog catalog = InMemoryProductCatalog.ofBothPacks();
    private final InMemoryOperatorLog log = new InMemoryOperatorLog(memory.unitOfWork());
    private final PatientToss patientToss;
    private final Settlement settlement;
    private final KeepOperatorLog keepLog = new KeepOperatorLog(log, store.unitOfWork(), ids, clock);
    private final SignIn signIn;
    private final WebServer server;

    public RunningShop() {
        this(SITE, List.of());
    }

    /** Opens a shop at {@code site} that takes webhooks from {@code senders}; from anywhere if there are none. */
    public RunningShop(Site site, List<String> senders) {
        this(
                site,
                senders.isEmpty() ? AddressRanges.ALL : AddressRanges.of(senders),
                false,
                Optional.empty(),
                PROGRAMS);
    }

    private RunningShop(
            Site site,
            AddressRanges senders,
            boolean limited,
            Optional<AccessTokens.Provider> provider,
            SignIn.Programs programs) {
        var capacity = new Capacity(PLACES, System::nanoTime, line -> {});
        patientToss = new PatientToss(toss, capacity);
        settlement = new Settlement(store, patientToss, clock, new LookSchedule(Duration.ofSeconds(60)));
        var signIns = new InMemorySignIns(memory.unitOfWork());
        var customers = new SignIn.Customers(
                new SignInCustomer(signIns, store.unitOfWork(), clock),
                signIns,
                provider.map(trusted -> new AccessTokens(trusted, clock)),
                site.isSecure(),
                clock);
        signIn = new SignIn(new Signer(SECRET), ids, customers, programs);
        var gate = limited
                ? new Gate(site, signIn, new Proxies(THIS_MACHINE), RateLimits.on(this::nanos, "salt"))
                : new Gate(site, signIn, Proxies.NONE, RateLimits.OFF);
        var office = office(site, signIns);
        server = WebServer.start(
                new WebServer.Listen("127.0.0.1", 0), gate, capacity, office, routes(senders, signIns, office));
    }

    /** Opens a shop that limits its callers by its clock, and that believes what a test writes into X-Forwarded-For. */
    public static RunningShop limited() {
        return new RunningShop(SITE, AddressRanges.ALL, true, Optional.empty(), PROGRAMS);
    }

    /** Opens a shop whose customers may sign in with tokens of {@code provider}. */
    static RunningShop trusting(AccessTokens.Provider provider) {
        return new RunningShop(SITE, AddressRanges.ALL, false, Optional.of(provider), PROGRAMS);
    }

    /** Opens a shop with other operators than the usual ones; it signs sessions as every other does. */
    public static RunningShop operatedBy(Map<String, String> tokens) {
        var programs = new SignIn.Programs(Tokens.NONE, Tokens.of(tokens));
        return new RunningShop(SITE, AddressRanges.ALL, false, Optional.empty(), programs);
    }

    /** Returns how customers are known where there are only guests. */
    public static SignIn.Customers guests(InMemoryPaymentStore memory, Clock clock) {
        var signIns = new InMemorySignIns(memory.unitOfWork());
        return new SignIn.Customers(
                new SignInCustomer(signIns, memory.unitOfWork(), clock), signIns, Optional.empty(), false, clock);
    }

    private long nanos() {
        return ChronoUnit.NANOS.between(Fixtures.NOON, clock.instant());
    }

    private OfficePages office(Site site, SignIns signIns) {
        var dayBook = new InMemoryDayBook(memory.unitOfWork());
        var quotes = new RefundQuotes(store, RefundPolicy.STATUTORY, clock);
        var door = new Office.Door(signIn, new EndSessions(signIns, store.unitOfWork(), clock), ids, clock);
        var reads = new Office.Reads(
                new OrderSearch(store),
                new OrderTimeline(store, log),
                new CreditStatement(store),
                quotes,
                new ReceivedWebhooks(store),
                new OperatorActs(log),
                new ShopReport(new InMemoryShopFigures(memory.unitOfWork()), clock));
        var refundPayment =
                new RefundPayment(store, patientToss, settlement, new RefundClaim(store, quotes, ids, clock));
        var forcedRefunds = new InMemoryForcedRefundRepository(memory.unitOfWork());
        var forced = new Office.Forced(
                new ForcedRefunds(forcedRefunds, clock),
                new AskForcedRefund(forcedRefunds, quotes, store.unitOfWork(), ids, clock),
                new DecideForcedRefund(forcedRefunds, refundPayment, store.unitOfWork(), clock));
        var acts = new Office.Acts(
                keepLog,
                new SyncOrder(store, settlement),
                new CloseReview(store, settlement),
                refundPayment,
                new ReplayWebhook(store, clock),
                new CompareDay(toss, dayBook),
                new RepairDay(toss, dayBook, settlement));
        var shop = new Shop(catalog::all, new OrderHistory(store), new CreditStatement(store), clock);
        var outgoing = new Office.Outgoing(
                true, new UndeliveredEvents(outbox), new ReplayEvents(outbox, store.unitOfWork(), clock));
        return new OfficePages(new Pages(site, shop), new Office(door, reads, acts, forced, outgoing));
    }

    private List<Routes> routes(AddressRanges senders, SignIns signIns, Routes office) {
        var accounts = new CustomerAccounts(signIns);
        var placeOrder = new PlaceOrder(store, catalog, ids, clock, Duration.ofMinutes(30));
        var dayBook = new InMemoryDayBook(memory.unitOfWork());
        var quotes = new RefundQuotes(store, RefundPolicy.STATUTORY, clock);
        var refundPayment =
                new RefundPayment(store, patientToss, settlement, new RefundClaim(store, quotes, ids, clock));
        return List.of(
                office,
                new RefundRoutes(refundPayment, quotes),
                new OperatorRoutes(
                        new SyncOrder(store, settlement),
                        new CloseReview(store, settlement),
                        refundPayment,
                        new OrderTimeline(store, log),
                        keepLog),
                new ReconciliationRoutes(
                        new CompareDay(toss, dayBook), new RepairDay(toss, dayBook, settlement), keepLog),
                new AdminOrderRoutes(new OrderSearch(store)),
                new AdminWebhookRoutes(new ReceivedWebhooks(store), new ReplayWebhook(store, clock), keepLog),
                new ProductRoutes(catalog),
                new MeRoutes(),
                new OrderRoutes(placeOrder, new OrderHistory(store)),
                new OrderEventRoutes(new OrderHistory(store), watches),
                new ConfirmRoutes(new ConfirmPayment(store, patientToss, settlement)),
                new CreditRoutes(new CreditStatement(store)),
                new SpendRoutes(new SpendCredits(store, clock), new CreditStatement(store), accounts),
                new SessionRoutes(new EndSessions(signIns, store.unitOfWork(), clock), signIn),
                new HoldRoutes(
                        new HoldCredits(store, clock),
                        new CaptureHold(store, clock),
                        new ReleaseHold(store, clock),
                        accounts),
                new WebhookRoutes(new ReceiveWebhook(store, ids, clock), senders),
                new HealthRoutes(store, HealthRoutes.KeyPair.SANDBOX));
    }

    public URI url() {
        return server.url();
    }

    /** Sends what no client of the Java library would send, and returns all that comes back. */
    String raw(String request) throws IOException {
        try (var socket = new Socket(url().getHost(), url().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Opens a browser without a session. */
    public Browser stranger() {
        return new Browser(url());
    }

    /** Opens a browser with a new guest's session. */
    public Browser guest() {
        return Browser.signedIn(url());
    }

    /** Makes {@code guest} order a PRO Pack. */
    public OrderId order(Browser guest) {
        return new OrderId(guest.post("/api/orders", "{\"product\":\"PRO_PACK\"}")
                .json()
                .path("orderId")
                .asText());
    }

    /** Makes a buyer authenticate a card payment of 3000 won for {@code order}. */
    public PaymentKey authenticate(OrderId order) {
        return toss.authenticate(order, Won.of(3000));
    }

    /** Makes a buyer ask for an account to pay 3000 won into for {@code order}. */
    public PaymentKey authenticateAccount(OrderId order) {
        return toss.authenticateVirtualAccount(order, Won.of(3000));
    }

    /** Makes {@code guest} confirm a payment of 3000 won. */
    public Browser.Answer confirm(Browser guest, OrderId order, PaymentKey key, String... headers) {
        return guest.post("/api/payments/toss/confirm", confirmation(order, key, "3000"), headers);
    }

    /** Returns the JSON of a confirmation, with any text as its amount. */
    public static String confirmation(OrderId order, PaymentKey key, String amount) {
        return "{\"paymentKey\":\"%s\",\"orderId\":\"%s\",\"amount\":%s}".formatted(key.value(), order, amount);
    }

    /** Returns what operators did to an order or a day, such as {@code REPLAY by hana}. */
    public List<String> actsAbout(String subject) {
        return store.unitOfWork().inTransaction(() -> log.about(subject)).stream()
                .map(act -> act.kind() + " by " + act.operator())
                .toList();
    }

    /** Works off the webhooks that came so far, and returns how many orders had their turn. */
    public int workOffWebhooks() {
        return new WorkOffWebhooks(store, toss, settlement, clock)
                .handle(new WorkOffWebhooks.Command(100))
                .turns();
    }

    @Override
    public void close() {
        server.close();
        toss.close();
    }
}

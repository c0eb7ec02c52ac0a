package io.creditpack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.creditpack.adapter.jdbi.Database;
import io.creditpack.adapter.jdbi.DatabaseConfig;
import io.creditpack.adapter.toss.SecretKey;
import io.creditpack.adapter.toss.TossConfig;
import io.creditpack.adapter.toss.TossHttpGateway;
import io.creditpack.adapter.toss.sandbox.PlannedFault;
import io.creditpack.adapter.toss.sandbox.SandboxConfig;
import io.creditpack.adapter.toss.sandbox.SandboxFault;
import io.creditpack.adapter.toss.sandbox.SandboxMethod;
import io.creditpack.adapter.toss.sandbox.SandboxOperation;
import io.creditpack.adapter.toss.sandbox.SandboxPayment;
import io.creditpack.adapter.toss.sandbox.TossSandbox;
import io.creditpack.adapter.web.Browser;
import io.creditpack.application.testkit.Invariants;
import io.creditpack.application.testkit.MutableClock;
import io.creditpack.boot.ClockedApp;
import io.creditpack.boot.PaymentApp;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.payment.PaymentKey;
import io.creditpack.journey.TossFront.Answer;
import io.creditpack.journey.TossFront.Call;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The whole application over real sockets, with a sandbox that fails on request and a clock that stands still. */
final class FaultyShop implements AutoCloseable {
    /** How long the workers, who look every second, may take after the clock was moved. */
    private static final Duration STEP = Duration.ofSeconds(5);

    static final String SECRET_KEY = "test_gsk_faults";

    final MutableClock clock = new MutableClock(Instant.parse("2026-11-25T03:00:00.123456Z"));
    final TossSandbox toss = TossSandbox.start(SandboxConfig.on(0, clock));
    final TossFront front = new TossFront(toss.url());

    private final String database;
    private final PaymentApp app;
    private final Browser minji;

    FaultyShop() {
        this(Map.of());
    }

    /** Opens a shop whose configuration differs from the usual one. */
    FaultyShop(Map<String, String> settings) {
        database = settings.getOrDefault("DATABASE_URL", "jdbc:h2:mem:" + UUID.randomUUID());
        app = node(settings);
        minji = Browser.signedIn(app.url());
    }

    /** Starts one more node over the same database. */
    PaymentApp node(Map<String, String> settings) {
        var environment = new LinkedHashMap<String, String>();
        environment.putAll(Map.of(
                "PORT", "0",
                "DATABASE_URL", database,
                "RATE_LIMITS", "off",
                "SESSION_SECRET", "0123456789abcdef0123456789abcdef",
                "NEXT_PUBLIC_TOSS_CLIENT_KEY", "test_gck_faults",
                "TOSS_SECRET_KEY", SECRET_KEY,
                "TOSS_BASE_URL", front.url().toString(),
                "TOSS_READ_TIMEOUT", "2s"));
        environment.putAll(settings);
        return ClockedApp.start(environment, clock);
    }

    /** Fails the next confirms at the sandbox. */
    void nextConfirm(SandboxFault fault) {
        toss.plan(PlannedFault.on(SandboxOperation.CONFIRM, fault));
    }

    void nextQuery(SandboxFault fault) {
        toss.plan(PlannedFault.on(SandboxOperation.QUERY, fault));
    }

    /** The buyer orders a PRO Pack. */
    String order() {
        var placed = minji.post("/api/orders", "{\"product\":\"PRO_PACK\"}");
        assertThat(placed.status()).isEqualTo(201);
        return placed.json().path("orderId").asText();
    }

    /** The buyer goes through Toss's window for an order of 3000 won. */
    String authenticate(String order) {
        return toss.pay(order, 3_000, SandboxMethod.CARD).paymentKey();
    }

    /** The buyer comes back from Toss's window. */
    Browser.Answer confirm(String order, String paymentKey) {
        return minji.post(
                "/api/payments/toss/confirm",
                "{\"paymentKey\":\"%s\",\"orderId\":\"%s\",\"amount\":3000}".formatted(paymentKey, order));
    }

    /** Returns what the sandbox says of a payment, past everything in between. */
    String paymentAtToss(String paymentKey) {
        String credentials = Base64.getEncoder().encodeToString((SECRET_KEY + ":").getBytes(StandardCharsets.UTF_8));
        return new Browser(toss.url())
                .get("/v1/payments/" + paymentKey, "Authorization", "Basic " + credentials)
                .body();
    }

    /** The buyer pays, Toss takes the money, and neither its answer nor the next one arrives. */
    String unansweredOrder() {
        // Toss answers others meanwhile; where it answers nobody, nobody is sent to it any more.
        declinedOrder();
        String order = order();
        String key = authenticate(order);
        front.next(Call.CONFIRM, asking -> {
            asking.ask();
            return Answer.NONE;
        });
        front.next(Call.QUERY, Answer.NONE);
        assertThat(confirm(order, key).status()).isEqualTo(202);
        return order;
    }

    private void declinedOrder() {
        String order = order();
        front.next(Call.CONFIRM, Answer.error(403, "REJECT_CARD_PAYMENT"));
        assertThat(confirm(order, authenticate(order)).status()).isEqualTo(402);
    }

    /** Returns what a monitoring system is told. */
    String figures() {
        return minji.get("/metrics").body();
    }

    Browser minji() {
        return minji;
    }

    JsonNode get(String order) {
        return minji.get("/api/orders/" + order).json();
    }

    String statusOf(String order) {
        return get(order).path("status").asText();
    }

    long balance() {
        return minji.get("/api/credits").json().path("balance").asLong();
    }

    /** Returns how many confirms of an order reached the sandbox. */
    long confirmsOf(String order) {
        return requests(SandboxOperation.CONFIRM, order);
    }

    long requests(SandboxOperation operation, String text) {
        return toss.requests().stream()
                .filter(request -> request.operation() == operation)
                .filter(request ->
                        request.path().contains(text) || request.body().contains(text))
                .count();
    }

    /** Lets up to a minute go by, ten seconds at a time; fails if the order is not {@code status} by then. */
    void assertBecomes(String order, String status) {
        for (int i = 0; i < 6 && !statusOf(order).equals(status); i++) {
            clock.advance(Duration.ofSeconds(10));
            Patience.isWithin(STEP, () -> statusOf(order).equals(status));
        }
        Patience.until("the order is " + status, () -> statusOf(order).equals(status));
    }

    /** Fails unless the books agree with themselves and with what the sandbox holds. */
    void assertInvariants() {
        assertInvariants(database, toss);
    }

    /** Fails unless the books in {@code database} agree with themselves and with what {@code toss} holds. */
    static void assertInvariants(String database, TossSandbox toss) {
        try (Database opened = Database.open(new DatabaseConfig(database, "", "", 2));
                var gateway = new TossHttpGateway(TossConfig.of(toss.url(), new SecretKey(SECRET_KEY)))) {
            List<Payment> atToss = toss.payments().stream()
                    .map(SandboxPayment::paymentKey)
                    .map(PaymentKey::new)
                    .flatMap(key -> gateway.find(key).<Stream<Payment>>match(Stream::of, Stream::empty, why -> {
                        throw new AssertionError("the sandbox does not say: " + why);
                    }))
                    .toList();
            new Invariants(opened.store(), opened.ledgerRecords()).holdAgainst(atToss);
        }
    }

    Optional<String> review(String order) {
        return Optional.of(get(order).path("review"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
    }

    @Override
    public void close() {
        app.close();
        front.close();
        toss.close();
    }
}

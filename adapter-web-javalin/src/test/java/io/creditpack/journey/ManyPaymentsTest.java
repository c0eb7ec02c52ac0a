package io.creditpack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.creditpack.adapter.toss.sandbox.PlannedFault;
import io.creditpack.adapter.toss.sandbox.SandboxConfig;
import io.creditpack.adapter.toss.sandbox.SandboxFault;
import io.creditpack.adapter.toss.sandbox.SandboxMethod;
import io.creditpack.adapter.toss.sandbox.SandboxOperation;
import io.creditpack.adapter.toss.sandbox.TossSandbox;
import io.creditpack.adapter.web.Browser;
import io.creditpack.application.testkit.MutableClock;
import io.creditpack.boot.ClockedApp;
import io.creditpack.boot.PaymentApp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Very many payments, one in eight of which goes wrong at Toss; the profile {@code many-payments} makes 100,000. */
final class ManyPaymentsTest {
    private static final int PAYMENTS = Integer.getInteger("payments", 2_000);
    private static final int QUEUES = 16;
    private static final int PACKS_OF_A_BUYER = 20;
    private static final int REPORTED = 5_000;
    private static final int ALWAYS = 1_000_000;
    private static final Duration BETWEEN_TWO = Duration.ofNanos(1_000);
    private static final String OPERATOR = "0123456789abcdef0123456789abcdef";

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-25T03:00:00.123456Z"));
    private final Queue<String> wronglyAnswered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger made = new AtomicInteger();

    private String database;
    private TossSandbox toss;
    private PaymentApp app;

    @BeforeEach
    void open() {
        database = "jdbc:h2:mem:" + UUID.randomUUID();
        toss = TossSandbox.start(SandboxConfig.on(0, clock));
        app = ClockedApp.start(
                Map.of(
                        "PORT", "0",
                        "DATABASE_URL", database,
                        "RATE_LIMITS", "off",
                        "SESSION_SECRET", "0123456789abcdef0123456789abcdef",
                        "ADMIN_TOKENS", "minsu:" + OPERATOR,
                        "NEXT_PUBLIC_TOSS_CLIENT_KEY", "test_gck_many",
                        "TOSS_SECRET_KEY", FaultyShop.SECRET_KEY,
                        "TOSS_BASE_URL", toss.url().toString(),
                        "TOSS_READ_TIMEOUT", "1s"),
                clock);
        toss.sendWebhooksTo(app.url().resolve("/api/webhooks/toss"));
    }

    @AfterEach
    void close() {
        app.close();
        toss.close();
    }

    /** What Toss may do to a payment, and to how many of a hundred. */
    private enum Mishap {
        CHARGED_AND_SILENT(5),
        SERVER_ERROR(5),
        RESET(2),
        WRONG_AMOUNT(1);

        private final int percent;

        Mishap(int percent) {
            this.percent = percent;
        }

        /** Returns what happens to the payment that drew {@code lot}, from 0 to 99. */
        static List<Mishap> of(int lot) {
            int from = 0;
            for (Mishap mishap : values()) {
                from += mishap.percent;
                if (lot < from) {
                    return List.of(mishap);
                }
            }
            return List.of();
        }
    }

    @Test
    void allOfThemSettleAsTossSaysAndOnlyWrongAmountsAreLeftToAPerson() {
        AtOnce.call(QUEUES, this::buy);
        assertThat(made.get()).isEqualTo(PAYMENTS);

        for (int i = 0; i < 60 && count("status=CONFIRMING") > count("review=true"); i++) {
            clock.advance(Duration.ofSeconds(15));
            Patience.isWithin(Duration.ofSeconds(2), () -> count("status=CONFIRMING") == count("review=true"));
        }

        assertThat(new TreeSet<>(found("review=true"))).isEqualTo(new TreeSet<>(wronglyAnswered));
        assertThat(found("status=CONFIRMING")).hasSize(wronglyAnswered.size());
        assertThat(count("status=PAID")).isGreaterThan(PAYMENTS * 9L / 10);
        app.close();
        FaultyShop.assertInvariants(database, toss);
    }

    /** A queue's share of all payments; nobody in it buys more than a few packs. */
    private int buy(int queue) {
        var random = new Random(20261125L + queue);
        Browser buyer = Browser.signedIn(app.url());
        for (int number = queue, packs = 1; number < PAYMENTS; number += QUEUES, packs++) {
            pay(buyer, random);
            if (packs % PACKS_OF_A_BUYER == 0) {
                buyer = Browser.signedIn(app.url());
            }
            if (made.incrementAndGet() % REPORTED == 0) {
                System.out.printf("%,d of %,d payments made%n", made.get(), PAYMENTS);
            }
        }
        return queue;
    }

    private void pay(Browser browser, Random random) {
        clock.advance(BETWEEN_TWO);
        String order = browser.post("/api/orders", "{\"product\":\"PRO_PACK\"}")
                .json()
                .path("orderId")
                .asText();
        String key = toss.pay(order, 3_000, SandboxMethod.CARD).paymentKey();
        Mishap.of(random.nextInt(100)).forEach(mishap -> plan(mishap, order, key, random));
        Browser.Answer answer = browser.post(
                "/api/payments/toss/confirm",
                "{\"paymentKey\":\"%s\",\"orderId\":\"%s\",\"amount\":3000}".formatted(key, order));
        assertThat(answer.status()).as(answer.body()).isIn(200, 202);
    }

    private void plan(Mishap mishap, String order, String key, Random random) {
        boolean tossHasDoneIt = random.nextBoolean();
        switch (mishap) {
            case CHARGED_AND_SILENT ->
                toss.plan(key, confirm(SandboxFault.TIMEOUT_AFTER_PROCESSING).delay(Duration.ofSeconds(3)));
            case SERVER_ERROR ->
                toss.plan(key, confirm(tossHasDoneIt ? SandboxFault.HTTP_500_AFTER_PROCESSING : SandboxFault.HTTP_500));
            case RESET ->
                toss.plan(
                        key,
                        confirm(
                                tossHasDoneIt
                                        ? SandboxFault.RESET_AFTER_PROCESSING
                                        : SandboxFault.RESET_BEFORE_PROCESSING));
            case WRONG_AMOUNT -> {
                toss.plan(key, confirm(SandboxFault.WRONG_AMOUNT));
                toss.plan(
                        key,
                        PlannedFault.on(SandboxOperation.QUERY, SandboxFault.WRONG_AMOUNT)
                                .times(ALWAYS));
                wronglyAnswered.add(order);
            }
        }
        if (mishap != Mishap.WRONG_AMOUNT && random.nextInt(3) == 0) {
            toss.plan(key, PlannedFault.on(SandboxOperation.QUERY, SandboxFault.RESET_BEFORE_PROCESSING));
        }
    }

    private static PlannedFault confirm(SandboxFault fault) {
        return PlannedFault.on(SandboxOperation.CONFIRM, fault);
    }

    private long count(String filter) {
        return found(filter).size();
    }

    /** Returns the orders an operator finds. */
    private List<String> found(String filter) {
        var operator = new Browser(app.url());
        var orders = new ArrayList<String>();
        String cursor = "";
        do {
            Browser.Answer answer = operator.get(
                    "/api/admin/orders?limit=100&" + filter + cursor, "Authorization", "Bearer " + OPERATOR);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            JsonNode page = answer.json();
            page.path("orders")
                    .forEach(order -> orders.add(order.path("orderId").asText()));
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asText();
        } while (!cursor.isEmpty());
        return orders;
    }
}

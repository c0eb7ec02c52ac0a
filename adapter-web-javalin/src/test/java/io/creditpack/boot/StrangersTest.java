package io.creditpack.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.web.Browser;
import io.creditpack.adapter.web.Browser.Answer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rows I-2, I-4 and I-7 of the fault catalogue, over every route there is: nobody gets at what is another's. */
final class StrangersTest {
    private static final String ABSENT = "0".repeat(36);
    private static final String CONFIRM = "{\"paymentKey\":\"key_of_nobody\",\"orderId\":\"%s\",\"amount\":3000}";
    private static final String REFUND = "{\"reason\":\"none of mine\"}";

    /** What names an order of a customer's: the call, the address, the body. */
    private static final List<Call> NAMING_AN_ORDER = List.of(
            new Call("GET /api/orders/{orderId}", "/api/orders/%s", ""),
            new Call("GET /api/orders/{orderId}/events", "/api/orders/%s/events", ""),
            new Call("GET /api/orders/{orderId}/refund-quote", "/api/orders/%s/refund-quote", ""),
            new Call("POST /api/orders/{orderId}/refund", "/api/orders/%s/refund", REFUND),
            new Call("POST /api/payments/toss/confirm", "/api/payments/toss/confirm", CONFIRM),
            new Call("GET /orders/{orderId}", "/orders/%s", ""),
            new Call("GET /checkout", "/checkout?order=%s", ""),
            new Call("GET /checkout/success", "/checkout/success?orderId=%s&paymentKey=key_of_nobody&amount=3000", ""),
            new Call("GET /checkout/fail", "/checkout/fail?orderId=%s&code=X&message=Y", ""));

    /** What names nothing of a customer's, and shows at most what is the caller's own. */
    private static final Set<String> NAMING_NOTHING = Set.of(
            "GET /",
            "GET /account",
            "GET /admin",
            "GET /api/credits",
            "GET /api/credits/entries",
            "GET /api/credits/entries.csv",
            "GET /api/me",
            "GET /api/orders",
            "GET /api/products",
            "GET /assets/{version}/{name}",
            "GET /docs",
            "GET /health/live",
            "GET /health/ready",
            "GET /metrics",
            "GET /openapi.json",
            "GET /pricing",
            "GET /sign-out",
            "GET /signed-out",
            "DELETE /api/session",
            "POST /admin/session",
            "POST /api/orders",
            "POST /api/webhooks/toss",
            "POST /sign-out");

    private record Call(String route, String path, String body) {
        Answer sent(Browser browser, String order) {
            String method = route.substring(0, route.indexOf(' '));
            HttpRequest.Builder request = browser.request(
                    path.formatted(order), "Content-Type", "application/json", "Idempotency-Key", "stranger");
            return browser.send(request.method(method, BodyPublishers.ofString(body.formatted(order))));
        }
    }

    private static final String DATABASE = "jdbc:h2:mem:strangers";

    private static PaymentApp app;

    @BeforeAll
    static void start() {
        app = PaymentApp.start(AppConfig.from(Map.of(
                "PORT", "0",
                "TOSS_SANDBOX_PORT", "0",
                "DATABASE_URL", DATABASE,
                "SERVICE_TOKENS", "portfolio:service-token",
                "ADMIN_TOKENS", "hana:operator-token")));
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static String orderOf(Browser browser) {
        return browser.post("/api/orders", "{\"product\":\"PRO_PACK\"}")
                .json()
                .path("orderId")
                .asText();
    }

    @Test
    void I2_everyRouteIsOneOfThoseTried() {
        var tried = new TreeSet<>(NAMING_NOTHING);
        NAMING_AN_ORDER.forEach(call -> tried.add(call.route()));

        assertThat(app.calls().stream().filter(call -> !needsAToken(call)).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(tried);
    }

    private static boolean needsAToken(String call) {
        return call.matches(
                "[A-Z]+ /api/admin.*|[A-Z]+ /admin/(?!session$).*|[A-Z]+ /api/accounts/.*|[A-Z]+ /api/credits/holds/.*");
    }

    @Test
    void I2_anotherUsersOrderIsAsIfThereWereNone() {
        String order = orderOf(Browser.signedIn(app.url()));
        Browser stranger = Browser.signedIn(app.url());

        for (Call call : NAMING_AN_ORDER) {
            Answer theirs = call.sent(stranger, order);
            Answer absent = call.sent(stranger, ABSENT);

            assertThat(theirs.status()).as(call.route()).isEqualTo(absent.status());
            assertThat(theirs.body().replace(order, ABSENT)).as(call.route()).isEqualTo(absent.body());
            assertThat(theirs.response().headers().map().keySet())
                    .as(call.route())
                    .isEqualTo(absent.response().headers().map().keySet());
            if (!call.route().contains("/checkout/")) {
                assertThat(theirs.status()).as(call.route()).isEqualTo(404);
            }
        }
    }

    /** Whoever measures how long an answer takes learns what the database was asked, so it is asked the same. */
    @Test
    void I2_anotherUsersOrderCostsWhatNoneCosts() throws SQLException {
        String order = orderOf(Browser.signedIn(app.url()));
        Browser stranger = Browser.signedIn(app.url());

        try (var database = new StatementCounts(DATABASE)) {
            for (Call call : NAMING_AN_ORDER) {
                call.sent(stranger, ABSENT);

                var absent = database.of(() -> call.sent(stranger, ABSENT));
                var theirs = database.of(() -> call.sent(stranger, order));

                assertThat(theirs).as(call.route()).isNotEmpty().isEqualTo(absent);
            }
        }
    }

    @Test
    void I2_anotherUsersPlaceInAListTellsNothing() {
        Browser owner = Browser.signedIn(app.url());
        for (int i = 0; i < 3; i++) {
            orderOf(owner);
        }
        String cursor = owner.get("/api/orders?limit=1").json().path("next").asText();

        var answer = Browser.signedIn(app.url()).get("/api/orders?cursor=" + cursor);

        assertThat(answer.json().path("orders")).isEmpty();
    }

    @Test
    void I2_whatNeedsATokenTakesNoSessionAndNoTokenOfAnotherKind() {
        Browser stranger = Browser.signedIn(app.url());

        app.calls().stream().filter(StrangersTest::needsAToken).forEach(call -> {
            String[] parts = call.split(" ", 2);
            String path = parts[1].replaceAll("\\{[^}]*}", ABSENT);
            String wrong = path.startsWith("/api/admin") ? "service-token" : "operator-token";
            assertThat(statusOf(stranger.request(path), parts[0], stranger))
                    .as(call)
                    .isEqualTo(401);
            assertThat(statusOf(stranger.request(path, "Authorization", "Bearer " + wrong), parts[0], stranger))
                    .as(call)
                    .isEqualTo(401);
        });
    }

    private static int statusOf(HttpRequest.Builder request, String method, Browser browser) {
        return browser.send(request.method(method, BodyPublishers.noBody())).status();
    }

    @Test
    void I7_nothingThatChangesSomethingIsTakenFromAForeignPage() {
        Browser victim = Browser.signedIn(app.url());

        app.calls().stream()
                .filter(call -> !call.startsWith("GET ")
                        && (!needsAToken(call) || call.contains(" /admin/"))
                        && !call.contains("/api/webhooks"))
                .forEach(call -> {
                    String[] parts = call.split(" ", 2);
                    String path = parts[1].replaceAll("\\{[^}]*}", ABSENT);
                    assertThat(statusOf(victim.request(path, "Sec-Fetch-Site", "cross-site"), parts[0], victim))
                            .as(call)
                            .isEqualTo(403);
                    assertThat(statusOf(victim.request(path, "Origin", "https://evil.example"), parts[0], victim))
                            .as(call)
                            .isEqualTo(403);
                });
    }

    @Test
    void I7_aSuccessUrlOpenedInAVictimsSessionPaysNothing() {
        String attackers = orderOf(Browser.signedIn(app.url()));
        Browser victim = Browser.signedIn(app.url());

        victim.get("/checkout/success?orderId=" + attackers + "&paymentKey=key_of_nobody&amount=3000");

        assertThat(victim.post("/api/payments/toss/confirm", CONFIRM.formatted(attackers))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void I4_noHeaderDecidesWhereBuyersAreSent() {
        Browser browser = Browser.signedIn(app.url());

        String page = browser.get(
                        "/checkout?product=PRO_PACK",
                        "X-Forwarded-Host",
                        "evil.example",
                        "X-Forwarded-Proto",
                        "https",
                        "Forwarded",
                        "host=evil.example;proto=https")
                .body();

        assertThat(page).doesNotContain("evil.example").contains(app.site().publicUrl() + "/checkout/success");
        assertThat(browser.get("/", "X-Forwarded-Host", "evil.example").header("Location"))
                .doesNotContain("evil.example");
    }

    @Test
    void I11_whatAStrangerWritesIsTextOnEveryPage() {
        Browser browser = Browser.signedIn(app.url());

        String page = browser.get(
                        "/checkout/fail?code=X&message=%3Cscript%3Ealert(1)%3C/script%3E%0d%0aX:1",
                        "User-Agent", "<script>alert(2)</script>")
                .body();

        assertThat(page).doesNotContain("<script>alert");
    }
}

package io.creditpack.adapter.web;

import static io.creditpack.adapter.web.LocalIssuer.claims;
import static io.creditpack.adapter.web.LocalIssuer.sign;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import io.creditpack.domain.order.OrderId;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guests who sign in with a token, and guests who sign out. */
final class SignInTest {
    private static final RSAKey KEY = LocalIssuer.rsaKey("rsa");

    private final LocalIssuer issuer = new LocalIssuer();
    private final RunningShop shop = RunningShop.trusting(issuer.provider());

    @BeforeEach
    void publish() {
        issuer.publish(KEY.toPublicJWK());
    }

    @AfterEach
    void close() {
        shop.close();
        issuer.close();
    }

    private String[] as(String subject) {
        return new String[] {
            "Authorization",
            "Bearer " + sign(KEY, claims(subject, shop.clock.instant()).build())
        };
    }

    private OrderId paidOrder(Browser guest) {
        OrderId order = shop.order(guest);
        assertThat(shop.confirm(guest, order, shop.authenticate(order)).status())
                .isEqualTo(200);
        return order;
    }

    @Test
    void aTokenIsACustomerOfItsOwn() {
        var me = shop.stranger().get("/api/me", as("minji"));

        assertThat(me.json().path("customerId").asText()).isEqualTo("minji");
        assertThat(me.json().path("signedInAs").asText()).isEqualTo("token");
        assertThat(me.header("Set-Cookie")).isEmpty();
    }

    /** A guest can prove nothing but the cookie: to end it is to take what was paid for. */
    @Test
    void aGuestWhoComesBackEachYearKeepsWhatWasPaidFor() {
        Browser guest = shop.guest();
        OrderId order = paidOrder(guest);

        for (int year = 0; year < 5; year++) {
            shop.clock.advance(Duration.ofDays(390));
            guest.get("/api/me");
        }

        assertThat(guest.get("/api/orders/" + order).status()).isEqualTo(200);
        assertThat(guest.get("/api/credits").json().path("balance").asLong()).isEqualTo(3);
    }

    @Test
    void aGuestWhoStaysAwayFor400DaysIsForgotten() {
        Browser guest = shop.guest();
        String id = guest.get("/api/me").json().path("customerId").asText();

        shop.clock.advance(Duration.ofDays(400));

        assertThat(guest.get("/api/me").json().path("customerId").asText()).isNotEqualTo(id);
    }

    @Test
    void whoSignsOutByThePageIsNobodyWithTheOldCookie() {
        Browser guest = shop.guest();
        OrderId order = paidOrder(guest);
        var kept = guest.get("/api/me").header("Set-Cookie").split(";", 2)[0];

        var answer = guest.send(
                guest.request("/sign-out", "Sec-Fetch-Site", "same-origin").POST(BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/signed-out");
        assertThat(answer.header("Clear-Site-Data")).contains("storage");
        assertThat(shop.stranger().get("/api/orders/" + order, "Cookie", kept).status())
                .isEqualTo(401);
        assertThat(guest.get("/api/orders/" + order).status()).isEqualTo(401);
    }

    @Test
    void aBadTokenIsNotTakenForAGuest() {
        var answer = shop.guest().get("/api/me", "Authorization", "Bearer nonsense");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void aGuestWhoSignsInKeepsOrdersAndCredits() {
        Browser guest = shop.guest();
        OrderId order = paidOrder(guest);
        String statement = guest.get("/api/credits/entries").body();

        guest.get("/api/me", as("minji"));

        Browser elsewhere = shop.stranger();
        assertThat(elsewhere.get("/api/orders/" + order, as("minji")).status()).isEqualTo(200);
        assertThat(elsewhere
                        .get("/api/credits", as("minji"))
                        .json()
                        .path("balance")
                        .asLong())
                .isEqualTo(3);
        assertThat(elsewhere.get("/api/credits/entries", as("minji")).body()).isEqualTo(statement);
    }

    @Test
    void machineCallersSpendThePersonsCreditsByEitherName() {
        Browser guest = shop.guest();
        paidOrder(guest);
        String guestId = guest.get("/api/me").json().path("customerId").asText();
        guest.get("/api/me", as("minji"));

        assertThat(spend("minji", "one")).isEqualTo(2);
        assertThat(spend(guestId, "two")).isEqualTo(1);
    }

    private long spend(String customer, String key) {
        return shop.stranger()
                .post(
                        "/api/accounts/" + customer + "/credits/spend",
                        "{\"credits\":1,\"reference\":\"portfolio\"}",
                        "Authorization",
                        "Bearer service-token",
                        "Idempotency-Key",
                        key)
                .json()
                .path("balance")
                .asLong();
    }

    @Test
    void I7_whoeverStillKnowsTheGuestsCookieHasNoPartInIt() {
        Browser guest = shop.guest();
        OrderId order = paidOrder(guest);
        String guestId = guest.get("/api/me").json().path("customerId").asText();
        guest.get("/api/me", as("minji"));

        assertThat(guest.get("/api/orders/" + order).status()).isEqualTo(401);
        assertThat(guest.get("/api/me", as("hana")).json().path("customerId").asText())
                .isEqualTo("hana");
        assertThat(guest.get("/api/orders/" + order, as("hana")).status()).isEqualTo(404);
        assertThat(guest.get("/api/me").json().path("customerId").asText()).isNotEqualTo(guestId);
    }

    @Test
    void ofManyWhoSignInAsOneGuestAtOnceOneHasTheCredits() {
        Browser guest = shop.guest();
        paidOrder(guest);

        IntStream.range(0, 8).parallel().forEach(i -> guest.get("/api/me", as("racer" + i)));

        assertThat(IntStream.range(0, 8)
                        .mapToLong(i -> shop.stranger()
                                .get("/api/credits", as("racer" + i))
                                .json()
                                .path("balance")
                                .asLong())
                        .sum())
                .isEqualTo(3);
    }

    @Test
    void aPersonWithAnAccountKeepsIt() {
        OrderId own = new OrderId(shop.stranger()
                .post("/api/orders", "{\"product\":\"PRO_PACK\"}", as("minji"))
                .json()
                .path("orderId")
                .asText());
        Browser guest = shop.guest();
        OrderId asGuest = paidOrder(guest);

        assertThat(guest.get("/api/orders/" + own, as("minji")).status()).isEqualTo(200);
        assertThat(guest.get("/api/orders/" + asGuest, as("minji")).status()).isEqualTo(404);
        assertThat(guest.get("/api/orders/" + asGuest).status()).isEqualTo(200);
    }

    @Test
    void whoSignsOutIsNobodyWithTheOldCookie() {
        Browser guest = shop.guest();
        String cookie = guest.get("/api/me").header("Set-Cookie").replaceAll(";.*", "");

        var signedOut = guest.send(guest.request("/api/session").DELETE());

        assertThat(signedOut.status()).isEqualTo(204);
        assertThat(signedOut.header("Set-Cookie")).contains("session=;", "Expires=Thu, 01 Jan 1970");
        assertThat(signedOut.header("Clear-Site-Data")).isEqualTo("\"cache\", \"storage\"");
        assertThat(shop.stranger().get("/api/orders", "Cookie", cookie).status())
                .isEqualTo(401);
    }

    @Test
    void anOperatorEndsAStolenSession() {
        Browser guest = shop.guest();
        String id = guest.get("/api/me").json().path("customerId").asText();
        Browser operator = shop.stranger();

        var ended = operator.send(
                operator.request("/api/admin/guests/" + id + "/session", "Authorization", "Bearer operator-token")
                        .DELETE());

        assertThat(ended.status()).isEqualTo(204);
        assertThat(guest.get("/api/orders").status()).isEqualTo(401);
    }
}

package io.creditpack.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class GuestSessionTest {
    private static RunningShop shop;

    @BeforeAll
    static void open() {
        shop = new RunningShop();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void aNewVisitorBecomesAGuest() {
        var me = shop.stranger().get("/api/me");

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.json().path("customerId").asText()).matches("guest_[0-9a-z]{36}");
        assertThat(me.json().path("customerKey").asText()).matches("[A-Za-z0-9\\-_=.@]{2,50}");
        assertThat(me.json().path("signedInAs").asText()).isEqualTo("guest");
        assertThat(me.json()).hasSize(3);
    }

    @Test
    void aGuestStaysTheSameGuest() {
        Browser browser = shop.stranger();

        assertThat(browser.get("/api/me").body())
                .isEqualTo(browser.get("/api/me").body());
    }

    @Test
    void theCustomerKeyDoesNotTellTheCustomerId() {
        var me = shop.stranger().get("/api/me").json();

        assertThat(me.path("customerKey").asText())
                .doesNotContain(me.path("customerId").asText().substring("guest_".length()));
    }

    @Test
    void twoVisitorsAreTwoGuests() {
        assertThat(shop.stranger().get("/api/me").body())
                .isNotEqualTo(shop.stranger().get("/api/me").body());
    }

    @Test
    void scriptsAndForeignPagesDoNotGetTheCookie() {
        String cookie = shop.stranger().get("/api/me").header("Set-Cookie");

        assertThat(cookie).contains("; HttpOnly", "; SameSite=Lax", "; Path=/").doesNotContain("Secure");
    }

    @Test
    void aCookieOfATlsSiteTravelsOverTlsOnly() {
        var site = new Site(
                URI.create("https://pay.example"), RunningShop.SITE.widget(), RunningShop.SITE.sandboxConsole(), false);
        try (var secure = new RunningShop(site, java.util.List.of())) {
            var me = secure.stranger().get("/api/me");

            assertThat(me.header("Set-Cookie"))
                    .startsWith("__Host-session=")
                    .contains("; Secure", "Path=/")
                    .doesNotContain("Domain");
            assertThat(me.header("Strict-Transport-Security")).isNotEmpty();
        }
    }

    @Test
    void aForgedCookieIsNobody() {
        var genuine = shop.stranger().get("/api/me");
        String id = genuine.json().path("customerId").asText();
        String cookie = genuine.header("Set-Cookie").replaceAll("session=([^;]*);.*", "$1");
        String signature = cookie.substring(cookie.lastIndexOf('.'));

        assertThat(idOf("session=" + cookie)).isEqualTo(id);
        assertThat(idOf("session=" + id)).isNotEqualTo(id);
        assertThat(idOf("session=" + id + ".")).isNotEqualTo(id);
        assertThat(idOf("session=guest_of_somebody_else" + signature)).isNotEqualTo("guest_of_somebody_else");
        assertThat(idOf("session=" + cookie + "x")).isNotEqualTo(id);
    }

    private static String idOf(String cookie) {
        return shop.stranger()
                .get("/api/me", "Cookie", cookie)
                .json()
                .path("customerId")
                .asText();
    }
}

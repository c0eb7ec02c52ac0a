package io.creditpack.adapter.web.page.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.web.Browser;
import io.creditpack.adapter.web.RunningShop;
import io.creditpack.adapter.web.Site;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OfficeDoorTest {
    private final RunningShop shop = new RunningShop();
    private final Operator hana = Operator.atTheDoor(shop.url());

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void anOperatorsTokenOpensTheOffice() {
        var answer = hana.signIn(Operator.HANA);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/admin/orders");
        assertThat(hana.get("/admin/orders").body()).contains("data-testid=\"operator\">hana<");
        assertThat(hana.get("/admin").status()).isEqualTo(303);
    }

    @Test
    void theCookieIsNeitherForScriptsNorForForeignPages() {
        String cookie = hana.signIn(Operator.HANA).header("Set-Cookie");

        assertThat(cookie).startsWith("office=hana.").doesNotContain(Operator.HANA);
        assertThat(cookie)
                .containsIgnoringCase("Path=/;")
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Strict")
                .containsIgnoringCase("Max-Age=28800")
                .doesNotContainIgnoringCase("Secure");
    }

    @Test
    void theCookieIsOfThisHostAndTlsAloneWhereThereIsTls() {
        var site = new Site(
                URI.create("https://shop.example"),
                new Site.Widget("test_gck_shop", URI.create("https://js.tosspayments.com/v2/standard")),
                Optional.empty(),
                false);
        try (var secure = new RunningShop(site, List.of())) {
            assertThat(Operator.atTheDoor(secure.url()).signIn(Operator.HANA).header("Set-Cookie"))
                    .startsWith("__Host-office=hana.")
                    .containsIgnoringCase("; Secure")
                    .containsIgnoringCase("; Path=/;")
                    .doesNotContainIgnoringCase("Domain");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "operator-toke", "operator-token2", "service-token", "hana"})
    void aTokenThatIsNobodysOpensNothing(String token) {
        var answer = hana.signIn(token);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("data-testid=\"token-refused\"");
        assertThat(answer.header("Set-Cookie")).doesNotContain("office=");
        assertThat(hana.get("/admin/orders").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded; charset=nonsense",
                "multipart/form-data",
                "multipart/form-data; boundary=b",
                "application/json",
                "text/plain"
            })
    void whatNoFormOfOursSendsIsRefused(String contentType) {
        var answer = shop.stranger()
                .send(shop.stranger()
                        .request("/admin/session", "Content-Type", contentType)
                        .POST(BodyPublishers.ofString("token=" + Operator.HANA)));

        assertThat(answer.status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/orders",
                "/admin/orders/ord_1",
                "/admin/webhooks",
                "/admin/reconciliation",
                "/admin/approvals",
                "/admin/log"
            })
    void nobodyGetsInWithoutASession(String page) {
        var answer = hana.get(page);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("data-testid=\"sign-in\"").doesNotContain("data-testid=\"token-refused\"");
    }

    @Test
    void aTokenInAHeaderIsNoSession() {
        var answer = shop.guest().get("/admin/orders", "Authorization", "Bearer " + Operator.HANA);

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void aSessionEndsAfterEightHours() {
        hana.signIn(Operator.HANA);
        shop.clock.advance(Duration.ofHours(8).minusSeconds(1));
        assertThat(hana.get("/admin/orders").status()).isEqualTo(200);

        shop.clock.advance(Duration.ofSeconds(1));

        assertThat(hana.get("/admin/orders").status()).isEqualTo(401);
    }

    /** The cookie of somebody who signed out is worth nothing, wherever a copy of it is. */
    @Test
    void whoSignedOutIsOutForGood() {
        String cookie = hana.signIn(Operator.HANA).header("Set-Cookie").split(";", 2)[0];

        assertThat(hana.does("/admin/session/end", Map.of())).contains("You are signed out.");

        assertThat(hana.get("/admin/orders").status()).isEqualTo(401);
        var copied = new Browser(shop.url()).get("/admin/orders", "Cookie", cookie);
        assertThat(copied.status()).isEqualTo(401);
    }

    static Stream<Arguments> operatorsAfterAChange() {
        return Stream.of(
                Arguments.of(Map.of("hana", Operator.HANA), 200),
                Arguments.of(Map.of("hana", "a-new-token"), 401),
                Arguments.of(Map.of("minsu", Operator.HANA), 401),
                Arguments.of(Map.of("minsu", Operator.MINSU), 401),
                Arguments.of(Map.of(), 401));
    }

    /** Whoever takes an operator's token away does not want to wait until the working day is over. */
    @ParameterizedTest
    @MethodSource("operatorsAfterAChange")
    void aSessionEndsWithTheTokenThatOpenedIt(Map<String, String> operators, int status) {
        String cookie = hana.signIn(Operator.HANA).header("Set-Cookie").split(";", 2)[0];

        try (var restarted = RunningShop.operatedBy(operators)) {
            var answer = new Browser(restarted.url()).get("/admin/orders", "Cookie", cookie);

            assertThat(answer.status()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"minsu.", "office=", "hana.1.", "x"})
    void aCookieThatWasChangedIsNone(String changed) {
        String cookie = hana.signIn(Operator.HANA).header("Set-Cookie").split(";", 2)[0];

        var answer = new Browser(shop.url()).get("/admin/orders", "Cookie", cookie.replaceFirst("hana\\.", changed));

        assertThat(answer.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void I7_aForeignPageNeitherSignsInNorDoesAnything(String site) {
        assertThat(hana.postFrom(site, "/admin/session", Map.of("token", Operator.HANA))
                        .status())
                .isEqualTo(403);
        hana.signIn(Operator.HANA);

        var answer = hana.postFrom(site, "/admin/reconciliation/apply", Map.of("date", "2026-11-22", "reason", "x"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(hana.get("/admin/log").body()).contains("Nothing was done yet.");
    }

    @Test
    void whoGuessesTokensMustWait() {
        try (var limited = RunningShop.limited()) {
            var guesser = Operator.atTheDoor(limited.url());
            for (int guess = 0; guess < 10; guess++) {
                assertThat(guesser.signIn("guess" + guess).status()).isEqualTo(401);
            }

            var answer = guesser.signIn(Operator.HANA);

            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.header("Retry-After")).isNotEmpty();
            limited.clock.advance(Duration.ofSeconds(30));
            assertThat(guesser.signIn(Operator.HANA).status()).isEqualTo(303);
        }
    }

    @Test
    void thePagesSpeakBothLanguages() {
        String korean = shop.guest()
                .get("/admin", "Accept", "text/html", "Accept-Language", "ko")
                .body();

        assertThat(korean).contains("<html lang=\"ko\"", "운영자 토큰");
        assertThat(hana.get("/admin").body()).contains("<html lang=\"en\"", "Your operator token");
    }
}

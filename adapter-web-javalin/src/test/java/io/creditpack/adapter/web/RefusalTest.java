package io.creditpack.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RefusalTest {
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
    void aRefusalIsAProblemInTheOrderOfTheContract() {
        var answer = shop.stranger().get("/api/nothing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).isEqualTo("""
                {"type":"urn:creditpack:problem:not-found","title":"There is nothing here","status":404,\
                "detail":"No page and no call has this address.","code":"NOT_FOUND",\
                "instance":"/api/nothing","errors":[]}""");
    }

    @Test
    void aPersonGetsAPage() {
        var answer = shop.stranger().get("/nothing", "Accept", "text/html,*/*");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.body()).contains("찾을 수 없는 페이지예요");
    }

    @Test
    void aWrongMethodNamesTheRightOnes() {
        var browser = shop.stranger();
        var answer = browser.send(browser.request("/api/products").DELETE());

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.json().path("code").asText()).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(answer.header("Allow")).contains("GET");
    }

    @Test
    void anUnreadableAddressIsAProblemToo() {
        var answer = shop.stranger().get("/api/orders/%00");

        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
    }

    @Test
    void whatNeverBecameARequestIsAnsweredAsCarefully() {
        var refused = shop.stranger().get("/pricing?%00=" + "x".repeat(9_000));
        var answered = shop.stranger().get("/api/products");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.response().headers().map().keySet())
                .containsAll(answered.response().headers().map().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "--", "en,-"})
    void aLanguageThatIsNoneIsAsIfNoneHadBeenAskedFor(String accepted) {
        var answer = shop.stranger().get("/admin", "Accept-Language", accepted);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("<html lang=\"ko\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/", "///evil.example", "//evil.example/pricing?x=1"})
    void noAddressMakesAPageOfOursLeadToAnotherHost(String address) throws IOException {
        String page = shop.raw("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n"
                + "Connection: close\r\n\r\n");

        assertThat(page).contains("hreflang=\"en\"").doesNotContain("href=\"//");
    }

    @Test
    void aVersionThatIsNotSpokenIsTheClientsMistake() throws IOException {
        assertThat(shop.raw("GET /pricing\r\n\r\n")).contains("400").doesNotContain("INTERNAL_ERROR");
    }

    @ParameterizedTest
    @CsvSource({"/api/products, 200", "/api/orders, 401", "/admin/orders, 401", "/nothing, 404", "/admin, 200"})
    void aHeadIsThatOfTheWholeAnswer(String path, int status) {
        var browser = shop.stranger();
        var head = browser.send(browser.request(path).method("HEAD", BodyPublishers.noBody()));

        assertThat(head.status()).isEqualTo(status);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Type"))
                .isEqualTo(shop.stranger().get(path).header("Content-Type"));
    }

    @Test
    void whatAForeignPageSendsIsRefused() {
        assertThat(statusOfPost("Sec-Fetch-Site", "cross-site")).isEqualTo(403);
        assertThat(statusOfPost("Sec-Fetch-Site", "same-site")).isEqualTo(403);
        assertThat(statusOfPost("Origin", "https://evil.example")).isEqualTo(403);
        assertThat(statusOfPost("Origin", "null")).isEqualTo(403);
    }

    @Test
    void whatOurPageOrAProgramSendsIsNot() {
        assertThat(statusOfPost("Sec-Fetch-Site", "same-origin")).isNotEqualTo(403);
        assertThat(statusOfPost("Origin", "http://localhost:8080")).isNotEqualTo(403);
        assertThat(statusOfPost("Accept", "*/*")).isNotEqualTo(403);
    }

    private static int statusOfPost(String... headers) {
        var browser = shop.guest();
        return browser.send(browser.request("/api/orders", headers).POST(BodyPublishers.ofString("{}")))
                .status();
    }

    @Test
    void aBrowserMayLoadOnlyUsAndTheWidget() {
        String policy = shop.stranger().get("/api/products").header("Content-Security-Policy");

        assertThat(policy.split("; "))
                .contains(
                        "default-src 'self'",
                        "script-src 'self' http://localhost:8081",
                        "frame-src 'self' http://localhost:8081",
                        "connect-src 'self' http://localhost:8081",
                        "base-uri 'none'");
    }
}

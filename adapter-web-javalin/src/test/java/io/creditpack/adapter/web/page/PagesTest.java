package io.creditpack.adapter.web.page;

import static io.creditpack.application.testkit.Fixtures.claimed;
import static io.creditpack.application.testkit.Fixtures.paidByCard;
import static io.creditpack.application.testkit.Fixtures.paymentKey;
import static io.creditpack.application.testkit.Fixtures.trigger;
import static io.creditpack.application.testkit.Fixtures.waitingForDeposit;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.web.Browser;
import io.creditpack.adapter.web.Seller;
import io.creditpack.adapter.web.Seller.Fact;
import io.creditpack.application.testkit.Fixtures;
import io.creditpack.domain.credit.CreditEntry;
import io.creditpack.domain.credit.CreditEntry.Source;
import io.creditpack.domain.credit.CreditEntry.Time;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.EntryType;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.Trigger.Cause;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PagesTest {
    private static final String WANTS_HTML = "text/html";
    private static final String HOSTILE = "%3Cscript%3Ealert(1)%3C/script%3E";

    private final RunningPages shop = new RunningPages();
    private final Browser guest = shop.guest();

    @AfterEach
    void close() {
        shop.close();
    }

    static Stream<String> pages() {
        return Stream.of(
                "/pricing",
                "/checkout?product=PRO_PACK",
                "/checkout/success?paymentKey=k&orderId=ord_1&amount=3000",
                "/checkout/fail?code=PAY_PROCESS_CANCELED",
                "/account",
                "/sign-out",
                "/signed-out",
                "/orders/ord_paid",
                "/orders/ord_waiting");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageIsServedInBothLanguages(String page) {
        paidOrder();
        waitingOrder();

        var korean = guest.get(page, "Accept", WANTS_HTML);
        var english = guest.get(page, "Accept", WANTS_HTML, "Accept-Language", "en-US,en;q=0.9");

        assertThat(korean.status()).isEqualTo(200);
        assertThat(korean.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(korean.body()).contains("<html lang=\"ko\"", "sandbox-banner");
        assertThat(english.body()).contains("<html lang=\"en\"", "Creditpack");
        assertThat(english.body().replace("한국어", "").replace("김민지", "")).doesNotContainPattern("[가-힣]");
    }

    /** The content policy would refuse all of these in a browser, where nobody looks. */
    @ParameterizedTest
    @MethodSource("pages")
    void noPageHoldsScriptsOrStylesOfItsOwn(String page) {
        paidOrder();
        waitingOrder();

        String html = guest.get(page).body();

        assertThat(html).doesNotContain("<style", " style=", "javascript:");
        assertThat(html).doesNotContainPattern("<script(?![^>]* src=)").doesNotContainPattern("\\son[a-z]+=");
    }

    @Test
    void whoeverMaySignOutIsToldBeforeWhatIsLost() {
        assertThat(guest.get("/pricing").body()).contains("href=\"/sign-out\"");
        assertThat(guest.get("/sign-out").body()).doesNotContain("data-testid=\"sign-out-loses\"");

        paidOrder();
        shop.book(guest, ledger -> ledger.grant(entry("grant:ord_paid:1", EntryType.GRANT, 3)));

        assertThat(guest.get("/sign-out", "Accept-Language", "en").body())
                .contains("data-testid=\"sign-out-loses\"", "the 3 credits you have left");
    }

    @Test
    void theFrontDoorLeadsToThePrices() {
        var answer = guest.get("/");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/pricing");
    }

    @Test
    void pricesAndBalanceAreShown() {
        String html = guest.get("/pricing").body();

        assertThat(html)
                .contains("data-testid=\"buy-PRO_PACK\"", "data-testid=\"buy-PREMIUM_PACK\"", "3,000원", "5,000원");
        assertThat(html).contains("data-testid=\"balance\" data-value=\"0\"");
    }

    @Test
    void theCheckoutReturnsToThePublicAddressWhateverHostWasAskedFor() {
        String html = guest.get("/checkout?product=PRO_PACK").body();

        assertThat(html)
                .contains("data-success-url=\"https://shop.example/checkout/success?lang=ko\"")
                .contains("data-fail-url=\"https://shop.example/checkout/fail?lang=ko\"")
                .doesNotContain("localhost:" + guest.request("/").build().uri().getPort());
    }

    @Test
    void keysThatDoNotFitAreSaidAtTheCheckout() {
        try (var misconfigured = new RunningPages(RunningPages.site(true, true))) {
            assertThat(misconfigured.guest().get("/checkout?product=PRO_PACK").body())
                    .contains("keys-warning");
        }
        assertThat(guest.get("/checkout?product=PRO_PACK").body()).doesNotContain("keys-warning");
    }

    @Test
    void nothingSpeaksOfASandboxWhereMoneyMoves() {
        try (var real = new RunningPages(RunningPages.site(false, false))) {
            assertThat(real.guest().get("/pricing").body()).doesNotContain("sandbox");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/pricing", "/checkout?product=PRO_PACK", "/checkout/fail", "/account", "/docs", "/nowhere"})
    void everyPageSaysWhoSells(String path) {
        var seller = new Seller(Map.of(Fact.NAME, "크레딧팩 <주>", Fact.PHONE, "02-1234-5678"));
        try (var selling = new RunningPages(RunningPages.site(seller))) {
            assertThat(footer(selling.guest().get(path, "Accept", WANTS_HTML).body()))
                    .containsSubsequence("상호", "크레딧팩 &lt;주&gt;", "전화", "02-1234-5678");
        }
        assertThat(guest.get(path, "Accept", WANTS_HTML).body()).doesNotContain("상호", "class=\"seller\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pricing", "/checkout?product=PRO_PACK"})
    void whatIsForSaleSaysItsTerms(String path) {
        assertThat(main(guest.get(path).body())).contains("부가세", "7일 안에", "3영업일");
        assertThat(main(guest.get(path + (path.contains("?") ? "&" : "?") + "lang=en")
                        .body()))
                .contains("VAT", "within 7 days", "3 business days");
    }

    @Test
    void whatTheFailUrlSaysIsNeverMarkup() {
        String html = guest.get("/checkout/fail?code=" + HOSTILE + "&message=" + HOSTILE + "&orderId=" + HOSTILE)
                .body();

        assertThat(html).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    }

    @Test
    void aKnownCodeIsToldInOurWords() {
        String html = guest.get("/checkout/fail?code=REJECT_CARD_COMPANY&message=their+words")
                .body();

        assertThat(main(html)).contains("카드사").doesNotContain("their words", "REJECT_CARD_COMPANY");
    }

    @Test
    void aLongMessageIsCutShort() {
        String html = guest.get("/checkout/fail?code=NEW_CODE&message=" + "x".repeat(5_000))
                .body();

        assertThat(main(html)).contains("x".repeat(200) + "…").doesNotContain("x".repeat(201));
    }

    @ParameterizedTest
    @ValueSource(strings = {"order", "orderId"})
    void aFailedPaymentLeadsBackToItsOrder(String parameter) {
        shop.order(guest, "ord_open", order -> order);

        String html = guest.get("/checkout/fail?code=PAY_PROCESS_CANCELED&" + parameter + "=ord_open")
                .body();

        assertThat(html).contains("href=\"/checkout?order=ord_open\"");
    }

    @Test
    void nobodySeesTheOrderOfSomebodyElse() {
        paidOrder();
        var stranger = shop.guest();

        assertThat(stranger.get("/orders/ord_paid", "Accept", WANTS_HTML).status())
                .isEqualTo(404);
        assertThat(stranger.get("/checkout?order=ord_paid", "Accept", WANTS_HTML)
                        .status())
                .isEqualTo(404);
        assertThat(main(stranger.get("/checkout/fail?orderId=ord_paid").body())).doesNotContain("ord_paid");
    }

    @Test
    void aPaidOrderIsNotPaidTwice() {
        paidOrder();

        var answer = guest.get("/checkout?order=ord_paid");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/orders/ord_paid");
    }

    @Test
    void aReceiptSaysHowItWasPaid() {
        paidOrder();

        assertThat(guest.get("/orders/ord_paid").body())
                .contains("data-status=\"PAID\"", "카드", "2026년 11월 23일 12:00", "https://receipt.example/1")
                .contains("data-moving=\"no\"");
    }

    @Test
    void anUnpaidDepositShowsWhereToPay() {
        waitingOrder();

        assertThat(guest.get("/orders/ord_waiting").body())
                .contains("X1234567890123", "우리은행", "김민지", "2026년 11월 30일 12:00")
                .containsPattern("data-due=\"2026-11-30T03:00:00[^\"]*\">7일<")
                .contains("data-moving=\"yes\"");
    }

    @ParameterizedTest
    @CsvSource({"/nowhere,404", "/checkout?product=GOLD_PACK,404", "/checkout,404", "/orders/no,404"})
    void whatDoesNotExistIsToldAsAPage(String path, int status) {
        var answer = guest.get(path, "Accept", WANTS_HTML);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).contains("<h1>", "href=\"/pricing\"");
    }

    @Test
    void theOtherLanguageKeepsThePage() {
        String html = guest.get("/checkout/success?paymentKey=a%26b&orderId=ord_1&lang=en")
                .body();

        assertThat(html).contains("href=\"/checkout/success?lang=ko&amp;paymentKey=a%26b&amp;orderId=ord_1\"");
    }

    @Test
    void theAccountShowsWhatIsLeftOfEachPackUntilWhenAndHowTheBalanceCameAbout() {
        paidOrder();
        shop.book(guest, ledger -> ledger.grant(entry("grant:ord_paid:1", EntryType.GRANT, 3)));
        shop.book(guest, ledger -> ledger.spend(entry("spend:1", EntryType.SPEND, 2)));

        String html = main(guest.get("/account?lang=en").body());

        assertThat(html)
                .contains("PRO Pack", "1 left", "until ", "data-testid=\"balance-chart\"")
                .contains("Credits since ", "first 3, now 1, lowest 0, highest 3.")
                .contains("href=\"/api/credits/entries.csv\"")
                .doesNotContain("debt-reason");
    }

    @Test
    void theAccountExplainsWhyTheNextCreditsDoNotCount() {
        paidOrder();
        shop.book(guest, ledger -> ledger.grant(entry("grant:ord_paid:1", EntryType.GRANT, 3)));
        shop.book(guest, ledger -> ledger.spend(entry("spend:1", EntryType.SPEND, 2)));
        shop.book(guest, ledger -> ledger.reverse(entry("reversal:ord_paid:rest:1", EntryType.REVERSAL, 3)));

        String html = main(guest.get("/account?lang=en").body());

        assertThat(html).contains("Money for these credits went back after they had been used.", "lowest -2");
    }

    private static CreditEntry entry(String id, EntryType type, long credits) {
        var order = new OrderId("ord_paid");
        var source = type == EntryType.SPEND ? Source.of("portfolio-42") : Source.of(order, "PRO_PACK");
        var time = Time.between(Fixtures.NOON, Fixtures.NOON.plusSeconds(86_400));
        return new CreditEntry(new EntryId(id), type, Credits.of(credits), source, time);
    }

    @Test
    void aChosenLanguageStays() {
        guest.get("/pricing?lang=en");

        assertThat(guest.get("/account", "Accept-Language", "ko").body()).contains("<html lang=\"en\"");
        assertThat(guest.get("/account?lang=ko").body()).contains("<html lang=\"ko\"");
        assertThat(guest.get("/account", "Accept-Language", "en").body()).contains("<html lang=\"ko\"");
    }

    @Test
    void browsersMayKeepScriptsForever() {
        String html = guest.get("/checkout?product=PRO_PACK").body();
        var script = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"").matcher(html);

        assertThat(script.find()).isTrue();
        var asset = guest.get(script.group(1));
        assertThat(asset.status()).isEqualTo(200);
        assertThat(asset.header("Content-Type")).isEqualTo("text/javascript; charset=utf-8");
        assertThat(asset.header("Cache-Control")).contains("immutable");
        assertThat(guest.get("/assets/old/base.css").header("Cache-Control")).isEqualTo("no-cache");
        assertThat(guest.get("/assets/old/secret.txt").status()).isEqualTo(404);
    }

    /** Returns the page without what surrounds every page: the link to the other language repeats the address. */
    private static String main(String html) {
        return html.substring(html.indexOf("<main"), html.indexOf("</main>"));
    }

    /** The page's end, for what AssertJ searches it searches slowly, and one page is very long. */
    private static String footer(String html) {
        return html.substring(html.indexOf("<footer"));
    }

    private void paidOrder() {
        shop.order(guest, "ord_paid", order -> {
            Order started = claimed(order, paymentKey("card"));
            return started.paid(paidByCard(started, paymentKey("card")), trigger(Cause.CONFIRM));
        });
    }

    private void waitingOrder() {
        shop.order(guest, "ord_waiting", order -> {
            Order started = claimed(order, paymentKey("account"));
            return started.accountIssued(waitingForDeposit(started, paymentKey("account")), trigger(Cause.CONFIRM));
        });
    }
}

package io.creditpack.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page in every state, in both languages, on a phone and on a desk, in a light and in a dark room: nobody is kept out,
 * and nothing jumps. Each size is looked at in each light, so that no page has to be looked at twice for its colours.
 */
final class PagesBrowserIT extends InBrowser {
    /** The pages, as one buyer passes through them. */
    private record Tour(Buyer buyer, Inspection inspection, String variant) {
        void looksAt(String page) {
            inspection.of(buyer.page(), page + "-" + variant);
        }

        void looksAt(String page, String path) {
            buyer.opens(path);
            looksAt(page);
        }
    }

    @ParameterizedTest
    @CsvSource({"ko-KR, 360, LIGHT", "ko-KR, 1280, LIGHT", "en-US, 360, DARK", "en-US, 1280, DARK"})
    void everyPageIsForEverybody(String locale, int width, ColorScheme scheme) {
        try (Buyer buyer = buyer(locale, width)) {
            var inspection = new Inspection(scheme);
            inspection.prepare(buyer.page());
            var tour = new Tour(buyer, inspection, language(locale) + "-" + width);
            tour.looksAt("pricing", "/pricing");
            buyer.choosesPack("PRO_PACK");
            tour.looksAt("checkout");
            buyer.pays("CARD", "pay-approved");
            buyer.sees("result-paid");
            tour.looksAt("paid");
            tour.looksAt("receipt-paid", "/orders/" + buyer.orderId());
            buyer.at("refund-open").click();
            assertThat(buyer.at("refund-button")).isVisible();
            tour.looksAt("receipt-refund");
            waiting(buyer, tour);
            buyer.choosesPack("PREMIUM_PACK");
            buyer.pays("CARD", "pay-declined");
            buyer.sees("result-declined");
            tour.looksAt("declined");
            checking(buyer, tour);
            tour.looksAt("failed", "/checkout/fail?code=SOMETHING_NEW&message=Something%20new%20went%20wrong.");
            tour.looksAt("account", "/account");
            tour.looksAt("not-found", "/nowhere");
            buyer.at("to-sign-out").click();
            buyer.sees("sign-out-loses");
            tour.looksAt("sign-out");
            if (language(locale).equals("ko") == (width < 600)) {
                // By far the longest page, and the same in both languages but for what surrounds it.
                tour.looksAt("docs", "/docs");
            }
            buyer.signsOut();
            tour.looksAt("signed-out");
            buyer.owns(0);
        }
    }

    private static String language(String locale) {
        return locale.substring(0, 2);
    }

    private static void waiting(Buyer buyer, Tour tour) {
        buyer.choosesPack("PREMIUM_PACK");
        String order = buyer.orderId();
        buyer.pays("VIRTUAL_ACCOUNT", "pay-approved");
        buyer.sees("result-waiting");
        tour.looksAt("waiting");
        tour.looksAt("receipt-waiting", "/orders/" + order);
        tour.looksAt("canceled", "/checkout/fail?code=PAY_PROCESS_CANCELED&orderId=" + order);
    }

    private static void checking(Buyer buyer, Tour tour) {
        buyer.page().route("**/api/payments/toss/confirm", Route::abort);
        buyer.opens("/checkout/success?paymentKey=tgen_1&orderId=ord_000001&amount=3000");
        assertThat(buyer.at("result-checking")).isVisible();
        tour.looksAt("checking");
        buyer.page().unroute("**/api/payments/toss/confirm");
    }
}

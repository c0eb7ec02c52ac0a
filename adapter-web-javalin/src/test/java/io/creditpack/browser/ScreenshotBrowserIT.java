package io.creditpack.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page fits its window; a picture of each is left in {@code target/screenshots}. */
final class ScreenshotBrowserIT extends InBrowser {
    @ParameterizedTest
    @CsvSource({"ko-KR, 360", "ko-KR, 1280", "en-US, 360", "en-US, 1280"})
    void everyPageFitsItsWindow(String locale, int width) {
        try (Buyer buyer = buyer(locale, width)) {
            var album = new Album(buyer, locale.substring(0, 2) + "-" + width);
            buyer.opens("/pricing");
            album.add("pricing");
            buyer.choosesPack("PRO_PACK");
            album.add("checkout");
            buyer.pays("CARD", "pay-approved");
            buyer.sees("result-paid");
            album.add("paid");
            buyer.choosesPack("PREMIUM_PACK");
            buyer.pays("VIRTUAL_ACCOUNT", "pay-approved");
            buyer.sees("result-waiting");
            album.add("waiting");
            String waiting = buyer.orderId();
            buyer.choosesPack("PREMIUM_PACK");
            buyer.pays("CARD", "pay-declined");
            buyer.sees("result-declined");
            album.add("declined");
            checking(buyer, album);
            buyer.opens("/checkout/fail?code=PAY_PROCESS_CANCELED&orderId=" + waiting);
            album.add("canceled");
            buyer.opens("/checkout/fail?code=SOMETHING_NEW&message=" + "Something%20new%20went%20wrong.");
            album.add("failed");
            buyer.opens("/account");
            album.add("account");
            buyer.opens("/orders/" + waiting);
            album.add("receipt-waiting");
            buyer.opens("/nowhere");
            album.add("not-found");
        }
    }

    private static void checking(Buyer buyer, Album album) {
        buyer.page().route("**/api/payments/toss/confirm", Route::abort);
        buyer.opens("/checkout/success?paymentKey=tgen_1&orderId=ord_000001&amount=3000");
        buyer.sees("result-checking");
        album.add("checking");
        buyer.page().unroute("**/api/payments/toss/confirm");
    }

    private record Album(Buyer buyer, String name) {
        void add(String title) {
            Object tooWide = buyer.page().evaluate("() => document.documentElement.scrollWidth > innerWidth");
            assertThat(tooWide).as(name + " " + title + " is too wide").isEqualTo(false);
            buyer.page()
                    .screenshot(new ScreenshotOptions()
                            .setAnimations(ScreenshotAnimations.DISABLED)
                            .setPath(Path.of("target/screenshots", name + "-" + title + ".png")));
        }
    }
}

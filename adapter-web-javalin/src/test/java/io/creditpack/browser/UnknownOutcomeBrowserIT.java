package io.creditpack.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class UnknownOutcomeBrowserIT extends InBrowser {
    private static final String CONFIRM = "**/api/payments/toss/confirm";

    @Test
    void anAnswerLostAfterChargingIsCheckedUntilItIsPaid() {
        try (Buyer buyer = buyer()) {
            buyer.choosesPack("PRO_PACK");
            // Asking Toss right afterwards fails too, and once more for its webhook.
            shop().breakToss("query", "HTTP_500", 2);
            buyer.pays("CARD", "pay-answer-lost");

            buyer.sees("result-checking");
            assertThat(buyer.at("result-checking")).containsText("다시 결제하지 마세요");
            buyer.sees("result-paid");
            buyer.seesBalance(3);
        }
    }

    @Test
    void aLostConnectionIsNotAFailure() {
        seesCheckingAndThenPaid(Route::abort);
    }

    @Test
    void aBrokenGatewayIsNotAFailure() {
        seesCheckingAndThenPaid(route -> route.fulfill(new Route.FulfillOptions()
                .setStatus(502)
                .setContentType("text/html")
                .setBody("<h1>Bad Gateway</h1>")));
    }

    /** The first answers never come from us; the page goes on asking until one does. */
    private static void seesCheckingAndThenPaid(Consumer<Route> trouble) {
        try (Buyer buyer = buyer()) {
            buyer.choosesPack("PRO_PACK");
            var asked = new AtomicInteger();
            buyer.page().route(CONFIRM, route -> {
                if (asked.incrementAndGet() <= 2) {
                    trouble.accept(route);
                } else {
                    route.resume();
                }
            });
            buyer.pays("CARD", "pay-approved");

            buyer.sees("result-checking");
            buyer.sees("result-paid");
            buyer.seesBalance(3);
        }
    }
}

package io.creditpack.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class DepositBrowserIT extends InBrowser {
    private static final String ORDER = "**/api/orders/*";

    @Test
    void theAccountNumberCanBeCopied() {
        try (Buyer buyer = buyer()) {
            buyer.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            waitsForADeposit(buyer);

            buyer.at("copy-account-number").click();

            assertThat(buyer.at("copy-account-number")).hasText("복사했어요");
            assertThat(buyer.page().evaluate("() => navigator.clipboard.readText()"))
                    .isEqualTo(buyer.at("account-number").textContent());
        }
    }

    @Test
    void theAmountIsCopiedAsABanksFormTakesIt() {
        try (Buyer buyer = buyer()) {
            buyer.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            waitsForADeposit(buyer);

            buyer.at("copy-amount").click();

            assertThat(buyer.at("copy-amount")).hasText("복사했어요");
            assertThat(buyer.page().evaluate("() => navigator.clipboard.readText()"))
                    .isEqualTo("5000");
        }
    }

    @Test
    void theTimeThatIsLeftIsShownAndGoesOnQuietly() {
        try (Buyer buyer = buyer("en-US", 360)) {
            buyer.page().clock().install();
            waitsForADeposit(buyer);
            assertThat(buyer.at("time-left")).hasText(Pattern.compile("\\d days? \\d+ hours?|\\d days"));
            assertThat(buyer.at("time-left")).hasAttribute("aria-live", "off");

            buyer.page().clock().fastForward(Duration.ofDays(20).toMillis());

            assertThat(buyer.at("time-left")).hasText("No time left");
        }
    }

    @Test
    void thePageIsToldWithoutAsking() {
        try (Buyer buyer = buyer()) {
            buyer.page().route(ORDER, Route::abort);
            waitsForADeposit(buyer);

            buyer.deposits(buyer.orderId());

            buyer.sees("result-paid");
        }
    }

    @Test
    void thePageAsksWhereItIsNotTold() {
        try (Buyer buyer = buyer()) {
            buyer.page().route(ORDER + "/events", route -> route.fulfill(new FulfillOptions().setStatus(429)));
            waitsForADeposit(buyer);

            buyer.deposits(buyer.orderId());

            buyer.sees("result-paid");
        }
    }

    @Test
    void theReceiptTurnsPaidByItself() {
        try (Buyer buyer = buyer("en-US", 360)) {
            waitsForADeposit(buyer);
            String order = buyer.orderId();
            buyer.opens("/orders/" + order);
            buyer.sees("account-number");

            buyer.deposits(order);

            buyer.seesStatus("PAID");
            assertThat(buyer.at("account-number")).hasCount(0);
        }
    }

    @Test
    void aDepositTakenBackByTheBankIsToldAndTakesTheCredits() {
        try (Buyer buyer = buyer()) {
            waitsForADeposit(buyer);
            String order = buyer.orderId();
            buyer.deposits(order);
            buyer.sees("result-paid");

            buyer.pressesInConsole(order, "reverse-deposit");

            buyer.findsStatus(order, "WAITING_FOR_DEPOSIT");
            buyer.owns(0);
        }
    }

    private static void waitsForADeposit(Buyer buyer) {
        buyer.choosesPack("PREMIUM_PACK");
        buyer.pays("VIRTUAL_ACCOUNT", "pay-approved");
        buyer.sees("result-waiting");
    }
}

package io.creditpack.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PurchaseBrowserIT extends InBrowser {
    @ParameterizedTest
    @CsvSource({"ko-KR, 1280, 충전이 완료됐어요", "en-US, 360, Your credits have arrived"})
    void aCardBringsThreeCreditsAndADepositFiveMore(String locale, int width, String success) {
        try (Buyer buyer = buyer(locale, width)) {
            buyer.choosesPack("PRO_PACK");
            buyer.pays("CARD", "pay-approved");
            buyer.sees("result-paid");
            buyer.seesBalance(3);
            assertThat(buyer.at("result-paid")).containsText(success);

            buyer.choosesPack("PREMIUM_PACK");
            buyer.pays("VIRTUAL_ACCOUNT", "pay-approved");
            buyer.sees("result-waiting");
            assertThat(buyer.at("account-number")).hasText(Pattern.compile("X\\d{10,}"));
            assertThat(buyer.at("due-date")).containsText("23:59");

            buyer.deposits(buyer.orderId());
            buyer.sees("result-paid");
            buyer.seesBalance(8);
            buyer.owns(8);
        }
    }

    @Test
    void theResultIsTheSameAfterAReload() {
        try (Buyer buyer = buyer()) {
            buyer.choosesPack("PRO_PACK");
            buyer.pays("CARD", "pay-approved");
            buyer.sees("result-paid");
            String order = buyer.orderId();

            buyer.page().reload();
            buyer.sees("result-paid");

            buyer.seesBalance(3);
            assertThat(shop().confirmsOf(order)).isEqualTo(1);
        }
    }

    @Test
    void reloadingTheCheckoutKeepsTheOrder() {
        try (Buyer buyer = buyer()) {
            buyer.choosesPack("PRO_PACK");
            String order = buyer.orderId();

            buyer.page().reload();
            buyer.seesCheckout();

            assertThat(buyer.orderId()).isEqualTo(order);
        }
    }

    @Test
    void aPurchaseNeedsNoMouse() {
        try (Buyer buyer = buyer()) {
            buyer.opens("/pricing");
            buyer.tabsTo("buy-PRO_PACK");
            buyer.page().keyboard().press("Enter");
            buyer.seesCheckout();
            buyer.tabsTo("pay-button");
            buyer.page().keyboard().press("Enter");
            buyer.tabsTo("pay-approved");
            buyer.page().keyboard().press("Enter");

            buyer.sees("result-paid");
        }
    }
}

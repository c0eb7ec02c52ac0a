package io.creditpack.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

final class RefundBrowserIT extends InBrowser {
    @Test
    void unusedCreditsAreRefundedFromTheReceipt() {
        try (Buyer buyer = buyer()) {
            buyer.choosesPack("PRO_PACK");
            buyer.pays("CARD", "pay-approved");
            buyer.sees("result-paid");
            buyer.opens("/orders/" + buyer.orderId());

            buyer.at("refund-open").click();
            assertThat(buyer.page().locator("#refund-lines")).containsText("사용하지 않은 크레딧은 환불돼요.");
            buyer.at("refund-reason").fill("잘못 샀어요");
            buyer.at("refund-button").click();

            buyer.seesStatus("CANCELED");
            assertThat(buyer.at("refund-open")).hasCount(0);
            buyer.owns(0);
        }
    }

    @Test
    void aDepositGoesBackToAnAccountOfTheBuyer() {
        try (Buyer buyer = buyer("en-US", 360)) {
            buyer.choosesPack("PREMIUM_PACK");
            buyer.pays("VIRTUAL_ACCOUNT", "pay-approved");
            buyer.sees("result-waiting");
            String order = buyer.orderId();
            buyer.deposits(order);
            buyer.sees("result-paid");
            buyer.opens("/orders/" + order);

            buyer.at("refund-open").click();
            assertThat(buyer.at("refund-button")).hasText("Refund ₩5,000");
            buyer.at("refund-reason").fill("Not needed");
            buyer.at("refund-bank").selectOption("88");
            buyer.at("refund-number").fill("110123456789");
            buyer.at("refund-holder").fill("Minji Kim");
            buyer.at("refund-button").click();

            buyer.seesStatus("CANCELED");
            buyer.owns(0);
        }
    }
}

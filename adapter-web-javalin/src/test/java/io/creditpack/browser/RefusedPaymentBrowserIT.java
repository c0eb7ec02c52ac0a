package io.creditpack.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;

final class RefusedPaymentBrowserIT extends InBrowser {
    @Test
    void aForgedAmountIsRefusedAndNothingIsCharged() {
        try (Buyer buyer = buyer()) {
            buyer.choosesPack("PREMIUM_PACK");
            String order = buyer.orderId();
            String forged = successUrlOf(buyer).replace("amount=5000", "amount=100");

            buyer.page().navigate(forged);
            buyer.sees("result-declined");

            assertThat(buyer.at("result-declined")).containsText("결제 금액이 주문과 달라요");
            assertThat(buyer.at("result-declined")).containsText("청구된 금액은 없어요");
            assertThat(shop().confirmsOf(order)).isZero();
            buyer.owns(0);
        }
    }

    @Test
    void anotherCardPaysTheOrderThatWasDeclined() {
        try (Buyer buyer = buyer()) {
            buyer.choosesPack("PRO_PACK");
            String order = buyer.orderId();
            buyer.pays("CARD", "pay-declined");
            buyer.sees("result-declined");
            assertThat(buyer.at("result-declined")).containsText("한도");

            buyer.at("pay-again").click();
            buyer.seesCheckout();
            assertThat(buyer.orderId()).isEqualTo(order);
            buyer.pays("CARD", "pay-approved");

            buyer.sees("result-paid");
            buyer.seesBalance(3);
        }
    }

    @Test
    void whoCancelsFindsTheWayBackToTheOrder() {
        try (Buyer buyer = buyer("en-US", 360)) {
            buyer.choosesPack("PRO_PACK");
            String order = buyer.orderId();
            buyer.pays("CARD", "pay-cancel");
            assertThat(buyer.at("result-declined")).containsText("You cancelled the payment");

            buyer.at("pay-again").click();
            buyer.seesCheckout();

            assertThat(buyer.orderId()).isEqualTo(order);
        }
    }

    @Test
    void termsThatAreNotAgreedToAreAskedFor() {
        try (Buyer buyer = buyer()) {
            buyer.choosesPack("PRO_PACK");
            buyer.at("agreement-required").uncheck();
            buyer.at("pay-button").click();

            assertThat(buyer.at("trouble")).containsText("필수 약관에 동의해 주세요.");
            assertThat(buyer.at("pay-button")).isEnabled();
        }
    }

    @Test
    void aWidgetThatDoesNotComeCanBeAskedForAgain() {
        try (Buyer buyer = buyer()) {
            buyer.page().route("**/v2/standard", Route::abort);
            buyer.opens("/checkout?product=PRO_PACK");
            assertThat(buyer.at("trouble")).containsText("결제 수단을 불러오지 못했어요");
            assertThat(buyer.at("pay-button")).isDisabled();
            String order = buyer.orderId();

            buyer.page().unroute("**/v2/standard");
            buyer.at("retry").click();
            buyer.seesCheckout();

            assertThat(buyer.orderId()).isEqualTo(order);
        }
    }

    /** Pays up to the way back, which is stopped, and returns where it would have led. */
    private static String successUrlOf(Buyer buyer) {
        var page = buyer.page();
        page.route("**/checkout/success?**", Route::abort);
        var request = page.waitForRequest("**/checkout/success?**", () -> buyer.pays("CARD", "pay-approved"));
        page.unroute("**/checkout/success?**");
        return request.url();
    }
}

package io.creditpack.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BackOfficeBrowserIT extends InBrowser {
    @ParameterizedTest
    @CsvSource({"ko-KR, 1280, 환불했어요", "en-US, 360, The money went back"})
    void anOperatorFindsAnOrderReadsItsStoryAndRefundsItWithoutAMouse(String locale, int width, String told) {
        try (Buyer person = buyer(locale, width)) {
            person.choosesPack("PRO_PACK");
            person.pays("CARD", "pay-approved");
            person.sees("result-paid");
            String order = person.orderId();

            person.opens("/admin");
            types(person, "token", Shop.OPERATOR_TOKEN);
            person.sees("operator");
            types(person, "search-id", order);
            assertThat(person.at("order-id")).hasText(order);
            assertThat(person.at("story").locator("[data-kind=MOVE]")).not().hasCount(0);
            assertThat(person.at("quote-amount")).hasAttribute("data-value", "3000");
            fitsOn(person, width);

            person.tabsTo("refund-amount");
            person.page().keyboard().type("1000");
            person.page().keyboard().press("Tab");
            person.page().keyboard().type("goodwill");
            person.page().keyboard().press("Enter");

            assertThat(person.at("news")).containsText(told);
            assertThat(person.at("status")).hasAttribute("data-status", "PARTIAL_CANCELED");
            Locator act = person.at("story").locator("[data-kind=OPERATOR]");
            assertThat(act).containsText("hana");
            assertThat(act).containsText("goodwill");
            for (String page : new String[] {"/admin/figures", "/admin/log", "/admin/webhooks", "/admin/orders"}) {
                person.opens(page);
                fitsOn(person, width);
            }
            person.tabsTo("sign-out");
            person.page().keyboard().press("Enter");
            person.sees("sign-in");
        }
    }

    private static void types(Buyer person, String field, String text) {
        person.tabsTo(field);
        person.page().keyboard().type(text);
        person.page().keyboard().press("Enter");
    }

    private static void fitsOn(Buyer person, int width) {
        Object widest = person.page().evaluate("() => document.documentElement.scrollWidth");
        org.assertj.core.api.Assertions.assertThat(((Number) widest).intValue()).isLessThanOrEqualTo(width);
    }
}

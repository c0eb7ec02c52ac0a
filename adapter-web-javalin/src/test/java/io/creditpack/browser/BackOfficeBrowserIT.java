package io.creditpack.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BackOfficeBrowserIT extends InBrowser {
    private static final Inspection INSPECTION = new Inspection(ColorScheme.LIGHT);

    @ParameterizedTest
    @CsvSource({"ko-KR, 1280, 환불했어요", "en-US, 360, The money went back"})
    void anOperatorFindsAnOrderReadsItsStoryAndRefundsItWithoutAMouse(String locale, int width, String told) {
        try (Buyer person = buyer(locale, width)) {
            INSPECTION.prepare(person.page());
            person.choosesPack("PRO_PACK");
            person.pays("CARD", "pay-approved");
            person.sees("result-paid");
            String order = person.orderId();

            person.opens("/admin");
            looksAt("sign-in", person, locale, width);
            types(person, "token", Shop.OPERATOR_TOKEN);
            person.sees("operator");
            types(person, "search-id", order);
            assertThat(person.at("order-id")).hasText(order);
            assertThat(person.at("story").locator("[data-kind=MOVE]")).not().hasCount(0);
            assertThat(person.at("quote-amount")).hasAttribute("data-value", "3000");
            looksAt("order", person, locale, width);

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
            for (String page : new String[] {"figures", "log", "webhooks", "events", "reconciliation", "orders"}) {
                person.opens("/admin/" + page);
                looksAt(page, person, locale, width);
            }
            person.tabsTo("sign-out");
            person.page().keyboard().press("Enter");
            person.sees("sign-in");
        }
    }

    @Test
    void anOperatorClosesAReviewAndSaysWhy() {
        try (Buyer person = buyer("ko-KR", 360)) {
            INSPECTION.prepare(person.page());
            person.choosesPack("PRO_PACK");
            String order = person.orderId();
            shop().breakToss("confirm", "WRONG_AMOUNT", 1);
            person.pays("CARD", "pay-approved");
            person.sees("result-checking");

            person.opens("/admin");
            types(person, "token", Shop.OPERATOR_TOKEN);
            person.sees("operator");
            person.opens("/admin/orders?review=true");
            assertThat(person.page().locator("main")).containsText(order);
            person.opens("/admin/orders/" + order);
            person.sees("review");
            looksAt("review", person, "ko-KR", 360);
            person.page().locator("form[action$='/close-review'] [name=reason]").fill("은행에 확인했어요");
            person.at("close-review").click();

            assertThat(person.at("news")).containsText("검토를 끝냈어요");
            assertThat(person.at("review")).hasCount(0);
            assertThat(person.at("status")).hasAttribute("data-status", "PAID");
            Locator act = person.at("story").locator("[data-kind=OPERATOR]");
            assertThat(act).containsText("CLOSE_REVIEW");
            assertThat(act).containsText("은행에 확인했어요");
            person.opens("/admin/orders?review=true");
            assertThat(person.page().locator("main")).not().containsText(order);
        }
    }

    private static void types(Buyer person, String field, String text) {
        person.tabsTo(field);
        person.page().keyboard().type(text);
        person.page().keyboard().press("Enter");
    }

    private static void looksAt(String page, Buyer person, String locale, int width) {
        String name = "office-%s-%s-%d".formatted(page, locale.substring(0, 2), width);
        INSPECTION.of(person.page(), name);
        INSPECTION.ofOtherColours(person.page(), name);
    }
}

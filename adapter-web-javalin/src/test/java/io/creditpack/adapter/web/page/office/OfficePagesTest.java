package io.creditpack.adapter.web.page.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.web.Browser;
import io.creditpack.adapter.web.RunningShop;
import io.creditpack.application.testkit.TossFault;
import io.creditpack.domain.order.OrderId;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OfficePagesTest {
    private final RunningShop shop = new RunningShop();
    private final Browser minji = shop.guest();
    private final Operator hana = Operator.signedIn(shop.url(), Operator.HANA);

    @AfterEach
    void close() {
        shop.close();
    }

    private OrderId paid() {
        OrderId order = shop.order(minji);
        shop.confirm(minji, order, shop.authenticate(order));
        return order;
    }

    @Test
    void ordersAreFoundByTheirStateTheirReviewTheirTimeAndTheirNumber() {
        String paid = paid().value();
        OrderId reviewed = shop.order(minji);
        shop.toss.nextConfirm(TossFault.WRONG_AMOUNT);
        shop.confirm(minji, reviewed, shop.authenticate(reviewed));
        shop.clock.advance(Duration.ofHours(7));
        String later = shop.order(minji).value();

        assertThat(found("")).contains(paid, reviewed.value(), later);
        assertThat(found("?status=PAID&review=&from=&to=&id=")).contains(paid).doesNotContain(reviewed.value(), later);
        assertThat(found("?review=true")).contains(reviewed.value()).doesNotContain(paid, later);
        assertThat(found("?review=AMOUNT_DIFFERS")).contains("Toss says another amount", reviewed.value());
        assertThat(found("?from=2026-11-24")).contains("nothing-found");
        var named = hana.get("/admin/orders?id=+" + paid + "+");
        assertThat(named.header("Location")).endsWith("/admin/orders/" + paid);
        assertThat(found("?id=ord_nowhere")).contains("nothing-found", "value=\"ord_nowhere\"");
    }

    private String found(String query) {
        var answer = hana.get("/admin/orders" + query);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void theAddressOfTheNextPageKeepsWhatWasAskedFor() {
        for (int i = 0; i < 26; i++) {
            shop.order(minji);
        }

        String first = found("?status=PENDING&from=2026-11-23");

        var next = Pattern.compile("href=\"(/admin/orders\\?[^\"]*before=[^\"]+)\"")
                .matcher(first);
        assertThat(next.find()).isTrue();
        assertThat(next.group(1)).contains("from=2026-11-23", "status=PENDING");
        String second = hana.get(next.group(1).replace("&amp;", "&")).body();
        assertThat(second.split("class=\"code\"", -1)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=GONE", "review=maybe", "from=yesterday", "from=2026-11-24&to=2026-11-23"})
    void aFilterThatCannotBeReadIsTold(String query) {
        var answer = hana.get("/admin/orders?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("This cannot be read");
    }

    @Test
    void anOrderShowsItsFactsItsStoryItsCreditsAndWhatCanBeRefunded() {
        OrderId order = paid();
        minji.post("/api/webhooks/toss", """
                {"eventType":"PAYMENT_STATUS_CHANGED","data":{"paymentKey":"forged","orderId":"%s","status":"CANCELED"}}
                """.formatted(order));

        String page = hana.get("/admin/orders/" + order).body();

        assertThat(page)
                .contains("data-status=\"PAID\"", "PRO Pack", "data-testid=\"credits-left\">3 / 3<")
                .contains("PLACED", "CONFIRM_STARTED", "PAYMENT_DONE", "GRANT", "PAYMENT_STATUS_CHANGED")
                .contains("Unused credits are refunded.", "data-testid=\"quote-amount\" data-value=\"3000\"");
    }

    @Test
    void theFiguresTellWhatWasSoldWhatBecameOfOrdersAndWhatIsOutstanding() {
        paid();
        paid();
        shop.order(minji);

        String page = hana.get("/admin/figures").body();

        assertThat(page).contains("₩6,000 sold and ₩0 refunded in thirty days; ₩6,000 sold today.");
        assertThat(page).contains("Customers had 0 credits thirty days ago and have 6 now");
        assertThat(page)
                .containsPattern(">Paid</span>\\s*</dt><dd>2<")
                .containsPattern(">Not paid yet</span>\\s*</dt><dd>1<");
        assertThat(page.split("<rect", -1)).hasSize(1 + 30 + 2 + 30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/orders/ord_none", "/admin/orders/no", "/admin/nowhere"})
    void whatDoesNotExistIsToldInsideTheOffice(String page) {
        var answer = hana.get(page);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("<h1>There is no", "href=\"/admin\"").doesNotContain("/pricing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin",
                "/admin/orders",
                "/admin/orders/%s",
                "/admin/webhooks",
                "/admin/events",
                "/admin/reconciliation?date=2026-11-22",
                "/admin/approvals",
                "/admin/log",
                "/admin/figures"
            })
    void noPageHoldsScriptsOrStylesOfItsOwn(String path) {
        String page = (path.equals("/admin") ? Operator.atTheDoor(shop.url()) : hana)
                .get(path.formatted(paid()))
                .body();

        assertThat(page).contains("<h1>").doesNotContain("<script", "<style", " style=", "javascript:");
        assertThat(page).doesNotContainPattern("\\son[a-z]+=");
    }
}

package io.creditpack.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.creditpack.adapter.web.Browser;
import io.creditpack.application.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Row H1 of the fault catalogue: a clock that jumps, in a zone that is not Korea's, confuses nobody. */
@ResourceLock(Resources.TIME_ZONE)
final class ClockTest {
    @Test
    void H1_ordersAndEntriesFollowTheirSequenceWhateverTheClockSays() {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
        var clock = new MutableClock(Instant.parse("2026-11-01T05:35:00Z"));
        try (PaymentApp app = PaymentApp.start(
                AppConfig.from(Map.of("PORT", "0", "TOSS_SANDBOX_PORT", "0", "DATABASE_URL", "jdbc:h2:mem:clock")),
                clock)) {
            Browser buyer = Browser.signedIn(app.url());
            Browser toss = new Browser(app.site().sandboxConsole().orElseThrow());
            var orders = new ArrayList<String>();
            for (int minutes : new int[] {0, -10, 20, -10, 10}) {
                String order = order(buyer);
                clock.advance(Duration.ofMinutes(minutes));
                orders.add(order);
                assertThat(pay(buyer, toss, order)).isEqualTo("PAID");
            }
            assertThat(ids(buyer.get("/api/orders").json().path("orders"))).isEqualTo(reversed(orders));
            JsonNode entries = buyer.get("/api/credits/entries").json().path("entries");
            assertThat(ids(entries)).isEqualTo(reversed(orders));
            assertThat(entries.findValues("balanceAfter").stream().map(JsonNode::asInt))
                    .containsExactly(15, 12, 9, 6, 3);
            assertThat(buyer.get("/api/credits").json().path("balance").asInt()).isEqualTo(15);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static String order(Browser buyer) {
        return buyer.post("/api/orders", "{\"product\":\"PRO_PACK\"}")
                .json()
                .path("orderId")
                .asText();
    }

    private static String pay(Browser buyer, Browser toss, String order) {
        String key = toss.post(
                        "/sandbox/payments", "{\"orderId\":\"" + order + "\",\"amount\":3000,\"method\":\"CARD\"}")
                .json()
                .path("paymentKey")
                .asText();
        return buyer.post(
                        "/api/payments/toss/confirm",
                        "{\"paymentKey\":\"" + key + "\",\"orderId\":\"" + order + "\",\"amount\":3000}")
                .json()
                .path("status")
                .asText();
    }

    private static List<String> ids(JsonNode items) {
        return items.findValuesAsText("orderId");
    }

    private static List<String> reversed(List<String> orders) {
        var newestFirst = new ArrayList<>(orders);
        Collections.reverse(newestFirst);
        return newestFirst;
    }
}

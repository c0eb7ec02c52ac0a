package io.creditpack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.web.Browser;
import io.creditpack.adapter.web.RunningShop;
import io.creditpack.boot.AppConfig;
import io.creditpack.boot.PaymentApp;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two nodes over one database; a buyer waits at one, and the other settles the payment. */
@Timeout(60)
final class OrderEventsTest {
    /** Far less than requests are given to end. */
    private static final Duration AT_ONCE = Duration.ofSeconds(8);

    private static PaymentApp node() {
        return PaymentApp.start(AppConfig.from(Map.of(
                "PORT", "0",
                "TOSS_SANDBOX_PORT", "0",
                "DATABASE_URL", "jdbc:h2:mem:order-events",
                "SESSION_SECRET", "0123456789abcdef0123456789abcdef")));
    }

    @Test
    void whatOneNodeSettlesTheOtherTellsAndItsStopWaitsForNoListener() throws IOException {
        try (PaymentApp settling = node();
                PaymentApp telling = node()) {
            Runnable stop = telling::close;
            Browser minji = Browser.signedIn(telling.url());
            var order = new OrderId(minji.post("/api/orders", "{\"product\":\"PRO_PACK\"}")
                    .json()
                    .path("orderId")
                    .asText());
            var answer = minji.open(minji.request("/api/orders/" + order + "/events"));
            try (var events = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                assertThat(next(events)).contains("PENDING");
                pay(minji, order, settling);
                hears(events, "PAID");

                long begin = System.nanoTime();
                stop.run();
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(AT_ONCE);
                assertThat(next(events)).isEqualTo("null");
            }
        }
    }

    private static void pay(Browser minji, OrderId order, PaymentApp node) {
        var key = new PaymentKey(new Browser(node.site().sandboxConsole().orElseThrow())
                .post("/sandbox/payments", "{\"orderId\":\"%s\",\"amount\":3000,\"method\":\"CARD\"}".formatted(order))
                .json()
                .path("paymentKey")
                .asText());
        var confirmed =
                minji.post(node.url() + "/api/payments/toss/confirm", RunningShop.confirmation(order, key, "3000"));
        assertThat(confirmed.status()).isEqualTo(200);
    }

    /** Reads on until {@code status} comes; a look may have found the order on its way there. */
    private static void hears(BufferedReader events, String status) throws IOException {
        String heard = next(events);
        while (!heard.contains(status)) {
            assertThat(heard).contains("CONFIRMING");
            heard = next(events);
        }
    }

    private static String next(BufferedReader events) throws IOException {
        String line = events.readLine();
        while (line != null && !line.startsWith("data:")) {
            line = events.readLine();
        }
        return String.valueOf(line);
    }
}

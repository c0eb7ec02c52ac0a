package io.creditpack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.web.Browser;
import org.junit.jupiter.api.Test;

/** What an operator sees of one purchase. */
final class MetricsTest {
    @Test
    void aPurchaseShowsInTheFigures() {
        try (RunningApp app = RunningApp.on("jdbc:h2:mem:metrics")) {
            Shopper minji = app.shopper();
            String order = minji.orders("PRO_PACK");
            minji.confirms(order, minji.authenticates(order, "CARD"));

            String figures = app.stranger().get("/metrics").body();

            assertThat(figures)
                    .contains("payments_order_moves_total{cause=\"CONFIRM\",event=\"PAYMENT_DONE\"} 1.0")
                    .contains("payments_toss_call_seconds_count{operation=\"confirm\",result=\"approved\"} 1")
                    .contains("payments_http_request_seconds_count{route=\"POST /api/orders\",status=\"201\"} 1")
                    .contains("payments_confirming_age_seconds 0.0")
                    .contains("payments_orders_under_review 0.0")
                    .contains("payments_webhooks_parked 0.0")
                    .contains("payments_pool_connections{state=\"most\"} 10.0");
        }
    }

    @Test
    void noFigureNamesAnOrderOrACustomer() {
        try (RunningApp app = RunningApp.on("jdbc:h2:mem:metrics")) {
            Browser stranger = app.stranger();
            stranger.get("/api/orders/ord_secret-1");
            stranger.get("/invented/by/a/stranger");

            String figures = stranger.get("/metrics").body();

            assertThat(figures)
                    .contains("route=\"GET /api/orders/{orderId}\",status=\"401\"")
                    .contains("route=\"none\",status=\"404\"")
                    .doesNotContain("ord_secret-1", "stranger");
        }
    }

    @Test
    void whatIsRefusedAtTheGateIsCounted() {
        try (RunningApp app = RunningApp.on("jdbc:h2:mem:refused")) {
            Browser.Answer refused = app.stranger().post("/api/payments/toss/confirm", new byte[1024 * 1024]);

            assertThat(refused.status()).isEqualTo(413);
            assertThat(app.stranger().get("/metrics").body()).contains("status=\"413\"} 1");
        }
    }
}

package io.creditpack.adapter.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.web.RunningShop;
import org.junit.jupiter.api.Test;

final class HealthRoutesTest {
    @Test
    void theProcessLivesAndIsReady() {
        try (var shop = new RunningShop()) {
            var ready = shop.stranger().get("/health/ready");

            assertThat(shop.stranger().get("/health/live").body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(ready.status()).isEqualTo(200);
            assertThat(ready.body())
                    .isEqualTo("{\"status\":\"UP\",\"database\":\"UP\",\"migrations\":\"UP\",\"keyPair\":\"SANDBOX\"}");
        }
    }

    @Test
    void withoutADatabaseItLivesButIsNotReady() {
        try (var shop = new RunningShop()) {
            shop.memory.unitOfWork().refuseCommits(1);
            var ready = shop.stranger().get("/health/ready");

            assertThat(ready.status()).isEqualTo(503);
            assertThat(ready.json().path("database").asText()).isEqualTo("DOWN");
            assertThat(shop.stranger().get("/health/live").status()).isEqualTo(200);
        }
    }
}

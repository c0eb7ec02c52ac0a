package com.acme.shop.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.toss.sandbox.PlannedFault;
import io.creditpack.adapter.toss.sandbox.SandboxConfig;
import io.creditpack.adapter.toss.sandbox.SandboxFault;
import io.creditpack.adapter.toss.sandbox.SandboxMethod;
import io.creditpack.adapter.toss.sandbox.SandboxOperation;
import io.creditpack.adapter.toss.sandbox.TossSandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A customer buys a pack and uses it, in the shop as it is started. */
final class PurchaseTest {
    private final HttpClient browser = HttpClient.newHttpClient();
    private final TossSandbox toss = TossSandbox.start(SandboxConfig.on(0, Clock.systemUTC()));
    private Shop shop;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws IOException {
        shop = Main.start(Map.of(
                "PORT",
                "0",
                "TOSS_BASE_URL",
                toss.url().toString(),
                "DATABASE_URL",
                "jdbc:h2:file:" + folder.resolve("shop") + ";DB_CLOSE_DELAY=-1"));
    }

    @AfterEach
    void close() {
        shop.close();
        toss.close();
    }

    @Test
    void aPackIsBoughtAndACreditBuildsAPortfolio() throws Exception {
        String order = order("PRO_PACK");
        String key = toss.pay(order, 3_000, SandboxMethod.CARD).paymentKey();

        HttpResponse<String> paid = confirm(order, key);
        HttpResponse<String> built = post("/portfolios?id=portfolio-42&title=Spring");

        assertThat(paid.statusCode()).isEqualTo(200);
        assertThat(paid.body()).isEqualTo(order + " 3000 won PAID credits: 3\n");
        assertThat(built.body()).isEqualTo("credits left: 2\n");
        assertThat(post("/portfolios?id=portfolio-42&title=Spring").body()).isEqualTo("credits left: 2\n");
        assertThat(post("/portfolios?id=portfolio-42&title=Autumn").statusCode())
                .isEqualTo(422);
        assertThat(post("/credits").body()).isEqualTo("credits: 2\n");
    }

    @Test
    void withoutCreditsNothingIsBuilt() throws Exception {
        assertThat(post("/portfolios?id=portfolio-42&title=Spring").statusCode())
                .isEqualTo(409);
    }

    @Test
    void aLostAnswerTakesTheMoneyOnceAndGrantsOnce() throws Exception {
        String order = order("PREMIUM_PACK");
        String key = toss.pay(order, 5_000, SandboxMethod.CARD).paymentKey();
        toss.plan(PlannedFault.on(SandboxOperation.CONFIRM, SandboxFault.RESET_AFTER_PROCESSING));

        assertThat(post("/confirm?orderId=" + order + "&paymentKey=" + key + "&amount=5000")
                        .body())
                .isEqualTo(order + " 5000 won PAID credits: 5\n");
        assertThat(post("/credits").body()).isEqualTo("credits: 5\n");
    }

    private String order(String product) throws Exception {
        String placed = post("/orders?product=" + product).body();
        return placed.substring(0, placed.indexOf(' '));
    }

    private HttpResponse<String> confirm(String order, String key) throws Exception {
        return post("/confirm?orderId=" + order + "&paymentKey=" + key + "&amount=3000");
    }

    private HttpResponse<String> post(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(shop.url() + path))
                .header("Customer", "minji")
                .POST(BodyPublishers.noBody())
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }
}

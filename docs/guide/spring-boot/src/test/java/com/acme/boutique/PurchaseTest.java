package com.acme.boutique;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.toss.sandbox.SandboxConfig;
import io.creditpack.adapter.toss.sandbox.SandboxMethod;
import io.creditpack.adapter.toss.sandbox.TossSandbox;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A customer buys a pack in the shop as it is started, against the sandbox of Toss. */
final class PurchaseTest {
    private static final Pattern ORDER_ID = Pattern.compile("\"orderId\":\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newHttpClient();
    private final TossSandbox toss = TossSandbox.start(SandboxConfig.on(0, Clock.systemUTC()));
    private ConfigurableApplicationContext boutique;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        boutique = SpringApplication.run(
                Boutique.class,
                "--server.port=0",
                "--boutique.toss-url=" + toss.url(),
                "--boutique.database-url=jdbc:h2:file:" + folder.resolve("boutique"));
    }

    @AfterEach
    void close() {
        boutique.close();
        toss.close();
    }

    @Test
    void aPackIsBoughtAndGrantsItsCreditsOnce() throws Exception {
        HttpResponse<String> placed = post("/api/orders", "{\"product\":\"PRO_PACK\"}");
        Matcher id = ORDER_ID.matcher(placed.body());
        assertThat(id.find()).as(placed.body()).isTrue();
        String key = toss.pay(id.group(1), 3_000, SandboxMethod.CARD).paymentKey();
        String success = "{\"orderId\":\"%s\",\"paymentKey\":\"%s\",\"amount\":3000}".formatted(id.group(1), key);

        HttpResponse<String> paid = post("/api/payments/toss/confirm", success);

        assertThat(placed.statusCode()).isEqualTo(201);
        assertThat(paid.statusCode()).isEqualTo(200);
        assertThat(paid.body()).contains("\"status\":\"PAID\"", "\"balance\":3");
        assertThat(post("/api/payments/toss/confirm", success).body()).isEqualTo(paid.body());
        assertThat(send(request("/api/credits").GET()).body()).isEqualTo("3");
        assertRefusals();
    }

    private void assertRefusals() throws Exception {
        assertThat(post("/api/orders", "{\"product\":\"no such\"}").statusCode())
                .isEqualTo(400);
        assertThat(post("/api/orders", "{\"product\":\"NOT_FOR_SALE\"}").statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> post(String path, String json) throws Exception {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        String port = boutique.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Customer", "minji");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), BodyHandlers.ofString());
    }
}

package io.creditpack.boot;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import io.creditpack.adapter.toss.sandbox.SandboxConfig;
import io.creditpack.adapter.toss.sandbox.TossSandbox;
import io.creditpack.adapter.web.Browser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Rows J1, J2 and J5 of the fault catalogue: what is planted as a secret is told to nobody. */
final class SecrecyTest {
    private static final String KEY = "test_gsk_CANARYkey";
    private static final List<String> PLANTED = List.of(
            KEY,
            Base64.getEncoder().encodeToString((KEY + ":").getBytes(StandardCharsets.UTF_8)),
            "test_gsk_CANARYprevious",
            "CANARYsession".repeat(3),
            "CANARYsessionBefore".repeat(2),
            "CANARYservice",
            "CANARYadmin");

    private final List<String> logged = Collections.synchronizedList(new ArrayList<>());
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("io.creditpack");
    private final AppenderBase<ILoggingEvent> recorder = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            IThrowableProxy thrown = event.getThrowableProxy();
            logged.add(event.getThreadName() + " " + event.getFormattedMessage() + " " + event.getMDCPropertyMap()
                    + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown)));
        }
    };

    @BeforeEach
    void listen() {
        recorder.start();
        root.addAppender(recorder);
        ours.setLevel(Level.TRACE);
    }

    @AfterEach
    void stopListening() {
        ours.setLevel(null);
        root.detachAppender(recorder);
    }

    private static Map<String, String> environment(String toss) {
        var environment = new HashMap<String, String>();
        environment.putAll(Map.of(
                "PORT", "0",
                "DATABASE_URL", "jdbc:h2:mem:secrecy",
                "NEXT_PUBLIC_TOSS_CLIENT_KEY", "test_gck_shop",
                "TOSS_SECRET_KEY", KEY,
                "TOSS_SECRET_KEY_PREVIOUS", "test_gsk_CANARYprevious",
                "TOSS_BASE_URL", toss,
                "TOSS_READ_TIMEOUT", "1s",
                "SESSION_SECRET", "CANARYsession".repeat(3),
                "SESSION_SECRET_PREVIOUS", "CANARYsessionBefore".repeat(2)));
        environment.put("SERVICE_TOKENS", "portfolio:CANARYservice");
        environment.put("ADMIN_TOKENS", "hana:CANARYadmin");
        return environment;
    }

    @Test
    void J1_noPlantedSecretIsToldToAnybody() {
        var sandbox = TossSandbox.start(SandboxConfig.on(0, new MicrosecondClock()));
        try (sandbox;
                PaymentApp app = PaymentApp.start(
                        AppConfig.from(environment(sandbox.url().toString())))) {
            var story = new TellingStory(new Browser(sandbox.url()), Browser.signedIn(app.url()));
            story.tell();

            assertThat(PLANTED).noneMatch(secret -> story.told().contains(secret));
            assertThat(PLANTED).noneMatch(secret -> String.join("\n", logged).contains(secret));
            assertThat(story.secrets()).isNotEmpty().allSatisfy(secret -> {
                assertThat(logged).noneMatch(line -> line.contains(secret));
                assertThat(story.toldToEverybody()).doesNotContain(secret);
            });
            assertThat(Thread.getAllStackTraces().keySet())
                    .noneMatch(thread -> PLANTED.stream().anyMatch(thread.getName()::contains)
                            || story.secrets().stream().anyMatch(thread.getName()::contains));
        }
    }

    @Test
    void J2_theConfigurationsTextIsMasked() {
        String text =
                AppConfig.from(environment("https://api.tosspayments.com")).toString();

        assertThat(PLANTED).noneMatch(text::contains);
    }

    @Test
    void whoIsRefusedIsInTheLog() {
        try (PaymentApp app = PaymentApp.start(
                AppConfig.from(Map.of("PORT", "0", "TOSS_SANDBOX_PORT", "0", "DATABASE_URL", "jdbc:h2:mem:refused")))) {
            new Browser(app.url()).get("/api/admin/orders", "Authorization", "Bearer CANARYguess");

            assertThat(logged)
                    .anyMatch(line -> line.contains("GET /api/admin/orders is refused to 127.0.0.1: UNAUTHENTICATED"))
                    .noneMatch(line -> line.contains("CANARYguess"));
        }
    }

    @Test
    void I11_noLineOfALogBeginsWhereAStrangerWantsIt() {
        try (PaymentApp app = PaymentApp.start(
                AppConfig.from(Map.of("PORT", "0", "TOSS_SANDBOX_PORT", "0", "DATABASE_URL", "jdbc:h2:mem:lines")))) {
            Browser stranger = Browser.signedIn(app.url());
            String order = stranger.post("/api/orders", "{\"product\":\"PRO_PACK\"}")
                    .json()
                    .path("orderId")
                    .asText();

            stranger.get("/api/orders/%0d%0aFORGED");
            stranger.get("/api/admin/orders/%0d%0aFORGED/timeline", "Authorization", "Bearer nobody");
            stranger.get("/checkout/fail?code=X%0d%0aFORGED&message=%0d%0aFORGED&orderId=" + order);
            stranger.post("/api/orders", "{\"product\":\"X\\r\\nFORGED\"}");
            stranger.post("/api/webhooks/toss", "{\"eventType\":\"X\\nFORGED\",\"data\":{\"orderId\":\"X\\nFORGED\"}}");
            stranger.post(
                    "/api/orders/" + order + "/refund", "{\"reason\":\"\\r\\nFORGED\"}", "Idempotency-Key", "a key");

            assertThat(logged).isNotEmpty().noneMatch(line -> line.contains("\nFORGED") || line.contains("\rFORGED"));
        }
    }

    @Test
    void J5_whoIsNobodyReadsStatusWordsOnly() {
        try (PaymentApp app = PaymentApp.start(
                AppConfig.from(Map.of("PORT", "0", "TOSS_SANDBOX_PORT", "0", "DATABASE_URL", "jdbc:h2:mem:words")))) {
            Browser nobody = new Browser(app.url());

            for (String path : List.of("/health/live", "/health/ready")) {
                var health = nobody.get(path);
                assertThat(health.status()).as(path).isEqualTo(200);
                health.json()
                        .elements()
                        .forEachRemaining(word -> assertThat(word.asText()).matches("[A-Za-z_]*"));
            }
            for (String path : List.of("/metrics", "/docs", "/openapi.json")) {
                assertThat(nobody.get(path).body())
                        .as(path)
                        .doesNotContain("jdbc:", "test_gsk", "guest_0", "/root", "password=");
            }
        }
    }
}

package io.creditpack.adapter.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.EventSubscriber.Receipt;
import io.creditpack.application.port.OutgoingEvent;
import io.creditpack.application.port.OutgoingEvent.Kind;
import io.creditpack.application.testkit.Fixtures;
import io.creditpack.application.testkit.MutableClock;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedWebhooksTest {
    private static final String SECRET = secret(1);
    private static final OutgoingEvent EVENT = new OutgoingEvent(
            "evt_1", Kind.CREDITS_SPENT, Fixtures.MINJIS_ACCOUNT, Fixtures.NOON, "{\"reference\":\"크레딧\"}");

    private final MutableClock clock = new MutableClock(Fixtures.NOON);
    private Subscriber subscriber;

    @BeforeEach
    void listen() throws IOException {
        subscriber = Subscriber.start();
    }

    @AfterEach
    void stop() {
        subscriber.close();
    }

    @Test
    void theSubscriberOfTheGuideFindsAWebhookGenuine() throws Exception {
        assertThat(webhooks(SECRET).deliver(EVENT)).isEqualTo(Receipt.TAKEN);

        var received = subscriber.received().get(0);
        assertThat(received.body()).isEqualTo("""
                {"type":"CreditsSpent","timestamp":"2026-11-23T03:00:00.123456Z","data":{"reference":"크레딧"}}""");
        assertThat(received.id()).isEqualTo("evt_1");
        assertThat(isGenuine(SECRET, received, received.body())).isTrue();
    }

    @Test
    void theSubscriberOfTheGuideFindsOutWhatIsNotGenuine() throws Exception {
        webhooks(SECRET).deliver(EVENT);
        var received = subscriber.received().get(0);

        assertThat(isGenuine(secret(2), received, received.body())).isFalse();
        assertThat(isGenuine(SECRET, received, "{}")).isFalse();
        clock.advance(Duration.ofMinutes(6));
        assertThat(isGenuine(SECRET, received, received.body())).isFalse();
    }

    @Test
    void whileASecretIsExchangedBothHaveSigned() throws Exception {
        webhooks(SECRET, secret(2)).deliver(EVENT);

        var received = subscriber.received().get(0);
        assertThat(isGenuine(SECRET, received, received.body())).isTrue();
        assertThat(isGenuine(secret(2), received, received.body())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "200, TAKEN",
        "204, TAKEN",
        "301, NOT_TAKEN",
        "400, NOT_TAKEN",
        "404, NOT_TAKEN",
        "410, REFUSED",
        "429, NOT_TAKEN",
        "500, NOT_TAKEN",
        "503, NOT_TAKEN"
    })
    void theStatusSaysWhatBecameOfIt(int status, Receipt receipt) {
        subscriber.answers(Subscriber.status(status));

        assertThat(webhooks(SECRET).deliver(EVENT)).isEqualTo(receipt);
    }

    @Test
    void aRedirectIsNotFollowed() {
        subscriber.answers(exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
        });

        assertThat(webhooks(SECRET).deliver(EVENT)).isEqualTo(Receipt.NOT_TAKEN);
        assertThat(subscriber.received()).hasSize(1);
    }

    @Test
    void anAnswerWithoutEndIsNotRead() {
        subscriber.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[1_000]);
            exchange.getResponseBody().flush();
            // The subscriber goes on until it is hung up on.
            for (int written = 0; written < 100_000_000; written += 100_000) {
                exchange.getResponseBody().write(new byte[100_000]);
            }
        });

        assertThat(webhooks(SECRET).deliver(EVENT)).isEqualTo(Receipt.TAKEN);
    }

    @Test
    void aConnectionThatIsCutDidNotTakeIt() {
        subscriber.answers(exchange -> {});

        assertThat(webhooks(SECRET).deliver(EVENT)).isEqualTo(Receipt.NOT_TAKEN);
    }

    @Test
    void nobodyThereDidNotTakeIt() {
        URI url = subscriber.url();
        subscriber.close();

        assertThat(new SignedWebhooks(url, List.of(new SigningSecret(SECRET)), clock).deliver(EVENT))
                .isEqualTo(Receipt.NOT_TAKEN);
    }

    private SignedWebhooks webhooks(String... secrets) {
        return new SignedWebhooks(
                subscriber.url(),
                List.of(secrets).stream().map(SigningSecret::new).toList(),
                clock);
    }

    private boolean isGenuine(String secret, Subscriber.Webhook webhook, String body) throws Exception {
        return new WebhookCheck(secret)
                .isGenuine(
                        webhook.id(),
                        webhook.timestamp(),
                        webhook.signature(),
                        body.getBytes(StandardCharsets.UTF_8),
                        clock.instant());
    }

    private static String secret(int first) {
        byte[] key = new byte[24];
        key[0] = (byte) first;
        return "whsec_" + Base64.getEncoder().encodeToString(key);
    }
}

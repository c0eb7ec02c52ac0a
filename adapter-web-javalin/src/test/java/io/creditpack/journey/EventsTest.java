package io.creditpack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.creditpack.adapter.events.Subscriber;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody hears who listens to a whole application. */
final class EventsTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

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
    void aPurchaseIsHeardOfInItsOrderAlthoughTheListenerWasAwayFirst() {
        subscriber.answers(Subscriber.status(503));
        var settings = Map.of("EVENTS_URL", subscriber.url().toString(), "EVENTS_SECRET", SECRET);
        try (RunningApp shop = RunningApp.on("jdbc:h2:mem:events", settings)) {
            Shopper minji = shop.shopper();
            String order = minji.orders("PRO_PACK");
            minji.confirms(order, minji.authenticates(order, "CARD"));
            Patience.until("a first try", () -> !subscriber.received().isEmpty());

            subscriber.answers(Subscriber.status(204));
            Patience.until("all events", () -> types().contains("CreditsGranted"));

            assertThat(types().stream().distinct()).containsExactly("OrderPaid", "CreditsGranted");
            JsonNode granted = bodies().get(bodies().size() - 1);
            assertThat(granted.at("/data/orderId").asText()).isEqualTo(order);
            assertThat(granted.at("/data/balance").asLong()).isEqualTo(3);
        }
    }

    @Test
    void whatNobodyTakesShowsInTheFigures() {
        subscriber.answers(Subscriber.status(500));
        var settings = Map.of("EVENTS_URL", subscriber.url().toString(), "EVENTS_SECRET", SECRET);
        try (RunningApp shop = RunningApp.on("jdbc:h2:mem:untaken-events", settings)) {
            Shopper minji = shop.shopper();
            String order = minji.orders("PRO_PACK");
            minji.confirms(order, minji.authenticates(order, "CARD"));

            Patience.until("an event waits", () -> shop.figure("payments_outgoing_event_lag_seconds") > 0);
            subscriber.answers(Subscriber.status(410));

            Patience.until("both are parked", () -> shop.figure("payments_outgoing_events_parked") == 2);
            assertThat(shop.figure("payments_outgoing_event_lag_seconds")).isZero();
        }
    }

    private List<String> types() {
        return bodies().stream().map(body -> body.path("type").asText()).toList();
    }

    private List<JsonNode> bodies() {
        return subscriber.received().stream()
                .map(webhook -> parsed(webhook.body()))
                .toList();
    }

    private static JsonNode parsed(String body) {
        try {
            return new ObjectMapper().readTree(body);
        } catch (IOException notJson) {
            throw new AssertionError(notJson);
        }
    }
}

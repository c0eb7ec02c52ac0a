package io.creditpack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What a request's log lines carry. */
final class TracingTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final Logger logger = (Logger) LoggerFactory.getLogger("io.creditpack.adapter.toss");
    private final Lines lines = new Lines();

    @BeforeEach
    void listen() {
        lines.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(lines);
        logger.setLevel(null);
    }

    @Test
    void theLinesOfARequestCarryItsTraceAndItsOrder() {
        try (RunningApp shop = RunningApp.on("jdbc:h2:mem:tracing")) {
            Shopper minji = shop.shopper();
            String order = minji.orders("PRO_PACK");
            String key = minji.authenticates(order, "CARD");

            minji.confirms(order, key, "traceparent", "00-" + TRACE + "-b7ad6b7169203331-01");

            assertThat(lines.of("confirm of " + order))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line)
                            .containsEntry("traceId", TRACE)
                            .containsEntry("orderId", order)
                            .hasEntrySatisfying(
                                    "traceparent",
                                    parent -> assertThat(parent)
                                            .matches("00-" + TRACE + "-[0-9a-f]{16}-01")
                                            .doesNotContain("b7ad6b7169203331")));
        }
    }

    @Test
    void aHeaderThatIsNoTraceIsReplacedByANewTrace() {
        try (RunningApp shop = RunningApp.on("jdbc:h2:mem:tracing")) {
            Shopper minji = shop.shopper();
            String order = minji.orders("PRO_PACK");

            minji.confirms(order, minji.authenticates(order, "CARD"), "traceparent", "00-" + "0".repeat(32) + "-x-01");

            assertThat(lines.of("confirm of " + order))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line.get("traceId"))
                            .matches("[0-9a-f]{32}")
                            .doesNotMatch("0+"));
        }
    }

    private static final class Lines extends AppenderBase<ILoggingEvent> {
        private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            event.prepareForDeferredProcessing();
            events.add(event);
        }

        List<Map<String, String>> of(String words) {
            return events.stream()
                    .filter(event -> event.getFormattedMessage().contains(words))
                    .map(ILoggingEvent::getMDCPropertyMap)
                    .toList();
        }
    }
}

package io.creditpack.adapter.toss;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.creditpack.application.port.CancelRequest;
import io.creditpack.domain.payment.RefundAccount;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is logged, at whatever level, holds nothing that could be used or that belongs to the buyer. */
final class SecrecyTest {
    private static final String PREVIOUS = "test_gsk_previous9876543210";
    private static final List<String> SECRETS = List.of(
            Examples.SECRET,
            PREVIOUS,
            new SecretKey(Examples.SECRET).authorization(),
            new SecretKey(PREVIOUS).authorization(),
            Examples.KEY.value(),
            "ps_ExampleExampleExample01",
            "43301234",
            "9876543210",
            "홍길동");

    private final ListAppender<ILoggingEvent> slf4j = new ListAppender<>();
    private final List<String> julLines = new ArrayList<>();
    private final Logger root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
    private final java.util.logging.Logger julRoot = LogManager.getLogManager().getLogger("");
    private final Handler jul = new Handler() {
        @Override
        public synchronized void publish(LogRecord line) {
            // The stand-in for Toss may say what it was asked.
            if (!String.valueOf(line.getLoggerName()).startsWith("mockwebserver3")) {
                julLines.add(line.getMessage() + " " + line.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        root.setLevel(Level.TRACE);
        slf4j.start();
        root.addAppender(slf4j);
        julRoot.setLevel(java.util.logging.Level.ALL);
        julRoot.addHandler(jul);
    }

    @AfterEach
    void stopListening() {
        root.setLevel(Level.OFF);
        root.detachAppender(slf4j);
        julRoot.setLevel(java.util.logging.Level.INFO);
        julRoot.removeHandler(jul);
    }

    @Test
    void J2_nothingSecretIsLogged() {
        callOnGoodDays();
        callOnBadDays();

        assertThat(logged()).hasSizeGreaterThan(8);
        for (String secret : SECRETS) {
            assertThat(logged()).noneMatch(line -> line.contains(secret));
        }
    }

    private static void callOnGoodDays() {
        try (StubbedToss toss = new StubbedToss(Optional.of(new SecretKey(PREVIOUS)))) {
            toss.answers(200, Examples.PAID)
                    .answers(401, Examples.error("UNAUTHORIZED_KEY"))
                    .answers(403, Examples.error("REJECT_CARD_PAYMENT"))
                    .answers(200, Examples.PAID)
                    .answers(200, Examples.PAID.replace("\"DONE\"", "3"))
                    .answers(200, Examples.PAID);
            toss.gateway().confirm(Examples.CONFIRM);
            toss.gateway().confirm(Examples.CONFIRM);
            toss.gateway().find(Examples.KEY);
            toss.gateway().findByOrder(Examples.ORDER);
            toss.gateway().cancel(refundTo(new RefundAccount("20", "9876543210", "홍길동")));
        }
    }

    private static CancelRequest refundTo(RefundAccount account) {
        CancelRequest cancel = Examples.CANCEL;
        return new CancelRequest(
                cancel.paymentKey(),
                "cancel:" + Examples.KEY.value(),
                cancel.part(),
                cancel.reason(),
                Optional.of(account));
    }

    private static void callOnBadDays() {
        try (RawToss toss = new RawToss(connection -> {
            connection.readRequest();
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + Examples.PAID);
        })) {
            TossHttpGateway cut = new TossHttpGateway(Examples.config(toss.url()));
            cut.confirm(Examples.CONFIRM);
            cut.find(Examples.KEY);
        }
        try (RawToss plain = new RawToss(connection -> connection.write("HTTP/1.1 400 Bad Request\r\n\r\n"))) {
            new TossHttpGateway(Examples.config(plain.address("https"))).confirm(Examples.CONFIRM);
        }
        new TossHttpGateway(Examples.config(URI.create("https://toss.invalid"))).find(Examples.KEY);
    }

    private List<String> logged() {
        List<String> lines = new ArrayList<>(julLines);
        for (ILoggingEvent event : List.copyOf(slf4j.list)) {
            IThrowableProxy thrown = event.getThrowableProxy();
            lines.add(event.getFormattedMessage() + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown)));
        }
        return lines;
    }

    @Test
    void theTraceIdOfEachAnswerIsLogged() {
        try (StubbedToss toss = new StubbedToss()) {
            toss.answers(new MockResponse.Builder()
                    .code(403)
                    .setHeader("x-tosspayments-trace-id", "abc123,def456")
                    .body(Examples.error("REJECT_CARD_PAYMENT")));
            toss.gateway().confirm(Examples.CONFIRM);
        }

        assertThat(logged())
                .anyMatch(line -> line.matches(
                        "Toss answered confirm of ord_20260114_9f3c: 403 REJECT_CARD_PAYMENT after [0-9]+ ms, "
                                + "trace abc123,def456"));
    }
}

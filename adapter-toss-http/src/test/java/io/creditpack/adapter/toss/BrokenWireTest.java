package io.creditpack.adapter.toss;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.CancelResult;
import io.creditpack.application.port.ConfirmResult;
import io.creditpack.application.port.Obstacle;
import io.creditpack.application.port.PaymentLookup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sure that nothing was sent, or not: the one thing a lost connection must not get wrong. */
@Timeout(30)
final class BrokenWireTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    private static TossHttpGateway gateway(URI url) {
        return new TossHttpGateway(Examples.config(url));
    }

    private static TossHttpGateway impatient(URI url) {
        return new TossHttpGateway(new TossConfig(
                url, new SecretKey(Examples.SECRET), Optional.empty(), new TossConfig.Timeouts(SHORT, SHORT)));
    }

    private static void assertNotSent(TossHttpGateway toss, String code) {
        Obstacle obstacle = new Obstacle(Obstacle.Kind.UNREACHABLE, code);
        assertThat(toss.confirm(Examples.CONFIRM)).isEqualTo(new ConfirmResult.NotAttempted(obstacle));
        assertThat(toss.cancel(Examples.CANCEL)).isEqualTo(new CancelResult.NotAttempted(obstacle));
        assertThat(toss.find(Examples.KEY)).isEqualTo(new PaymentLookup.Unanswered(code));
        assertThat(toss.findByOrder(Examples.ORDER)).isEqualTo(new PaymentLookup.Unanswered(code));
    }

    private static void assertNoAnswer(TossHttpGateway toss) {
        assertThat(toss.confirm(Examples.CONFIRM)).isInstanceOf(ConfirmResult.Unknown.class);
        assertThat(toss.cancel(Examples.CANCEL)).isInstanceOf(CancelResult.Unknown.class);
        assertThat(toss.find(Examples.KEY)).isInstanceOf(PaymentLookup.Unanswered.class);
    }

    @Test
    void A8_aRefusedConnectionSentNothing() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        assertNotSent(gateway(URI.create("http://localhost:" + port)), "CONNECT_FAILED");
    }

    @Test
    void A8_anUnknownHostSentNothing() {
        assertNotSent(gateway(URI.create("https://toss.invalid")), "HOST_UNKNOWN");
    }

    @Test
    void A8_aFailedHandshakeSentNothing() {
        try (RawToss plain = new RawToss(connection -> connection.write("HTTP/1.1 400 Bad Request\r\n\r\n"))) {
            assertNotSent(gateway(plain.address("https")), "TLS_FAILED");
        }
    }

    @Test
    void aHandshakeThatNeverEndsSentNothing() {
        try (RawToss silent = new RawToss(connection -> new Semaphore(0).acquireUninterruptibly())) {
            assertNotSent(impatient(silent.address("https")), "CONNECT_TIMEOUT");
        }
    }

    @Test
    void aHostIsReachedAtItsSecondAddress() {
        try (RawToss onlyIpv4 = new RawToss(connection -> {
            connection.readRequest();
            connection.answer(Examples.PAID);
        })) {
            URI url = URI.create("http://localhost:" + onlyIpv4.url().getPort());
            assertThat(gateway(url).confirm(Examples.CONFIRM)).isInstanceOf(ConfirmResult.Approved.class);
        }
    }

    @Test
    void aResetAfterTheFirstByteIsUnknown() {
        try (RawToss toss = new RawToss(connection -> {
            connection.readByte();
            connection.reset();
        })) {
            assertNoAnswer(gateway(toss.url()));
        }
    }

    @Test
    void A9_aResetAfterTheRequestIsUnknownAndNotRepeated() {
        try (RawToss toss = new RawToss(connection -> {
            connection.readRequest();
            connection.reset();
        })) {
            assertNoAnswer(gateway(toss.url()));
            assertThat(toss.requests()).isEqualTo(3);
        }
    }

    @Test
    void A7_silenceIsUnknownOnceTheReadTimeoutIsOver() {
        try (RawToss toss = new RawToss(connection -> {
            connection.readRequest();
            connection.staySilent();
        })) {
            assertThat(impatient(toss.url()).confirm(Examples.CONFIRM))
                    .isEqualTo(new ConfirmResult.Unknown("no answer: SocketTimeoutException"));
            assertThat(toss.requests()).isEqualTo(1);
        }
    }

    @Test
    void anAnswerThatDripsEndsWithTheCall() {
        Semaphore drops = new Semaphore(0);
        try (RawToss toss = new RawToss(connection -> {
            connection.readRequest();
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n{");
            while (pause(drops, SHORT.dividedBy(3))) {
                connection.write(" ");
            }
        })) {
            assertThat(impatient(toss.url()).confirm(Examples.CONFIRM))
                    .isEqualTo(new ConfirmResult.Unknown("no answer: InterruptedIOException"));
        }
    }

    private static boolean pause(Semaphore never, Duration time) {
        try {
            return !never.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{\"paymentKey\":",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"pay",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\n\u001f\u00ff",
                "HTTP/1.1 200 OK\r\nContent-Le",
                "HTTP/1.1 200",
                "HTTP/1.1 banana\r\n\r\n",
                "HTTP/1.1 999999999999 OK\r\n\r\n",
                "HTTP/9 200 OK\r\n\r\n",
                "SSH-2.0-OpenSSH_9.2\r\n",
                "\r\n\r\n\r\n",
                "HTTP/1.1 204 No Content\r\nContent-Length: 7\r\n\r\n{\"a\":1}",
                "HTTP/1.1 101 Switching Protocols\r\n\r\n",
                "HTTP/1.1 100 Continue\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -7\r\n\r\n{\"a\":1}",
                "HTTP/1.1 200 OK\r\nContent-Length: banana\r\nContent-Type: ;;;\r\n:\r\n\r\n{\"a\":1}"
            })
    void A9_whatIsNoWholeAnswerIsUnknown(String bytes) {
        try (RawToss toss = new RawToss(connection -> {
            connection.readRequest();
            connection.write(bytes);
        })) {
            assertNoAnswer(gateway(toss.url()));
            assertThat(toss.requests()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void aKeptConnectionThatDiesUnderAConfirmIsNotReplacedByASecondConfirm() {
        try (RawToss toss = new RawToss(connection -> {
            connection.readRequest();
            connection.answer(Examples.PAID);
            connection.readRequest();
            connection.reset();
        })) {
            TossHttpGateway gateway = gateway(toss.url());

            assertThat(gateway.confirm(Examples.CONFIRM)).isInstanceOf(ConfirmResult.Approved.class);
            assertThat(gateway.confirm(Examples.CONFIRM)).isInstanceOf(ConfirmResult.Unknown.class);
            assertThat(toss.requests()).isEqualTo(2);
            assertThat(toss.connections()).isEqualTo(1);
        }
    }

    @Test
    void aConnectionThatTossEndsIsNotUsedAgain() {
        try (RawToss toss = new RawToss(connection -> {
            connection.readRequest();
            connection.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + Examples.PAID);
        })) {
            TossHttpGateway gateway = gateway(toss.url());
            for (int i = 0; i < 3; i++) {
                assertThat(gateway.confirm(Examples.CONFIRM)).isInstanceOf(ConfirmResult.Approved.class);
            }
            assertThat(toss.requests()).isEqualTo(3);
        }
    }
}

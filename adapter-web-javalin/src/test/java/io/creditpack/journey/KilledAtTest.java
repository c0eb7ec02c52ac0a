package io.creditpack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.toss.sandbox.SandboxConfig;
import io.creditpack.adapter.toss.sandbox.TossSandbox;
import io.creditpack.adapter.web.Browser;
import io.creditpack.journey.TossFront.Call;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process is killed with one order at each point of a confirm, started again, and left alone.
 *
 * <p>An order each: claimed and nothing sent; sent and not decided; decided and not answered; settled and not told.
 */
@Tag("crash")
final class KilledAtTest {
    /** Nothing is given up before the kill. */
    private static final String PATIENT = "20s";

    /** Nobody sends again what a process that is dead may have sent, before its call would be over. */
    private static final String BRISK = "5s";

    @TempDir
    private static Path directory;

    private static final int PORT = ChildApp.freePort();
    private static TossSandbox toss;
    private static TossFront front;
    private static ChildApp app;
    private static Shopper minji;

    private static String claimed = "";
    private static String sent = "";
    private static String decided = "";
    private static String settled = "";
    private static final Map<String, String> KEYS = new LinkedHashMap<>();

    @BeforeAll
    static void killAndStartAgain() throws Exception {
        toss = TossSandbox.start(SandboxConfig.on(0, Clock.systemUTC()));
        front = new TossFront(toss.url());
        minji = new Shopper(new Browser(URI.create("http://localhost:" + PORT)), new Browser(toss.url()));
        killBeforeAnythingIsSent();
        killWhileTossIsAsked();
        app = start(front.url().toString(), BRISK);
    }

    /** The handshake never ends, so that not a byte of the request leaves. */
    private static void killBeforeAnythingIsSent() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                ChildApp dying = start("https://localhost:" + silent.getLocalPort(), PATIENT)) {
            minji.visits();
            claimed = paysInTheBackground();
            try (Socket connected = silent.accept()) {
                assertThat(connected.getInputStream().read()).isNotNegative();
                dying.kill();
            }
        }
    }

    private static void killWhileTossIsAsked() {
        var dead = new CountDownLatch(1);
        var arrived = new CountDownLatch(2);
        try (ChildApp dying = start(front.url().toString(), PATIENT)) {
            settled = paysInTheBackground();
            Patience.until("it is paid", () -> minji.statusOf(settled).equals("PAID"));
            front.next(Call.CONFIRM, asking -> {
                arrived.countDown();
                await(dead);
                return asking.ask();
            });
            sent = paysInTheBackground();
            Patience.until("the request has arrived", () -> arrived.getCount() == 1);
            front.next(Call.CONFIRM, asking -> {
                asking.ask();
                arrived.countDown();
                await(dead);
                return TossFront.Answer.NONE;
            });
            decided = paysInTheBackground();
            Patience.until("Toss has decided", () -> arrived.getCount() == 0);
            dying.kill();
        }
        dead.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ChildApp start(String tossUrl, String patience) {
        return ChildApp.start(
                directory,
                PORT,
                Map.of(
                        "DATABASE_URL",
                        database(),
                        "SESSION_SECRET",
                        "0123456789abcdef0123456789abcdef",
                        "NEXT_PUBLIC_TOSS_CLIENT_KEY",
                        "test_gck_faults",
                        "TOSS_SECRET_KEY",
                        FaultyShop.SECRET_KEY,
                        "TOSS_BASE_URL",
                        tossUrl,
                        "TOSS_CONNECT_TIMEOUT",
                        patience,
                        "TOSS_READ_TIMEOUT",
                        patience));
    }

    private static String database() {
        return "jdbc:h2:file:" + directory.resolve("payments");
    }

    /** A buyer who never reads the answer. */
    private static String paysInTheBackground() {
        String order = minji.orders("PRO_PACK");
        String key = minji.authenticates(order, "CARD");
        KEYS.put(order, key);
        var buyer = new Thread(() -> minji.confirms(order, key));
        buyer.setUncaughtExceptionHandler((thread, nobodyAnswered) -> {});
        buyer.setDaemon(true);
        buyer.start();
        return order;
    }

    @AfterAll
    static void theBooksAgree() {
        app.kill();
        FaultyShop.assertInvariants(database(), toss);
        front.close();
        toss.close();
    }

    @Test
    void A1_killedAfterTheClaimItAsksAndConfirmsAgainUnderTheSameKey() {
        assertPaid(claimed);
        assertThat(confirmsOf(claimed)).isEqualTo(1);
    }

    @Test
    void A2_killedWhileTheRequestIsOnItsWayItAsksFirstAndFollows() {
        assertPaid(sent);
        assertThat(confirmsOf(sent)).isEqualTo(1);
    }

    @Test
    void A3_killedAfterTossHasTakenTheMoneyItGrantsOnce() {
        assertPaid(decided);
        assertThat(confirmsOf(decided)).isEqualTo(1);
    }

    @Test
    void A5_killedBeforeTheBuyerHeardItAnswersTheSameAgainWithoutAskingToss() {
        assertPaid(settled);
        var first = minji.confirms(settled, KEYS.getOrDefault(settled, ""));
        var second = minji.confirms(settled, KEYS.getOrDefault(settled, ""));

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(confirmsOf(settled)).isEqualTo(1);
    }

    private static void assertPaid(String order) {
        Patience.until(order + " is paid", () -> minji.statusOf(order).equals("PAID"));
        assertThat(minji.entries())
                .filteredOn(entry -> entry.path("orderId").asText().equals(order))
                .hasSize(1);
    }

    private static long confirmsOf(String order) {
        return front.received().stream()
                .filter(request ->
                        request.call() == Call.CONFIRM && request.body().contains(order))
                .count();
    }
}

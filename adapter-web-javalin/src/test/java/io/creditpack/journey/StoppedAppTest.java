package io.creditpack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.toss.sandbox.PlannedFault;
import io.creditpack.adapter.toss.sandbox.SandboxConfig;
import io.creditpack.adapter.toss.sandbox.SandboxFault;
import io.creditpack.adapter.toss.sandbox.SandboxOperation;
import io.creditpack.adapter.toss.sandbox.TossSandbox;
import io.creditpack.adapter.web.Browser;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is told to stop while buyers pay. */
@Tag("crash")
final class StoppedAppTest {
    private static final Duration DRAIN = Duration.ofSeconds(20);
    private static final int BUYERS = 6;

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final Queue<String> paid = new ConcurrentLinkedQueue<>();
    private final int port = ChildApp.freePort();

    @TempDir
    private Path directory;

    @Test
    void A10_whatIsUnderWayEndsWithinTwentySecondsAndTheRestIsFoundAfterwards() {
        try (TossSandbox toss = TossSandbox.start(SandboxConfig.on(0, Clock.systemUTC()))) {
            var minji = new Shopper(new Browser(URI.create("http://localhost:" + port)), new Browser(toss.url()));
            toss.plan(PlannedFault.on(SandboxOperation.CONFIRM, SandboxFault.DELAY)
                    .times(1_000)
                    .delay(Duration.ofMillis(400)));
            try (ChildApp app = ChildApp.start(directory, port, environment(toss))) {
                minji.visits();
                var stopper = CompletableFuture.runAsync(() -> {
                    Patience.until("a few orders are paid", () -> paid.size() >= 2 * BUYERS);
                    app.stop(DRAIN);
                });
                AtOnce.call(BUYERS, number -> payAndPay(minji));
                stopper.join();
            }
            try (ChildApp app = ChildApp.start(directory, port, environment(toss))) {
                Patience.until("nothing is open", () -> asked.stream().noneMatch(order -> isOpen(minji, order)));
                assertThat(minji.paidOrders()).containsAll(paid).doesNotHaveDuplicates();
                app.kill();
            }
            FaultyShop.assertInvariants(database(), toss);
        }
    }

    private static boolean isOpen(Shopper minji, String order) {
        return minji.statusOf(order).equals("CONFIRMING");
    }

    private String database() {
        return "jdbc:h2:file:" + directory.resolve("payments");
    }

    private Map<String, String> environment(TossSandbox toss) {
        return Map.of(
                "DATABASE_URL",
                database(),
                "RATE_LIMITS",
                "off",
                "SESSION_SECRET",
                "0123456789abcdef0123456789abcdef",
                "NEXT_PUBLIC_TOSS_CLIENT_KEY",
                "test_gck_faults",
                "TOSS_SECRET_KEY",
                FaultyShop.SECRET_KEY,
                "TOSS_BASE_URL",
                toss.url().toString());
    }

    /** Pays one order after the other; a server that stops may refuse, but what it has begun it ends. */
    private int payAndPay(Shopper minji) {
        int orders = 0;
        try {
            while (true) {
                String order = minji.orders("PRO_PACK");
                String key = minji.authenticates(order, "CARD");
                asked.add(order);
                var answer = minji.confirms(order, key);
                assertThat(answer.status()).isEqualTo(200);
                paid.add(order);
                orders++;
            }
        } catch (UncheckedIOException | AssertionError stopped) {
            return orders;
        }
    }
}

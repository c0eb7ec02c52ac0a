package io.creditpack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.creditpack.adapter.toss.sandbox.SandboxConfig;
import io.creditpack.adapter.toss.sandbox.TossSandbox;
import io.creditpack.adapter.web.Browser;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the application has said is paid stays paid, also when the process is killed while it is being said. */
@Tag("crash")
final class KilledAppTest {
    private static final int KILLS = 20;
    private static final int BUYERS = 4;

    private final Queue<String> paid = new ConcurrentLinkedQueue<>();
    private final Random random = new Random(20261123);
    private final int port = ChildApp.freePort();

    @TempDir
    private Path directory;

    @Test
    void everyPaymentThatWasAcknowledgedSurvivesTwentyKills() {
        try (TossSandbox toss = TossSandbox.start(SandboxConfig.on(0, Clock.systemUTC()))) {
            var minji = new Shopper(new Browser(URI.create("http://localhost:" + port)), new Browser(toss.url()));
            for (int kills = 0; kills <= KILLS; kills++) {
                try (ChildApp app = ChildApp.start(directory, port, environment(toss))) {
                    minji.visits();
                    assertEverythingPaidIsThere(minji);
                    if (kills < KILLS) {
                        payUntilKilled(app, minji);
                    }
                }
            }
        }
    }

    private Map<String, String> environment(TossSandbox toss) {
        return Map.of(
                "DATABASE_URL", "jdbc:h2:file:" + directory.resolve("payments"),
                "SESSION_SECRET", "0123456789abcdef0123456789abcdef",
                "NEXT_PUBLIC_TOSS_CLIENT_KEY", "test_gck_killed",
                "TOSS_SECRET_KEY", "test_gsk_killed",
                "TOSS_BASE_URL", toss.url().toString());
    }

    /** Buyers pay one order after the other, until the process is killed in the midst of it. */
    private void payUntilKilled(ChildApp app, Shopper minji) {
        int enough = paid.size() + 5 + random.nextInt(20);
        AtOnce.call(BUYERS + 1, number -> number == BUYERS ? kill(app, enough) : payAndPay(minji));
    }

    private int kill(ChildApp app, int enough) {
        Patience.until("a few orders are paid", () -> paid.size() >= enough);
        app.kill();
        return 0;
    }

    /** Returns how many orders it paid before nobody answered any more. */
    private int payAndPay(Shopper minji) {
        int orders = 0;
        try {
            while (true) {
                String order = minji.orders("PRO_PACK");
                var answer = minji.confirms(order, minji.authenticates(order, "CARD"));
                if (answer.json().path("status").asText().equals("PAID")) {
                    paid.add(order);
                }
                orders++;
            }
        } catch (UncheckedIOException killed) {
            // What was not answered is not acknowledged.
            return orders;
        }
    }

    /** What was under way at a kill may be settled at any moment, so each list may have more than the one before. */
    private void assertEverythingPaidIsThere(Shopper minji) {
        List<JsonNode> statement = minji.entries();
        List<String> granted =
                statement.stream().map(entry -> entry.path("orderId").asText()).toList();

        assertThat(granted).containsAll(paid).doesNotHaveDuplicates();
        assertThat(minji.paidOrders()).containsAll(granted);
        assertThat(statement.stream().limit(1))
                .allMatch(newest -> newest.path("balanceAfter").asLong() == 3L * granted.size());
    }
}

package io.creditpack.adapter.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.web.Browser;
import io.creditpack.adapter.web.RunningShop;
import io.creditpack.domain.order.OrderId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A Toss that takes its time, and those who want nothing of it. */
final class SlowTossTest {
    /** More than a server has threads by itself. */
    private static final int BUYERS = 260;

    private final RunningShop shop = new RunningShop();
    private final ExecutorService buyers = Executors.newFixedThreadPool(BUYERS);

    @AfterEach
    void close() {
        buyers.shutdownNow();
        shop.close();
    }

    @Test
    void C11_whileHundredsWaitForTossBalancesAreRead() {
        Browser guest = shop.guest();
        List<OrderId> orders =
                Stream.generate(() -> shop.order(guest)).limit(BUYERS).toList();
        try (var answers = shop.toss.holdConfirmAnswers()) {
            List<CompletableFuture<Integer>> confirming = orders.stream()
                    .map(order -> CompletableFuture.supplyAsync(() -> confirm(guest, order), buyers))
                    .toList();
            confirming.forEach(buyer -> answers.awaitArrival());

            assertThat(guest.get("/api/credits").status()).isEqualTo(200);
            assertThat(confirming).noneMatch(CompletableFuture::isDone);

            answers.release();
            assertThat(confirming.stream().map(CompletableFuture::join)).containsOnly(200);
        }
    }

    private int confirm(Browser guest, OrderId order) {
        return shop.confirm(guest, order, shop.authenticate(order)).status();
    }

    @Test
    void A12_aConfirmThatIsHeldBackSaysWhenToComeAgain() {
        Browser guest = shop.guest();
        OrderId order = shop.order(guest);
        shop.toss.rest();

        var refused = shop.confirm(guest, order, shop.authenticate(order));

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.json().path("code").asText()).isEqualTo("TOSS_UNREACHABLE");
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(List.of(
                        guest.get("/api/orders/" + order).json().path("status").asText()))
                .containsExactly("PENDING");
    }
}

package io.creditpack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.toss.sandbox.PlannedFault;
import io.creditpack.adapter.toss.sandbox.SandboxFault;
import io.creditpack.adapter.toss.sandbox.SandboxOperation;
import io.creditpack.journey.TossFront.Answer;
import io.creditpack.journey.TossFront.Call;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Toss takes the money, or may have, and nobody hears of it. */
final class LostAnswersTest {
    @Test
    void A7_anAnswerThatDoesNotComeInTimeIsNeverShownAsAFailure() {
        try (var shop = new FaultyShop()) {
            assertSettlesAfter(
                    shop,
                    PlannedFault.on(SandboxOperation.CONFIRM, SandboxFault.TIMEOUT_AFTER_PROCESSING)
                            .delay(Duration.ofSeconds(10)));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET_AFTER_PROCESSING", "HALF_BODY", "RESET_BEFORE_PROCESSING"})
    void A9_anAnswerThatBreaksOffIsNeverShownAsAFailure(SandboxFault fault) {
        try (var shop = new FaultyShop()) {
            assertSettlesAfter(shop, PlannedFault.on(SandboxOperation.CONFIRM, fault));
        }
    }

    /**
     * The connection stands and nothing more is heard: what was
     * asked got there and the answer did not, or not even that.
     */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void H6_aNetworkThatLosesOneDirectionToTossIsNeverShownAsAFailure(boolean heard) {
        var isOver = new CountDownLatch(1);
        try (var shop = new FaultyShop()) {
            String order = shop.order();
            String key = shop.authenticate(order);
            for (Call call : List.of(Call.CONFIRM, Call.QUERY)) {
                shop.front.next(call, toss -> {
                    if (heard) {
                        toss.ask();
                    }
                    return await(isOver, () -> Answer.NONE);
                });
            }

            assertThat(shop.confirm(order, key).status()).isEqualTo(202);
            assertThat(shop.statusOf(order)).isEqualTo("CONFIRMING");
            shop.assertBecomes(order, "PAID");
            assertThat(shop.confirm(order, key).status()).isEqualTo(200);
            assertThat(shop.balance()).isEqualTo(3);
            shop.assertInvariants();
        } finally {
            isOver.countDown();
        }
    }

    private static void assertSettlesAfter(FaultyShop shop, PlannedFault fault) {
        String order = shop.order();
        String key = shop.authenticate(order);
        shop.toss.plan(fault);
        shop.front.next(Call.QUERY, Answer.NONE);

        var answer = shop.confirm(order, key);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(answer.json().path("status").asText()).isEqualTo("CONFIRMING");
        assertThat(shop.confirm(order, key).status()).isEqualTo(202);
        shop.assertBecomes(order, "PAID");
        assertThat(shop.confirm(order, key).status()).isEqualTo(200);
        assertThat(shop.balance()).isEqualTo(3);
        shop.assertInvariants();
    }

    @ParameterizedTest
    @MethodSource("addressesNobodyAnswersAt")
    void A8_withoutAConnectionTheOrderIsPayableAgain(String address) {
        try (var shop = new FaultyShop(Map.of("TOSS_BASE_URL", address))) {
            String order = shop.order();

            var answer = shop.confirm(order, shop.authenticate(order));

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isNotEmpty();
            assertThat(answer.json().path("code").asText()).isEqualTo("TOSS_UNREACHABLE");
            assertThat(shop.statusOf(order)).isEqualTo("PENDING");
            assertThat(shop.toss.requests()).isEmpty();
            shop.assertInvariants();
        }
    }

    static Stream<Arguments> addressesNobodyAnswersAt() throws IOException {
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Stream.of(
                            "http://localhost:" + closed.getLocalPort(),
                            "https://toss.invalid",
                            "https://localhost:" + closed.getLocalPort())
                    .map(Arguments::of);
        }
    }

    /** All who ask Toss about unsettled orders are held fast; a buyer who comes now is not. */
    @Test
    void A12_aBacklogAfterTwoHoursDoesNotStarveNewConfirmsAndIsDrainedSteadily() {
        try (var shop = new FaultyShop()) {
            List<String> backlog =
                    IntStream.range(0, 40).mapToObj(i -> shop.unansweredOrder()).toList();
            var tossIsBack = new CountDownLatch(1);
            for (int i = 0; i < backlog.size(); i++) {
                shop.front.next(Call.QUERY, toss -> await(tossIsBack, toss));
            }
            shop.clock.advance(Duration.ofHours(2));

            String order = shop.order();
            assertThat(shop.confirm(order, shop.authenticate(order)).status()).isEqualTo(200);
            assertThat(shop.balance()).isEqualTo(3);

            long back = System.nanoTime();
            tossIsBack.countDown();
            backlog.forEach(late -> shop.assertBecomes(late, "PAID"));
            long seconds = Duration.ofNanos(System.nanoTime() - back).toSeconds() + 1;
            assertThat(shop.toss.count(SandboxOperation.QUERY)).isLessThanOrEqualTo(40 + 60 * (seconds + 1));
            assertThat(shop.balance()).isEqualTo(3L * (backlog.size() + 1));
            shop.assertInvariants();
        }
    }

    private static Answer await(CountDownLatch latch, TossFront.Asking toss) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return toss.ask();
    }

    /** Fifty times as many confirms wait for Toss as there are connections to the database. */
    @Test
    void C11_fiveHundredConfirmsWaitForTossAndNoneOfThemHoldsAConnection(@TempDir Path folder) {
        String database = "jdbc:h2:file:" + folder.resolve("payments");
        try (var shop = new FaultyShop(
                Map.of("DATABASE_URL", database, "DATABASE_POOL_SIZE", "10", "TOSS_READ_TIMEOUT", "5m"))) {
            var answers = new Semaphore(0);
            Map<String, String> keys = new LinkedHashMap<>();
            for (int i = 0; i < 500; i++) {
                String order = shop.order();
                keys.put(order, shop.authenticate(order));
                shop.front.next(Call.CONFIRM, toss -> {
                    answers.acquireUninterruptibly();
                    return toss.ask();
                });
            }
            List<CompletableFuture<Integer>> waiting = new ArrayList<>();
            keys.forEach((order, key) -> {
                waiting.add(CompletableFuture.supplyAsync(
                        () -> shop.confirm(order, key).status(), task -> new Thread(task).start()));
                if (waiting.size() % 10 == 0) {
                    Patience.until(
                            "ten more wait for Toss", () -> shop.front.calls().size() >= waiting.size());
                }
            });

            Patience.until(
                    "every connection is free",
                    () -> shop.figures().contains("payments_pool_connections{state=\"active\"} 0.0"));
            assertThat(shop.balance()).isZero();
            assertThat(waiting).noneMatch(CompletableFuture::isDone);

            for (int answered = 10; answered <= 500; answered += 10) {
                answers.release(10);
                long done = answered;
                Patience.until(
                        "ten more are paid",
                        () -> waiting.stream().filter(CompletableFuture::isDone).count() >= done);
            }
            assertThat(waiting.stream().map(CompletableFuture::join)).containsOnly(200);
            assertThat(shop.balance()).isEqualTo(1_500);
        }
    }
}

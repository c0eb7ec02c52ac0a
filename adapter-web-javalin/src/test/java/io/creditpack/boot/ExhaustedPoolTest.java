package io.creditpack.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.web.Browser;
import io.creditpack.adapter.web.Browser.Answer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Row G5 of the fault catalogue, as callers see it: no connection is free, and nobody waits for one for long. */
@Timeout(120)
final class ExhaustedPoolTest {
    private static final String DATABASE = "jdbc:h2:mem:exhausted";

    /** A second more than is waited for a connection. */
    private static final Duration BAR = Duration.ofSeconds(3);

    private static final int CALLERS = 30;

    private record Timed(Answer answer, Duration took) {}

    @Test
    void G5_whoeverFindsNoConnectionIsToldSoWithinThreeSecondsAndNothingLeaks() throws SQLException {
        try (PaymentApp app = PaymentApp.start(AppConfig.from(
                Map.of("PORT", "0", "TOSS_SANDBOX_PORT", "0", "DATABASE_URL", DATABASE, "DATABASE_POOL_SIZE", "1")))) {
            Browser buyer = Browser.signedIn(app.url());
            String order = buyer.post("/api/orders", "{\"product\":\"PRO_PACK\"}")
                    .json()
                    .path("orderId")
                    .asText();

            List<Timed> answers = whileNoConnectionIsFree(buyer, order);

            assertThat(answers).hasSize(CALLERS).allSatisfy(timed -> {
                assertThat(timed.answer().status()).isEqualTo(503);
                assertThat(timed.answer().json().path("code").asText()).isEqualTo("UNAVAILABLE");
                assertThat(timed.answer().header("Retry-After")).isNotEmpty();
                assertThat(timed.took()).isLessThan(BAR);
            });
            await(() -> figure(buyer, "active") == 0 && figure(buyer, "waiting") == 0);
            assertThat(buyer.get("/api/orders/" + order).status()).isEqualTo(200);
        }
    }

    /** Somebody else holds the order's row, and the only connection waits for it with a confirmation. */
    private static List<Timed> whileNoConnectionIsFree(Browser buyer, String order) throws SQLException {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS + 1);
        try (Connection stranger = DriverManager.getConnection(DATABASE, "sa", "");
                Statement statement = stranger.createStatement()) {
            stranger.setAutoCommit(false);
            statement.execute("update orders set version = version where order_id = '" + order + "'");
            CompletableFuture<Answer> blocked = CompletableFuture.supplyAsync(
                    () -> buyer.post(
                            "/api/payments/toss/confirm",
                            "{\"paymentKey\":\"key_of_nobody\",\"orderId\":\"%s\",\"amount\":3000}".formatted(order)),
                    callers);
            await(() -> isSomebodyBlocked(statement));
            List<Timed> answers = IntStream.range(0, CALLERS)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> timed(buyer, order), callers))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            stranger.rollback();
            blocked.join();
            return answers;
        } finally {
            callers.shutdownNow();
        }
    }

    private static boolean isSomebodyBlocked(Statement statement) {
        try (ResultSet blocked =
                statement.executeQuery("select 1 from information_schema.sessions where blocker_id is not null")) {
            return blocked.next();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Timed timed(Browser buyer, String order) {
        long start = System.nanoTime();
        Answer answer = buyer.get("/api/orders/" + order);
        return new Timed(answer, Duration.ofNanos(System.nanoTime() - start));
    }

    private static int figure(Browser browser, String state) {
        String name = "payments_pool_connections{state=\"" + state + "\"} ";
        return Stream.of(browser.get("/metrics").body().split("\n", -1))
                .filter(line -> line.startsWith(name))
                .mapToInt(line -> (int) Double.parseDouble(line.substring(name.length())))
                .findFirst()
                .orElseThrow();
    }

    private static void await(BooleanSupplier happened) {
        while (!happened.getAsBoolean()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}

package io.creditpack.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** More requests than there are places. Nothing depends on how fast anything is. */
@Timeout(180)
final class OverloadTest {
    private static final String CONFIRM = "/api/payments/toss/confirm";

    private final CrowdedServer server = new CrowdedServer();
    private final ExecutorService people = Executors.newCachedThreadPool();
    private final Browser browser = server.browser();

    @AfterEach
    void close() {
        server.close();
        people.shutdownNow();
    }

    private List<CompletableFuture<Browser.Answer>> together(int times, Supplier<Browser.Answer> request) {
        return Stream.generate(() -> CompletableFuture.supplyAsync(request, people))
                .limit(times)
                .toList();
    }

    private List<CompletableFuture<Browser.Answer>> takeAllPlaces() {
        var inside = together(CrowdedServer.PLACES, () -> browser.get("/held"));
        server.awaitHeld(CrowdedServer.PLACES);
        return inside;
    }

    /** Asks once more, for longer than anybody waits for a place. */
    private Browser.Answer askInVain(String... headers) {
        var waiting = CompletableFuture.supplyAsync(() -> browser.get("/quick", headers), people);
        server.awaitWaiting();
        server.pass(Capacity.PATIENCE.plusMillis(1));
        return waiting.join();
    }

    @Test
    void whoeverGetsNoPlaceIsToldWhenToComeAgainAndIsServedThen() {
        var inside = takeAllPlaces();

        var answer = askInVain();

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().path("code").asText()).isEqualTo("UNAVAILABLE");
        assertThat(answer.json().path("instance").asText()).isEqualTo("/quick");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(server.refused()).containsExactly("visitors");

        server.letGo();
        assertThat(inside)
                .allSatisfy(served -> assertThat(served.join().status()).isEqualTo(200));
        assertThat(browser.get("/quick").body()).isEqualTo("done");
    }

    @Test
    void aPersonIsToldOnAPage() {
        takeAllPlaces();

        var answer = askInVain("Accept", "text/html");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("<h1>UNAVAILABLE</h1>");
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void whenTheQueueIsFullSomebodyIsTurnedAwayAtOnce() {
        takeAllPlaces();

        var waiting = together(Capacity.MOST_WAITING + 1, () -> browser.get("/quick"));
        var refused = CompletableFuture.anyOf(waiting.toArray(CompletableFuture[]::new));

        assertThat(((Browser.Answer) refused.join()).status()).isEqualTo(503);
        server.letGo();
        assertThat(waiting)
                .extracting(answer -> answer.join().status())
                .contains(200)
                .containsOnlyOnce(503);
    }

    @Test
    void whoeverWatchesAndTossFindAPlaceInAnyCrowd() {
        takeAllPlaces();

        assertThat(browser.get("/health/live").body()).isEqualTo("UP");
        assertThat(browser.post("/api/webhooks/toss", "{}").body()).isEqualTo("accepted");
        assertThat(server.refused()).isEmpty();
    }

    @Test
    void buyersWhoWaitForTossTakeNoPlaceAndGoOnInAnyCrowd() {
        var buyers = together(3 * CrowdedServer.PLACES, () -> browser.post(CONFIRM, "{}"));

        server.awaitHeld(3 * CrowdedServer.PLACES);
        takeAllPlaces();
        server.letGo();

        assertThat(buyers).allSatisfy(paid -> assertThat(paid.join().body()).isEqualTo("done"));
        assertThat(server.refused()).isEmpty();
    }

    @Test
    void whoeverIsStuckLendsItsPlace() {
        takeAllPlaces();
        var waiting = together(1, () -> browser.get("/quick"));
        server.awaitWaiting();

        server.pass(Capacity.STUCK.plusMillis(1));

        assertThat(waiting.get(0).join().body()).isEqualTo("done");
        assertThat(server.refused()).isEmpty();
    }

    @Test
    void everyPlaceIsGivenBack() {
        for (String path : Collections.nCopies(2 * CrowdedServer.PLACES, "/nothing")) {
            assertThat(browser.get(path).status()).isEqualTo(404);
        }
        assertThat(browser.get("/quick").body()).isEqualTo("done");
        server.letGo();
        together(3 * CrowdedServer.PLACES, () -> browser.post(CONFIRM, "{}")).forEach(CompletableFuture::join);

        assertThat(browser.get("/held").body()).isEqualTo("done");
    }
}

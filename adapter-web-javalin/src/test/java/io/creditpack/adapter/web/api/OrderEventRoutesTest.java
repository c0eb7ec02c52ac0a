package io.creditpack.adapter.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.web.Browser;
import io.creditpack.adapter.web.RunningShop;
import io.creditpack.domain.order.OrderId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class OrderEventRoutesTest {
    private final RunningShop shop = new RunningShop();
    private final Browser guest = shop.guest();
    private final OrderId order = shop.order(guest);

    @AfterEach
    void close() {
        shop.watches.close();
        shop.close();
    }

    private HttpResponse<InputStream> open(Browser browser) {
        return browser.open(browser.request("/api/orders/" + order + "/events", "Accept", "text/event-stream"));
    }

    /** Reads what a stream says until its next event has come. */
    private static String next(BufferedReader stream) throws IOException {
        String line = stream.readLine();
        while (line != null && !line.startsWith("data:")) {
            line = stream.readLine();
        }
        return String.valueOf(line);
    }

    private static BufferedReader reader(InputStream answer) {
        return new BufferedReader(new InputStreamReader(answer, StandardCharsets.UTF_8));
    }

    @Test
    void theStreamSaysWhereTheOrderStandsAndWhenItMoves() throws IOException {
        var answer = open(guest);
        try (BufferedReader stream = reader(answer.body())) {
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream;charset=utf-8");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(next(stream)).isEqualTo("data: {\"status\":\"PENDING\"}");

            shop.confirm(guest, order, shop.authenticate(order));
            shop.watches.look();

            assertThat(next(stream)).isEqualTo("data: {\"status\":\"PAID\"}");
        }
    }

    @Test
    void aStopEndsTheStream() throws IOException {
        try (BufferedReader stream = reader(open(guest).body())) {
            assertThat(next(stream)).contains("PENDING");

            shop.watches.close();

            assertThat(next(stream)).isEqualTo("null");
        }
    }

    @Test
    void whoHasSixGetsNoSeventhAndMayAskInstead() throws IOException {
        List<BufferedReader> streams = new ArrayList<>();
        for (int i = 0; i < OrderWatches.MOST_OF_ONE_CUSTOMER; i++) {
            streams.add(reader(open(guest).body()));
        }

        var refused = guest.get("/api/orders/" + order + "/events");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().path("code").asText()).isEqualTo("RATE_LIMITED");
        assertThat(refused.header("Retry-After")).isEqualTo("30");
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(guest.get("/api/orders/" + order).status()).isEqualTo(200);
        for (BufferedReader stream : streams) {
            stream.close();
        }
    }

    @Test
    void whoHasGoneIsForgottenAtTheNextBeat() throws IOException {
        try (Socket socket = listen(newcomer())) {
            assertThat(shop.watches.size()).isEqualTo(1);
            socket.setSoLinger(true, 0);
        }

        shop.clock.advance(OrderWatches.SILENCE);
        shop.watches.look();

        assertThat(shop.watches.size()).isZero();
    }

    @Test
    void manyStreamsTakeNoThreads() throws IOException {
        List<String> requests = IntStream.range(0, 20).mapToObj(i -> newcomer()).toList();
        List<Socket> sockets = new ArrayList<>();
        long before = threads();

        for (String request : requests) {
            for (int i = 0; i < OrderWatches.MOST_OF_ONE_CUSTOMER; i++) {
                sockets.add(listen(request));
            }
        }

        assertThat(shop.watches.size()).isEqualTo(120);
        assertThat(threads() - before).isLessThan(20);
        assertThat(guest.get("/api/products").status()).isEqualTo(200);
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /** Returns how many threads answer requests, whatever the clients of this test need for themselves. */
    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains("Jetty"))
                .count();
    }

    /** Returns what a new guest sends to listen to a new order. */
    private String newcomer() {
        Browser newcomer = shop.stranger();
        String cookie = newcomer.get("/api/me").header("Set-Cookie").split(";", 2)[0];
        return "GET /api/orders/%s/events HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\n\r\n"
                .formatted(shop.order(newcomer), cookie);
    }

    /** Sends a request for a stream, and returns its connection once the first event has come. */
    private Socket listen(String request) throws IOException {
        var socket = new Socket("localhost", shop.url().getPort());
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        assertThat(next(reader(socket.getInputStream()))).contains("PENDING");
        return socket;
    }

    @Test
    void nobodyListensToTheOrderOfSomebodyElse() {
        assertThat(shop.guest().get("/api/orders/" + order + "/events").status())
                .isEqualTo(404);
        assertThat(shop.stranger().get("/api/orders/" + order + "/events").status())
                .isEqualTo(401);
        assertThat(shop.watches.size()).isZero();
    }
}

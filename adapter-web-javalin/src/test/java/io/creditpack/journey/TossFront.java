package io.creditpack.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between the application and the sandbox, and answers what no sandbox would. */
final class TossFront implements AutoCloseable {
    private static final List<String> PASSED_ON = List.of("authorization", "idempotency-key", "content-type");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI toss;
    private final Map<Call, Queue<Turn>> turns = new ConcurrentHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();

    /** What is asked of Toss. */
    enum Call {
        CONFIRM,
        QUERY,
        CANCEL;

        static Call of(String path) {
            return path.endsWith("/confirm") ? CONFIRM : path.endsWith("/cancel") ? CANCEL : QUERY;
        }
    }

    /** A request that arrived here. */
    record Received(Call call, String idempotencyKey, String body) {}

    /** What comes back. */
    record Answer(int status, Map<String, String> headers, String body) {
        /** The connection ends without an answer. */
        static final Answer NONE = new Answer(0, Map.of(), "");

        static Answer json(int status, String body) {
            return new Answer(status, Map.of("Content-Type", "application/json"), body);
        }

        static Answer error(int status, String code) {
            return json(status, "{\"code\":\"" + code + "\",\"message\":\"오류입니다.\"}");
        }
    }

    /** Answers one call in Toss's place; it may ask Toss itself. */
    interface Turn {
        Answer answer(Asking toss);
    }

    /** Passes the call on to the sandbox. */
    interface Asking {
        Answer ask();
    }

    TossFront(URI toss) {
        this.toss = toss;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** The next call of this kind is answered so. */
    void next(Call call, Turn turn) {
        turns.computeIfAbsent(call, key -> new ConcurrentLinkedQueue<>()).add(turn);
    }

    /** The next call of this kind is answered so, and Toss never hears of it. */
    void next(Call call, Answer answer) {
        next(call, toss -> answer);
    }

    /** Returns every call so far, in their order. */
    List<Call> calls() {
        return received.stream().map(Received::call).toList();
    }

    /** Returns every request so far, in their order. */
    List<Received> received() {
        return List.copyOf(received);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Call call = Call.of(exchange.getRequestURI().getPath());
            received.add(new Received(call, idempotencyKey(exchange), new String(body, StandardCharsets.UTF_8)));
            Turn turn = turns.getOrDefault(call, new ConcurrentLinkedQueue<>()).poll();
            Answer answer = turn == null ? ask(exchange, body) : turn.answer(() -> ask(exchange, body));
            if (answer.status() == 0) {
                return;
            }
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String idempotencyKey(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Idempotency-Key"))
                .orElse("");
    }

    private Answer ask(HttpExchange exchange, byte[] body) {
        var request = HttpRequest.newBuilder(
                        toss.resolve(exchange.getRequestURI().getRawPath()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                request.header(name, values.get(0));
            }
        });
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return Answer.json(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

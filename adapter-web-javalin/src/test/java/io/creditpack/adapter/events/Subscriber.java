package io.creditpack.adapter.events;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Somebody who listens on this machine and keeps every webhook that comes. */
public final class Subscriber implements AutoCloseable {
    private final List<Webhook> received = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile Answer answer;

    /** What came. */
    public record Webhook(String id, String timestamp, String signature, String body) {}

    /** How it is answered. */
    @FunctionalInterface
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private Subscriber(HttpServer server) {
        this.server = server;
        this.answer = status(204);
    }

    public static Subscriber start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var subscriber = new Subscriber(server);
        server.createContext("/", subscriber::receive);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "subscriber");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
        return subscriber;
    }

    public static Answer status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    public void answers(Answer other) {
        answer = other;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/events");
    }

    public List<Webhook> received() {
        return List.copyOf(received);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(new Webhook(
                    header(exchange, "webhook-id"),
                    header(exchange, "webhook-timestamp"),
                    header(exchange, "webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            answer.to(exchange);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package io.creditpack.adapter.toss.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A shop's webhook endpoint: keeps what it was told and answers what it was told to answer. */
final class Receiver implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int status = 200;
    private volatile Consumer<Told> onTold = told -> {};

    /** One delivery. */
    record Told(JsonNode body, String id, String retriedCount, String time) {
        String at(String pointer) {
            return body.at(pointer).asText();
        }

        /** The event's name; the flat envelope has none. */
        String event() {
            return body.path("eventType").asText("DEPOSIT_CALLBACK");
        }
    }

    Receiver() {
        // Read once per process, by whoever starts the first server.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::receive);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/hook");
    }

    void answering(int next) {
        status = next;
    }

    /** Does this before it answers, as a shop that acts on what it hears. */
    void onTold(Consumer<Told> reaction) {
        onTold = reaction;
    }

    List<Told> told() {
        return told;
    }

    private void receive(HttpExchange exchange) throws IOException {
        String prefix = "tosspayments-webhook-transmission-";
        Told latest = new Told(
                MAPPER.readTree(exchange.getRequestBody()),
                exchange.getRequestHeaders().getFirst(prefix + "id"),
                exchange.getRequestHeaders().getFirst(prefix + "retried-count"),
                exchange.getRequestHeaders().getFirst(prefix + "time"));
        onTold.accept(latest);
        told.add(latest);
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

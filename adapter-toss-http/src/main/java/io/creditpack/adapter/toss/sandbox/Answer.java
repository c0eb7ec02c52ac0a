package io.creditpack.adapter.toss.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A complete HTTP answer.
 *
 * @param body makes the bytes anew each time, always the same ones: an answer kept for replay then costs only the
 *     immutable payment it is made from
 */
record Answer(int status, String contentType, Map<String, String> headers, Supplier<byte[]> body) implements Reply {
    static final String JSON = "application/json;charset=UTF-8";

    static Answer json(int status, JsonNode node) {
        return json(status, () -> WireJson.bytes(node));
    }

    static Answer json(int status, Supplier<byte[]> body) {
        return new Answer(status, JSON, Map.of(), body);
    }

    static Answer text(int status, String contentType, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Answer(status, contentType, Map.of(), () -> bytes);
    }

    static Answer empty(int status) {
        return new Answer(status, JSON, Map.of(), () -> new byte[0]);
    }

    /** The error shape of Toss's v1 API; the sandbox's own calls add the field that is wrong. */
    static Answer refused(Refusal refusal, Language language) {
        ObjectNode node = WireJson.object().put("code", refusal.code()).put("message", refusal.message(language));
        if (refusal.field() != null) {
            node.putArray("errors").addObject().put("field", refusal.field()).put("message", refusal.message(language));
        }
        return json(refusal.status(), node);
    }

    Answer with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Answer(status, contentType, Map.copyOf(more), body);
    }

    Answer withBody(byte[] bytes) {
        return new Answer(status, contentType, headers, () -> bytes);
    }

    @Override
    public void send(HttpExchange exchange) throws IOException {
        byte[] bytes = body.get();
        start(exchange, bytes.length);
        if (bytes.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
        exchange.close();
    }

    /** Promises the whole body, sends half of it and ends the connection. */
    Reply cutInHalf() {
        return exchange -> {
            byte[] bytes = body.get();
            start(exchange, bytes.length);
            exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    private void start(HttpExchange exchange, int length) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(status, length == 0 ? -1 : length);
    }
}

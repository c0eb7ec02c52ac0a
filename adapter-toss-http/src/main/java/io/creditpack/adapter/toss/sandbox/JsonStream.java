package io.creditpack.adapter.toss.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Iterator;
import java.util.stream.Stream;

/** An answer with a list of any length, written entry by entry: a hundred thousand payments never stand in memory. */
final class JsonStream implements Reply {
    private final ObjectNode head;
    private final String listName;
    private final Stream<ObjectNode> entries;

    /** An object with the fields of {@code head} and then the list. */
    JsonStream(ObjectNode head, String listName, Stream<ObjectNode> entries) {
        this.head = head;
        this.listName = listName;
        this.entries = entries;
    }

    @Override
    public void send(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", Answer.JSON);
        exchange.sendResponseHeaders(200, 0);
        try (JsonGenerator out = WireJson.generator(exchange.getResponseBody())) {
            out.writeStartObject();
            for (Iterator<String> names = head.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                out.writeFieldName(name);
                out.writeTree(head.get(name));
            }
            out.writeArrayFieldStart(listName);
            for (Iterator<ObjectNode> each = entries.iterator(); each.hasNext(); ) {
                out.writeTree(each.next());
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        exchange.close();
    }
}

package io.creditpack.adapter.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The API's reference for people.
 *
 * @param groups the calls, by who makes them
 * @param shapes what goes over the wire, by name
 */
record ApiView(Frame frame, String title, String introduction, List<Group> groups, List<Shape> shapes) {
    private static final String JSON = "application/json";

    /** Calls of one kind of caller. */
    record Group(String name, String description, List<Call> calls) {}

    /**
     * One call.
     *
     * @param takes the shape of the request, if it has a body
     */
    record Call(
            String method,
            String path,
            String summary,
            String description,
            List<Field> parameters,
            Optional<Type> takes,
            List<Response> responses) {
        String id() {
            return (method + path).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        }
    }

    /**
     * Something with a name: a parameter, or a field of a shape.
     *
     * @param in where a parameter stands; empty for a field
     */
    record Field(String name, String in, Type type, boolean required, String description) {}

    /**
     * What a value is.
     *
     * @param text for a person
     * @param shape the shape it is, or consists of; empty where it is none
     */
    record Type(String text, String shape) {}

    record Response(String status, String description, Optional<Type> gives) {}

    /** What goes over the wire under one name. */
    record Shape(String name, Type type, List<Field> fields) {}

    static ApiView of(Frame frame, ApiDescription api) {
        JsonNode root = api.root();
        return new ApiView(
                frame,
                root.path("info").path("title").asText(),
                root.path("info").path("description").asText(),
                stream(root.path("tags")).map(tag -> group(api, tag)).toList(),
                root.at("/components/schemas").properties().stream()
                        .map(schema -> new Shape(schema.getKey(), type(schema.getValue()), fields(schema.getValue())))
                        .toList());
    }

    private static Group group(ApiDescription api, JsonNode tag) {
        String name = tag.path("name").asText();
        var calls = new ArrayList<Call>();
        api.root()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(call -> stream(call.getValue().path("tags"))
                                .anyMatch(one -> one.asText().equals(name)))
                        .forEach(call -> calls.add(call(api, call.getKey(), path.getKey(), call.getValue()))));
        return new Group(name, tag.path("description").asText(), calls);
    }

    private static Call call(ApiDescription api, String method, String path, JsonNode call) {
        return new Call(
                method.toUpperCase(Locale.ROOT),
                path,
                call.path("summary").asText(),
                call.path("description").asText(),
                stream(call.path("parameters"))
                        .map(api::resolve)
                        .map(parameter -> parameter(api, parameter))
                        .toList(),
                body(call.path("requestBody")),
                call.path("responses").properties().stream()
                        .map(response -> response(response.getKey(), api.resolve(response.getValue())))
                        .toList());
    }

    private static Field parameter(ApiDescription api, JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        return new Field(
                parameter.path("name").asText(),
                parameter.path("in").asText(),
                type(ApiDescription.nameOf(schema).isEmpty() ? api.resolve(schema) : schema),
                parameter.path("required").asBoolean(),
                parameter.path("description").asText());
    }

    private static Response response(String status, JsonNode response) {
        return new Response(status, response.path("description").asText(), body(response));
    }

    private static Optional<Type> body(JsonNode message) {
        JsonNode content = message.path("content");
        return Stream.concat(
                        Stream.of(content.path(JSON)),
                        content.properties().stream().map(Map.Entry::getValue))
                .map(one -> one.path("schema"))
                .filter(schema -> !schema.isMissingNode())
                .findFirst()
                .map(ApiView::type);
    }

    private static List<Field> fields(JsonNode schema) {
        List<String> required =
                stream(schema.path("required")).map(JsonNode::asText).toList();
        return schema.path("properties").properties().stream()
                .map(field -> new Field(
                        field.getKey(),
                        "",
                        type(field.getValue()),
                        required.contains(field.getKey()),
                        field.getValue().path("description").asText()))
                .toList();
    }

    private static Type type(JsonNode schema) {
        String named = ApiDescription.nameOf(schema);
        if (!named.isEmpty()) {
            return new Type(named, named);
        }
        JsonNode choices = schema.has("oneOf") ? schema.path("oneOf") : schema.path("anyOf");
        if (!choices.isMissingNode()) {
            List<Type> types = stream(choices).map(ApiView::type).toList();
            return new Type(
                    types.stream().map(Type::text).collect(Collectors.joining(" or ")),
                    types.stream()
                            .map(Type::shape)
                            .filter(shape -> !shape.isEmpty())
                            .findFirst()
                            .orElse(""));
        }
        if (schema.path("type").asText().equals("array")) {
            Type one = type(schema.path("items"));
            return new Type("list of " + one.text(), one.shape());
        }
        return new Type(words(schema), "");
    }

    private static String words(JsonNode schema) {
        if (schema.has("const")) {
            return schema.path("const").asText();
        }
        if (schema.has("enum")) {
            return stream(schema.path("enum")).map(JsonNode::asText).collect(Collectors.joining(" · "));
        }
        JsonNode type = schema.path("type");
        String name =
                type.isArray() ? stream(type).map(JsonNode::asText).collect(Collectors.joining(" or ")) : type.asText();
        return schema.has("format") && !schema.path("format").asText().equals("int64")
                ? name + ", " + schema.path("format").asText()
                : name;
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}

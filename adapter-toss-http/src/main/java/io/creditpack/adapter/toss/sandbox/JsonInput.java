package io.creditpack.adapter.toss.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A JSON body of the sandbox's own calls; what is wrong with it is refused by the name of the field. */
final class JsonInput {
    /** The intersection of what Toss's documents allow. */
    static final Pattern ORDER_ID = Pattern.compile("[A-Za-z0-9_=-]{6,64}");

    private final ObjectNode body;

    private JsonInput(ObjectNode body) {
        this.body = body;
    }

    /** Reads {@code text}, an empty body being an empty object, and refuses fields that are not {@code known}. */
    static JsonInput of(String text, String... known) {
        ObjectNode body = text.isBlank()
                ? WireJson.object()
                : WireJson.readObject(text).orElseThrow(() -> Refusal.badField("body", "must be a JSON object"));
        return of(body, known);
    }

    private static JsonInput of(ObjectNode body, String... known) {
        List<String> names = List.of(known);
        for (Iterator<String> fields = body.fieldNames(); fields.hasNext(); ) {
            String field = fields.next();
            if (!names.contains(field)) {
                throw Refusal.badField(field, "is not known here, known are " + names);
            }
        }
        return new JsonInput(body);
    }

    boolean has(String field) {
        return body.hasNonNull(field);
    }

    boolean isEmptyText(String field) {
        return required(field).isTextual() && required(field).textValue().isEmpty();
    }

    /** Returns a string of 1 to {@code maxLength} characters. */
    String text(String field, int maxLength) {
        JsonNode node = required(field);
        if (!node.isTextual() || node.textValue().isBlank() || node.textValue().length() > maxLength) {
            throw Refusal.badField(field, "must be a string of 1 to " + maxLength + " characters");
        }
        return node.textValue();
    }

    /** Returns strings of 1 to {@code maxLength} characters, or none. */
    List<String> texts(String field, int maxLength) {
        var texts = new ArrayList<String>();
        for (JsonNode node : required(field)) {
            if (!node.isTextual()
                    || node.textValue().isBlank()
                    || node.textValue().length() > maxLength) {
                throw Refusal.badField(field, "must be strings of 1 to " + maxLength + " characters");
            }
            texts.add(node.textValue());
        }
        return texts;
    }

    Optional<String> optionalText(String field, int maxLength) {
        return has(field) ? Optional.of(text(field, maxLength)) : Optional.empty();
    }

    String matching(String field, Pattern pattern) {
        String text = text(field, 300);
        if (!pattern.matcher(text).matches()) {
            throw Refusal.badField(field, "must match " + pattern);
        }
        return text;
    }

    /** Returns an integer of {@code min} to {@code max}. */
    long integer(String field, long min, long max) {
        JsonNode node = required(field);
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < min || node.longValue() > max) {
            throw Refusal.badField(field, "must be an integer of " + min + " to " + max);
        }
        return node.longValue();
    }

    long integerOr(String field, long fallback, long min, long max) {
        return has(field) ? integer(field, min, max) : fallback;
    }

    boolean flag(String field) {
        if (has(field) && !required(field).isBoolean()) {
            throw Refusal.badField(field, "must be true or false");
        }
        return has(field) && required(field).booleanValue();
    }

    <E extends Enum<E>> E choice(String field, Class<E> type) {
        String name = text(field, 100);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findAny()
                .orElseThrow(
                        () -> Refusal.badField(field, "must be one of " + Arrays.toString(type.getEnumConstants())));
    }

    /** Returns an absolute http or https address. */
    URI address(String field) {
        String text = text(field, 2_000);
        try {
            URI uri = URI.create(text);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.badField(field, "is not a URL");
        }
        throw Refusal.badField(field, "must be an absolute http or https URL");
    }

    /** Returns the object in {@code field} with only {@code known} fields in it. */
    JsonInput object(String field, String... known) {
        if (required(field) instanceof ObjectNode object) {
            return of(object, known);
        }
        throw Refusal.badField(field, "must be a JSON object");
    }

    private JsonNode required(String field) {
        if (!has(field)) {
            throw Refusal.badField(field, "is missing");
        }
        return body.get(field);
    }
}

package io.creditpack.adapter.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditpack.adapter.web.Constraints;
import io.creditpack.adapter.web.Problem;
import io.creditpack.adapter.web.Problem.FieldError;
import io.creditpack.adapter.web.ProblemException;
import io.creditpack.adapter.web.ProblemType;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads request bodies into records, and says at once everything that is wrong with one. */
final class Bodies {
    /** A hostile body may be wrong in thousands of ways; a person reads the first few. */
    private static final int MOST_ERRORS = 20;

    private Bodies() {}

    /**
     * Reads the body: each field is read by itself, so that one wrong field does not hide another, and then held against
     * the constraints of {@code type}.
     *
     * @throws ProblemException if anything is wrong with it
     */
    static <T extends Record> T read(Context ctx, Class<T> type) {
        requireJson(ctx);
        return read(ctx.bodyAsBytes(), type);
    }

    /** Reads what is said to be JSON. */
    static <T extends Record> T read(byte[] json, Class<T> type) {
        if (!(StrictJson.read(json) instanceof ObjectNode body)) {
            throw Problem.of(ProblemType.VALIDATION_FAILED, "The body must be a JSON object.")
                    .asException();
        }
        List<FieldError> errors = removeUnreadable(body, type);
        T read = bind(body, type);
        Set<String> wrong = errors.stream().map(FieldError::field).collect(Collectors.toSet());
        Constraints.violationsOf(read).stream()
                .filter(violation -> !wrong.contains(violation.field()))
                .forEach(errors::add);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors.stream().limit(MOST_ERRORS).toList()).asException();
        }
        return read;
    }

    /** Removes what is not of its type or not known, and returns what is wrong with it. */
    private static List<FieldError> removeUnreadable(ObjectNode body, Class<? extends Record> type) {
        var errors = new ArrayList<FieldError>();
        var known = new HashSet<String>();
        for (RecordComponent component : type.getRecordComponents()) {
            known.add(component.getName());
            if (!isReadable(body.path(component.getName()), component)) {
                errors.add(new FieldError(component.getName(), expected(component.getType())));
                body.remove(component.getName());
            }
        }
        body.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                errors.add(new FieldError(StrictJson.shortened(name), "is not known here"));
            }
        });
        body.retain(known);
        return errors;
    }

    private static void requireJson(Context ctx) {
        // Asked for the type it has read, the server breaks at a charset it does not know.
        String type =
                Objects.requireNonNullElse(ctx.header(Header.CONTENT_TYPE), "").toLowerCase(Locale.ROOT);
        String[] parts = type.replace(" ", "").replace("\"", "").split(";", -1);
        boolean utf8 = List.of(parts).subList(1, parts.length).stream()
                .filter(part -> part.startsWith("charset="))
                .allMatch("charset=utf-8"::equals);
        if (!parts[0].equals("application/json") || !utf8) {
            throw Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send Content-Type: application/json, in UTF-8.")
                    .asException();
        }
    }

    private static boolean isReadable(JsonNode field, RecordComponent component) {
        if (field.isMissingNode() || field.isNull()) {
            return true;
        }
        if (!isOfCharacters(field)) {
            return false;
        }
        try {
            var type = StrictJson.MAPPER.constructType(component.getGenericType());
            StrictJson.MAPPER.treeToValue(field, type);
            return true;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    /** An escape may write half a character, or the one that PostgreSQL keeps in no text. */
    private static boolean isOfCharacters(JsonNode field) {
        if (field.isTextual()) {
            String text = field.textValue();
            return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
        }
        return field.valueStream().allMatch(Bodies::isOfCharacters);
    }

    private static String expected(Class<?> type) {
        if (type == Long.class) {
            return "must be a whole number";
        }
        return type == String.class ? "must be a text" : "has the wrong form";
    }

    private static <T> T bind(ObjectNode body, Class<T> type) {
        try {
            return StrictJson.MAPPER.treeToValue(body, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot read " + type.getSimpleName() + " field by field", e);
        }
    }
}

package io.creditpack.adapter.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes answers as JSON: records in the order of their components, null where there is nothing. */
public final class Json {
    static final String PROBLEM = "application/problem+json";

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** Loads what writes an answer. */
    public static void prepare() {
        text(List.of());
    }

    public static void answer(Context ctx, int status, Object body) {
        answer(ctx, status, "application/json", body);
    }

    static void answer(Context ctx, int status, String contentType, Object body) {
        ctx.status(status).contentType(contentType).result(text(body).getBytes(StandardCharsets.UTF_8));
    }

    static String text(Object body) {
        try {
            return MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + body.getClass().getSimpleName(), e);
        }
    }
}

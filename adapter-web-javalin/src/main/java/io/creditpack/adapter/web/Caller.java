package io.creditpack.adapter.web;

import io.javalin.http.Context;
import java.util.Optional;

/**
 * A program or an operator that called with a token of its own.
 *
 * @param name as the configuration names it
 */
public record Caller(String name) {
    private static final String ATTRIBUTE = Caller.class.getName();
    private static final String BEARER = "Bearer ";

    /**
     * Returns who called.
     *
     * @throws IllegalStateException if the route's {@link Access} asks for no token
     */
    public static Caller of(Context ctx) {
        return find(ctx)
                .orElseThrow(() -> new IllegalStateException("this route asks for no token: " + ctx.endpoint().path));
    }

    /** Returns who called, or empty if nobody proved anything yet. */
    public static Optional<Caller> find(Context ctx) {
        return Optional.ofNullable(ctx.attribute(ATTRIBUTE));
    }

    void attachTo(Context ctx) {
        ctx.attribute(ATTRIBUTE, this);
    }

    static Optional<String> tokenOf(Context ctx) {
        return Optional.ofNullable(ctx.header("Authorization"))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }
}

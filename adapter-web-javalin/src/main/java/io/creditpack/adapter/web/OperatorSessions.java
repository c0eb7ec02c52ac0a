package io.creditpack.adapter.web;

import io.creditpack.domain.order.CustomerId;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Operators who signed in to the back office: a cookie that says who, in which session and since when, with our signature.
 * It is good for eight hours, until its operator signs out, and while the token that opened it is one of those configured.
 */
public final class OperatorSessions {
    /** As long as a working day. */
    static final Duration LIFETIME = Duration.ofHours(8);

    private static final String PLAIN = "office";

    /**
     * Browsers take a cookie of this name from this very host and over TLS only, so no sibling of it can plant one. It
     * must be for every path then; a narrower one would keep no page of this host from using it either.
     */
    private static final String SECURE = "__Host-office";

    private static final String PATH = "/";
    private static final String PURPOSE = "office";
    private static final Pattern FORM = Pattern.compile("(?<content>(?<name>[\\w.-]{1,100})\\.(?<id>[0-9a-z]{1,60})"
            + "\\.(?<issued>[0-9]{1,12}))\\.(?<signature>[\\w-]{43})");

    private final Signer signer;
    private final Tokens tokens;
    private final SignIn.Customers surroundings;

    OperatorSessions(Signer signer, Tokens tokens, SignIn.Customers surroundings) {
        this.signer = signer;
        this.tokens = tokens;
        this.surroundings = surroundings;
    }

    /** Returns whether anybody can sign in. */
    public boolean arePossible() {
        return !tokens.isEmpty();
    }

    /** Returns whose session the request belongs to; empty if it has none, or one that is over. */
    public Optional<Caller> callerOf(Context ctx) {
        return find(ctx).map(session -> new Caller(session.group("name")));
    }

    /** Returns what ends with the session of the request; empty if it has none. */
    public Optional<CustomerId> idOf(Context ctx) {
        return find(ctx).map(OperatorSessions::id);
    }

    /**
     * Opens a session for whoever knows a token.
     *
     * @param id names the session, nobody can guess it
     * @return whose token it is; empty if it is nobody's, and then there is no session
     */
    public Optional<Caller> open(Context ctx, String token, String id) {
        Optional<String> name = tokens.callerOf(token);
        name.ifPresent(operator -> {
            String content = operator + "." + id + "." + clock().instant().getEpochSecond();
            set(ctx, content + "." + signer.sign(PURPOSE, sealed(content, operator)), LIFETIME);
        });
        return name.map(Caller::new);
    }

    /** Takes the cookie away. */
    public void forget(Context ctx) {
        set(ctx, "", Duration.ZERO);
    }

    private Optional<Matcher> find(Context ctx) {
        return Optional.ofNullable(ctx.cookie(name()))
                .map(FORM::matcher)
                .filter(Matcher::matches)
                .filter(this::isGenuine)
                .filter(session -> !surroundings.signIns().isOver(id(session)));
    }

    private boolean isGenuine(Matcher session) {
        Instant end =
                Instant.ofEpochSecond(Long.parseLong(session.group("issued"))).plus(LIFETIME);
        String text = sealed(session.group("content"), session.group("name"));
        return signer.isSignature(PURPOSE, text, session.group("signature"))
                && tokens.hasCaller(session.group("name"))
                && end.isAfter(clock().instant());
    }

    /** The token belongs to what is signed: with another one the sessions of the old are over. */
    private String sealed(String content, String operator) {
        return content + "." + tokens.fingerprintOf(operator);
    }

    private static CustomerId id(Matcher session) {
        return new CustomerId("office_" + session.group("id"));
    }

    private String name() {
        return surroundings.secureCookies() ? SECURE : PLAIN;
    }

    private Clock clock() {
        return surroundings.clock();
    }

    private void set(Context ctx, String value, Duration lifetime) {
        var cookie = new Cookie(name(), value);
        cookie.setPath(PATH);
        cookie.setMaxAge(Math.toIntExact(lifetime.toSeconds()));
        cookie.setHttpOnly(true);
        cookie.setSecure(surroundings.secureCookies());
        cookie.setSameSite(SameSite.STRICT);
        ctx.cookie(cookie);
    }
}

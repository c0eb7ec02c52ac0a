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
 * Guest sessions: a cookie that holds the guest's id, when it was issued, and our signature of both. Each visit issues a
 * new one.
 */
final class GuestSessions {
    private static final String PLAIN = "session";

    /** Browsers take a cookie of this name from this very host and over TLS only, so no sibling of it can plant one. */
    private static final String SECURE = "__Host-session";

    private static final String GUEST = "guest_";
    private static final Pattern FORM =
            Pattern.compile("(?<id>" + GUEST + "[0-9a-z]{1,60})\\.(?<issued>[0-9]{1,12})\\.(?<signature>[\\w-]{43})");

    /** As long as browsers keep a cookie at most: with it a guest loses the credits. */
    private static final Duration LIFETIME = Duration.ofDays(400);

    private final Signer signer;
    private final boolean secure;
    private final String name;
    private final Clock clock;

    GuestSessions(Signer signer, boolean secure, Clock clock) {
        this.signer = signer;
        this.secure = secure;
        this.name = secure ? SECURE : PLAIN;
        this.clock = clock;
    }

    /** Makes a guest of an id nobody can guess. */
    static CustomerId guest(String id) {
        return new CustomerId(GUEST + id);
    }

    /** Returns whether an id has the form of a guest's, so that nobody else may have it. */
    static boolean isGuest(String id) {
        return id.startsWith(GUEST);
    }

    /** Returns the guest of the request's cookie, or empty if there is none, it is too old, or not signed by us. */
    Optional<CustomerId> find(Context ctx) {
        return Optional.ofNullable(ctx.cookie(name)).map(FORM::matcher).flatMap(this::verify);
    }

    private Optional<CustomerId> verify(Matcher cookie) {
        return Optional.of(cookie)
                .filter(Matcher::matches)
                .filter(parts -> signer.isSignature(
                        "session", parts.group("id") + "." + parts.group("issued"), parts.group("signature")))
                .filter(parts -> Instant.ofEpochSecond(Long.parseLong(parts.group("issued")))
                        .plus(LIFETIME)
                        .isAfter(clock.instant()))
                .map(parts -> new CustomerId(parts.group("id")));
    }

    /** Gives the browser a new cookie of {@code guest}. */
    void keep(Context ctx, CustomerId guest) {
        String content = guest.value() + "." + clock.instant().getEpochSecond();
        set(ctx, content + "." + signer.sign("session", content), LIFETIME);
    }

    /** Takes the cookie away. */
    void forget(Context ctx) {
        set(ctx, "", Duration.ZERO);
    }

    private void set(Context ctx, String value, Duration lifetime) {
        var cookie = new Cookie(name, value);
        cookie.setMaxAge(Math.toIntExact(lifetime.toSeconds()));
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setSameSite(SameSite.LAX);
        ctx.cookie(cookie);
    }
}

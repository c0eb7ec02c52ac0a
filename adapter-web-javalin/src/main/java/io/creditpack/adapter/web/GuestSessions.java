package io.creditpack.adapter.web;

import io.creditpack.domain.order.CustomerId;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;

/** Guest sessions: a cookie that holds the guest's id and our signature of it; nothing is kept on the server. */
final class GuestSessions {
    private static final String COOKIE = "session";
    private static final char SEPARATOR = '.';

    /** As long as browsers keep a cookie at most: with it a guest loses the credits. */
    private static final Duration LIFETIME = Duration.ofDays(400);

    private final Signer signer;
    private final boolean secure;

    GuestSessions(Signer signer, boolean secure) {
        this.signer = signer;
        this.secure = secure;
    }

    /** Returns the guest of the request's cookie, or empty if there is none or its signature is not ours. */
    Optional<CustomerId> find(Context ctx) {
        return Optional.ofNullable(ctx.cookie(COOKIE)).flatMap(this::verify);
    }

    /** Gives the browser the cookie of {@code guest}, anew for its whole lifetime. */
    void keep(Context ctx, CustomerId guest) {
        var cookie = new Cookie(COOKIE, guest.value() + SEPARATOR + sign(guest.value()));
        cookie.setMaxAge(Math.toIntExact(LIFETIME.toSeconds()));
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setSameSite(SameSite.LAX);
        ctx.cookie(cookie);
    }

    private Optional<CustomerId> verify(String cookie) {
        int end = cookie.lastIndexOf(SEPARATOR);
        if (end < 0) {
            return Optional.empty();
        }
        String id = cookie.substring(0, end);
        boolean genuine = MessageDigest.isEqual(bytes(sign(id)), bytes(cookie.substring(end + 1)));
        return genuine && CustomerId.isLegal(id) ? Optional.of(new CustomerId(id)) : Optional.empty();
    }

    private String sign(String id) {
        return signer.sign("session", id);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

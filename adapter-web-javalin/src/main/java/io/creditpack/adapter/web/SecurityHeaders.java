package io.creditpack.adapter.web;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jetty.server.Response;

/**
 * What every answer tells a browser not to do.
 *
 * <p>Scripts come from us and from the widget's SDK, none is written into a page. The hosts of Toss are those its
 * integrators report; Toss publishes no list.
 *
 * @see <a href="https://docs.tosspayments.com/reference/using-api/security">Toss: pop-ups need their opener (read 2026-11)</a>
 */
final class SecurityHeaders {
    private static final String TOSS_HOSTS = "https://*.tosspayments.com https://*.toss.im";

    private final Map<String, String> all;

    SecurityHeaders(Site site, boolean reportOnly) {
        var headers = new TreeMap<>(Map.of(
                reportOnly ? "Content-Security-Policy-Report-Only" : "Content-Security-Policy",
                contentPolicy(site),
                "X-Content-Type-Options",
                "nosniff",
                "X-Frame-Options",
                "SAMEORIGIN",
                "Referrer-Policy",
                "strict-origin",
                "Cross-Origin-Opener-Policy",
                "same-origin-allow-popups",
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=()",
                "Cache-Control",
                "no-store"));
        if (site.isSecure()) {
            headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        this.all = Collections.unmodifiableMap(headers);
    }

    void addTo(Context ctx) {
        all.forEach(ctx::header);
    }

    /** Adds them to an answer that no route gives. */
    void addTo(Response response) {
        all.forEach(response.getHeaders()::put);
    }

    private static String contentPolicy(Site site) {
        String sdk = origin(site.widget().sdkUrl());
        String toss = site.isSandbox() ? sdk : sdk + " " + TOSS_HOSTS;
        return String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self' " + sdk,
                "connect-src 'self' " + toss,
                "frame-src 'self' " + toss,
                "img-src 'self' data: " + toss,
                "form-action 'self' " + toss,
                "style-src 'self' 'unsafe-inline'",
                "object-src 'none'",
                "base-uri 'none'",
                "frame-ancestors 'self'");
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getAuthority();
    }
}

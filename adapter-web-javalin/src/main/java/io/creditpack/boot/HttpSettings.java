package io.creditpack.boot;

import io.creditpack.adapter.web.AddressRanges;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How we are reached.
 *
 * @param host the address to listen on
 * @param port 0 takes any free port
 * @param publicUrl the origin customers use, without a slash at the end; empty for this machine's
 * @param sessions what signs guest sessions
 * @param defences against whom knocks
 */
record HttpSettings(
        String host,

        @Variable("PORT")
        @Min(value = 0, message = HttpSettings.PORTS)
        @Max(value = 65_535, message = HttpSettings.PORTS)
        int port,

        Optional<URI> publicUrl,
        Sessions sessions,
        Defences defences) {
    private static final Pattern HOST = Pattern.compile("[\\w.-]+|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");

    static final String PORTS = "must be a port, 1 to 65535, or 0 for any free one";

    /**
     * What keeps floods out.
     *
     * @param rateLimits whether callers are limited
     * @param trustedProxies whose word is taken for where a request comes from
     * @param policyReportOnly whether browsers only report what pages may not load
     */
    record Defences(boolean rateLimits, AddressRanges trustedProxies, boolean policyReportOnly) {}

    /**
     * What signs guest sessions.
     *
     * @param secret empty to make one
     * @param previous what signed those that began before the last change
     */
    record Sessions(Optional<Secret> secret, Optional<Secret> previous) {
        private static final int SHORTEST_SECRET = 32;

        private static Sessions of(Variables variables) {
            return new Sessions(secret(variables, "SESSION_SECRET"), secret(variables, "SESSION_SECRET_PREVIOUS"));
        }

        private static Optional<Secret> secret(Variables variables, String name) {
            Optional<Secret> secret = variables.secret(name);
            if (secret.filter(it -> it.value().length() < SHORTEST_SECRET).isPresent()) {
                variables.refuse(name, "must have 32 random characters or more");
            }
            return secret;
        }
    }

    static HttpSettings of(Variables variables) {
        return new HttpSettings(
                variables.read(
                        "HOST", "127.0.0.1", "must be an address of this machine, or its name", HttpSettings::host),
                variables.number("PORT", 8080),
                variables.read(
                        "PUBLIC_URL",
                        "must be an origin such as https://pay.example.com, without a path",
                        HttpSettings::origin),
                Sessions.of(variables),
                new Defences(
                        variables.onOrOff("RATE_LIMITS", true),
                        variables.addresses("TRUSTED_PROXIES", AddressRanges.NONE),
                        variables.onOrOff("CSP_REPORT_ONLY", false)));
    }

    private static String host(String text) {
        if (!HOST.matcher(text).matches()) {
            throw new IllegalArgumentException("neither an address nor a name");
        }
        return text;
    }

    private static URI origin(String text) {
        URI url = Variables.httpUrl(text);
        boolean bare = url.getRawQuery() == null && url.getRawFragment() == null && url.getRawUserInfo() == null;
        if (!bare || !(url.getRawPath().isEmpty() || url.getRawPath().equals("/"))) {
            throw new IllegalArgumentException("not an origin");
        }
        return URI.create(url.getScheme() + "://" + url.getHost().toLowerCase(Locale.ROOT) + portOf(url));
    }

    /** Browsers compare an origin letter by letter, and leave out the port that its scheme stands for. */
    private static String portOf(URI url) {
        int usual = url.getScheme().equals("https") ? 443 : 80;
        return url.getPort() < 0 || url.getPort() == usual ? "" : ":" + url.getPort();
    }

    /** Refuses what must not be near real money. */
    void refuseWithLiveKeys(Variables variables) {
        if (sessions.secret().isEmpty()) {
            variables.refuse("SESSION_SECRET", "must be set with live keys: 32 random characters or more");
        }
        if (!defences.rateLimits()) {
            variables.refuse("RATE_LIMITS", "must be on with live keys");
        }
        if (publicUrl.filter(url -> !Loopback.isSafe(url)).isPresent()) {
            variables.refuse("PUBLIC_URL", "must begin with https:// with live keys");
        }
    }
}

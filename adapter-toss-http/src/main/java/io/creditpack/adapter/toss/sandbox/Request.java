package io.creditpack.adapter.toss.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP request, read whole.
 *
 * @param target path and query as they were sent
 * @param headers the first value of each header, by lower-case name
 */
record Request(String method, String target, List<String> path, Map<String, String> headers, String body) {
    /** No call of Toss or of the sandbox needs more. */
    private static final int MAX_BODY = 1 << 20;

    static Request read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            throw Refusal.http(413, "PAYLOAD_TOO_LARGE", "the body is larger than 1 MiB");
        }
        String text = new String(body, StandardCharsets.UTF_8);
        String target = exchange.getRequestURI().toString();
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return new Request(
                exchange.getRequestMethod(),
                target,
                segments(exchange.getRequestURI().getRawPath()),
                headers,
                text);
    }

    Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }

    Language language() {
        return Language.of(headers.getOrDefault("accept-language", ""));
    }

    /** Returns the first value of a query parameter. */
    Optional<String> query(String name) {
        int mark = target.indexOf('?');
        if (mark < 0) {
            return Optional.empty();
        }
        return Arrays.stream(target.substring(mark + 1).split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2 && pair[0].equals(name))
                .map(pair -> decoded(pair[1]))
                .findFirst();
    }

    /** Returns how many entries of a list are asked for; without the parameter all of them. */
    long limit() {
        return query("limit")
                .map(text -> {
                    if (!text.matches("[1-9][0-9]{0,8}")) {
                        throw Refusal.badField("limit", "must be a whole number of 1 or more");
                    }
                    return Long.parseLong(text);
                })
                .orElse(Long.MAX_VALUE);
    }

    private static List<String> segments(String rawPath) {
        return Arrays.stream(rawPath.split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> decoded(segment.replace("+", "%2B")))
                .toList();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.badField("url", "is not properly percent-encoded");
        }
    }

    @Override
    public String toString() {
        return "Request[" + method + ", " + body.length() + " characters]";
    }
}

package io.creditpack.adapter.toss.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;

/** Serves the browser's part of the sandbox, the resource files beside this class, never cached. */
final class StaticPages {
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9]+)+");

    private static final Map<String, String> CONTENT_TYPES = Map.of(
            "html", "text/html;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "json", "application/json;charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2");

    void addTo(Routes routes) {
        routes.add("GET", "/", (request, path) -> resource("console.html"));
        routes.add("GET", "/v2/standard", (request, path) -> resource("standard.js"));
        routes.add("GET", "/checkout/{paymentKey}", (request, path) -> resource("checkout.html"));
        routes.add("GET", "/assets/{name}", (request, path) -> asset(path.getOrDefault("name", "")));
    }

    private static Answer asset(String name) {
        if (!FILE_NAME.matcher(name).matches()) {
            throw Refusal.of(TossErrorCode.NOT_FOUND);
        }
        return resource("assets/" + name);
    }

    private static Answer resource(String name) {
        try (InputStream in = StaticPages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw Refusal.of(TossErrorCode.NOT_FOUND);
            }
            byte[] bytes = in.readAllBytes();
            String extension = name.substring(name.lastIndexOf('.') + 1);
            String type = CONTENT_TYPES.getOrDefault(extension, "application/octet-stream");
            return new Answer(200, type, Map.of("Cache-Control", "no-store"), () -> bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + name, e);
        }
    }
}

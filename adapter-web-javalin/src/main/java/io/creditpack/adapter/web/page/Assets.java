package io.creditpack.adapter.web.page;

import io.creditpack.adapter.web.Access;
import io.creditpack.adapter.web.Problem;
import io.creditpack.adapter.web.ProblemType;
import io.creditpack.adapter.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scripts, styles and pictures.
 *
 * <p>Their address holds a digest of them all, so a browser may keep them for ever and still never mixes two versions.
 */
final class Assets implements Routes {
    private static final List<String> NAMES = List.of(
            "base.css",
            "shop.css",
            "flow.css",
            "docs.css",
            "office.css",
            "logo.svg",
            "http.js",
            "show.js",
            "checkout.js",
            "result.js",
            "order.js",
            "copy.js",
            "left.js",
            "refund.js",
            "watch.js");

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml; charset=utf-8");

    private final Map<String, byte[]> files = new TreeMap<>();
    private final String version;

    Assets() {
        NAMES.forEach(name -> files.put(name, read(name)));
        this.version = digest();
    }

    /** Returns where they are, without a slash at the end. */
    String address() {
        return "/assets/" + version;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/assets/{version}/{name}", this::serve, Access.PUBLIC);
    }

    private void serve(Context ctx) {
        String name = ctx.pathParam("name");
        byte[] file = files.get(name);
        if (file == null) {
            throw Problem.of(ProblemType.NOT_FOUND, "There is no such file.").asException();
        }
        boolean current = ctx.pathParam("version").equals(version);
        ctx.header("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
        ctx.contentType(TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"));
        ctx.result(file);
    }

    private String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            files.values().forEach(sha::update);
            return HexFormat.of().formatHex(sha.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] read(String name) {
        try (InputStream file = Assets.class.getResourceAsStream("assets/" + name)) {
            if (file == null) {
                throw new IllegalStateException("no asset " + name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

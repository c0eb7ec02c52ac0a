package io.creditpack.adapter.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The bearer tokens of one kind of caller. Only their hashes are kept, and every comparison takes as long as any other.
 */
public final class Tokens {
    public static final Tokens NONE = Tokens.of(Map.of());

    private final Map<String, byte[]> hashes = new LinkedHashMap<>();

    private Tokens() {}

    /** Keeps the hashes of tokens, by the name of their caller. */
    public static Tokens of(Map<String, String> tokens) {
        var kept = new Tokens();
        tokens.forEach((name, token) -> kept.hashes.put(name, hash(token)));
        return kept;
    }

    /** Returns whose token it is, or empty if it is nobody's. */
    Optional<String> callerOf(String token) {
        byte[] given = hash(token);
        Optional<String> caller = Optional.empty();
        for (var entry : hashes.entrySet()) {
            if (MessageDigest.isEqual(entry.getValue(), given)) {
                caller = Optional.of(entry.getKey());
            }
        }
        return caller;
    }

    boolean isEmpty() {
        return hashes.isEmpty();
    }

    boolean hasCaller(String name) {
        return hashes.containsKey(name);
    }

    /** Returns what changes with a caller's token and does not tell it; the empty text if there is no such caller. */
    String fingerprintOf(String name) {
        return Optional.ofNullable(hashes.get(name))
                .map(HexFormat.of()::formatHex)
                .orElse("");
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

package io.creditpack.adapter.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs texts with the session secret; a signature for one purpose is none for another. */
public final class Signer {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 32;

    private final SecretKeySpec key;
    private final Optional<SecretKeySpec> previous;

    /**
     * Takes the secret.
     *
     * @param secret 32 characters or more
     * @throws IllegalArgumentException if it is shorter
     */
    public Signer(String secret) {
        this(secret, Optional.empty());
    }

    /**
     * Takes the secret, and the one it replaced: what that one signed stays genuine.
     *
     * @param secret 32 characters or more
     * @throws IllegalArgumentException if one is shorter
     */
    public Signer(String secret, Optional<String> previous) {
        this.key = key(secret);
        this.previous = previous.map(Signer::key);
    }

    private static SecretKeySpec key(String secret) {
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException("a session secret has 32 characters or more");
        }
        return new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Returns 43 characters of {@code A-Z a-z 0-9 - _} that nobody can make without the secret. */
    String sign(String purpose, String text) {
        return sign(key, purpose, text);
    }

    /** Returns whether we signed {@code text}, with this secret or the one before; compared in constant time. */
    boolean isSignature(String purpose, String text, String signature) {
        return Stream.concat(Stream.of(key), previous.stream())
                .anyMatch(secret -> MessageDigest.isEqual(bytes(sign(secret, purpose, text)), bytes(signature)));
    }

    private static String sign(SecretKeySpec key, String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(purpose + ":" + text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

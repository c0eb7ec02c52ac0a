package io.creditpack.adapter.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs texts with the session secret; a signature for one purpose is none for another. */
public final class Signer {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /**
     * Takes the secret.
     *
     * @param secret 32 characters or more
     * @throws IllegalArgumentException if it is shorter
     */
    public Signer(String secret) {
        if (secret.length() < 32) {
            throw new IllegalArgumentException("a session secret has 32 characters or more");
        }
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Returns 43 characters of {@code A-Z a-z 0-9 - _} that nobody can make without the secret. */
    String sign(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] signature = mac.doFinal((purpose + ":" + text).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }
}

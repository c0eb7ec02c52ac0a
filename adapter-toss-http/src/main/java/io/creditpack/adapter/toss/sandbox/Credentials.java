package io.creditpack.adapter.toss.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who may call: anybody with a test secret key; live keys, client keys and the refused ones may not.
 *
 * @see <a href="https://docs.tosspayments.com/reference/using-api/authorization">Toss: authorization</a>
 */
final class Credentials {
    private static final Pattern SECRET_KEY = Pattern.compile("test_(?!gck_|ck_)\\S{1,200}");

    private volatile Set<String> refusedKeys;

    Credentials(Set<String> refusedKeys) {
        this.refusedKeys = refusedKeys;
    }

    /** Refuses these keys from now on, and no other ones. */
    void refuse(Set<String> keys) {
        refusedKeys = Set.copyOf(keys);
    }

    /**
     * Returns a digest that names the caller without holding its key.
     *
     * @throws Refusal INCORRECT_BASIC_AUTH_FORMAT or UNAUTHORIZED_KEY
     */
    String check(Request request) {
        String header = request.header("authorization").orElseThrow(() -> Refusal.of(TossErrorCode.UNAUTHORIZED_KEY));
        if (!header.startsWith("Basic ")) {
            throw Refusal.of(TossErrorCode.INCORRECT_BASIC_AUTH_FORMAT);
        }
        String userAndPassword = decoded(header.substring("Basic ".length()).trim());
        if (!userAndPassword.endsWith(":")) {
            throw Refusal.of(TossErrorCode.INCORRECT_BASIC_AUTH_FORMAT);
        }
        String key = userAndPassword.substring(0, userAndPassword.length() - 1);
        if (!SECRET_KEY.matcher(key).matches() || refusedKeys.contains(key)) {
            throw Refusal.of(TossErrorCode.UNAUTHORIZED_KEY);
        }
        return digest(key);
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(TossErrorCode.INCORRECT_BASIC_AUTH_FORMAT);
        }
    }

    private static String digest(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

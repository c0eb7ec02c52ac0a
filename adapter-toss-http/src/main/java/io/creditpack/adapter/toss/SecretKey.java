package io.creditpack.adapter.toss;

import io.creditpack.domain.money.Mode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A secret key of ours; nobody but Toss is shown it.
 *
 * @see <a href="https://docs.tosspayments.com/reference/using-api/authorization">Toss: authorization (read 2026-11)</a>
 */
public final class SecretKey {
    /** Visible ASCII but the colon, which would end the key inside a Basic header. */
    private static final Pattern LEGAL = Pattern.compile("[!-~&&[^:]]{1,200}");

    private final String authorization;
    private final Mode mode;

    /**
     * Takes a key as Toss's developer centre shows it.
     *
     * @throws IllegalArgumentException if {@code key} is empty or has blanks, colons or other characters no key has
     */
    public SecretKey(String key) {
        if (!LEGAL.matcher(key).matches()) {
            throw new IllegalArgumentException("not a secret key");
        }
        // The key is the user and the password is empty; without the colon Toss answers INCORRECT_BASIC_AUTH_FORMAT.
        byte[] userAndPassword = (key + ":").getBytes(StandardCharsets.UTF_8);
        mode = Mode.ofKey(key);
        authorization = "Basic " + Base64.getEncoder().encodeToString(userAndPassword);
    }

    /** Returns whose environment it opens. */
    public Mode mode() {
        return mode;
    }

    /** Returns the value of the Authorization header. */
    String authorization() {
        return authorization;
    }

    @Override
    public String toString() {
        return "SecretKey[…]";
    }
}

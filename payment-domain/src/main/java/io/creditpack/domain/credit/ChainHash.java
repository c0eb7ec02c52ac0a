package io.creditpack.domain.credit;

import java.util.regex.Pattern;

/**
 * The fingerprint of an entry and of all entries before it.
 *
 * @param hex the 64 lower-case digits of a SHA-256
 */
public record ChainHash(String hex) {
    private static final Pattern LEGAL = Pattern.compile("[0-9a-f]{64}");

    /** What the first entry of a ledger follows. */
    public static final ChainHash GENESIS = new ChainHash("0".repeat(64));

    /**
     * Refuses a text of another form.
     *
     * @throws IllegalArgumentException if {@code hex} is not of the form above
     */
    public ChainHash {
        if (!LEGAL.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a chain hash");
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}

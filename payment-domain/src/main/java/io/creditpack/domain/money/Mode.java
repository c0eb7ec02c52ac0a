package io.creditpack.domain.money;

/**
 * Whether money is real. Toss has two environments; the prefix of a key decides which one answers.
 *
 * <p>Orders, payments and balances are of one of them for ever, and nothing crosses: what a test payment pays for is no
 * credit that a live one could have bought. What does not say its mode is {@link #TEST}.
 *
 * @see <a href="https://docs.tosspayments.com/reference/using-api/api-keys">Toss: API keys (read 2026-11)</a>
 */
public enum Mode {
    /** Nobody pays anything. */
    TEST,
    /** Money moves. */
    LIVE;

    private static final String LIVE_PREFIX = "live_";

    /** Returns the mode of one of Toss's keys, client or secret; only {@code live_} keys move money. */
    public static Mode ofKey(String key) {
        return key.startsWith(LIVE_PREFIX) ? LIVE : TEST;
    }
}

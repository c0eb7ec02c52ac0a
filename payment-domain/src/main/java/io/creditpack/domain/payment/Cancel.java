package io.creditpack.domain.payment;

import io.creditpack.domain.money.Won;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Money that went back, as Toss recorded it.
 *
 * @param transactionKey Toss's id of this cancel, unique per cancel
 * @param amount what went back
 * @param canceledAt when
 * @see <a href="https://docs.tosspayments.com/guides/v2/cancel-payment">Toss cancels (read 2026-11)</a>
 */
public record Cancel(String transactionKey, Won amount, Instant canceledAt) {
    private static final Pattern TELLING_KEY = Pattern.compile("[!-~]{1,200}");

    /** Returns whether its key can tell it from other cancels: visible ASCII, and of a length we keep. */
    public boolean isIdentified() {
        return TELLING_KEY.matcher(transactionKey).matches();
    }
}

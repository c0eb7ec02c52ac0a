package io.creditpack.application.usecase.credit;

import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.Hold;
import io.creditpack.domain.order.RequestKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A machine caller's Idempotency-Key. Ledger entries are named after it, so that one request is booked once.
 *
 * @param caller who calls, 1 to 100 characters of {@code A-Z a-z 0-9 _ . -}
 * @param key the key it chose
 */
public record CallerKey(String caller, RequestKey key) {
    private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9_.-]{1,100}");
    private static final int NAME_BYTES = 16;

    /**
     * Refuses a caller whose name could run into the key.
     *
     * @throws IllegalArgumentException if {@code caller} is not of the form above
     */
    public CallerKey {
        if (!LEGAL.matcher(caller).matches()) {
            throw new IllegalArgumentException("not the name of a caller");
        }
    }

    EntryId spend() {
        return new EntryId("spend:" + text());
    }

    EntryId capture() {
        return new EntryId("capture:" + text());
    }

    EntryId release() {
        return new EntryId("release:" + text());
    }

    EntryId promotion() {
        return new EntryId("promotion:" + text());
    }

    /** A hold is part of a URL, which takes fewer characters than a key has: so its name is a fingerprint of the key. */
    EntryId hold() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
            return Hold.idOf("hld_" + HexFormat.of().formatHex(digest, 0, NAME_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private String text() {
        return caller + ":" + key.value();
    }
}

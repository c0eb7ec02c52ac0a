package io.creditpack.adapter.toss.sandbox;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Makes the opaque identifiers Toss hands out, in the shapes seen in its payloads. */
final class Tokens {
    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneId.of("Asia/Seoul"));

    private final RandomGenerator random;

    Tokens(RandomGenerator random) {
        this.random = random;
    }

    /** Longer than Toss's own random part, so that a hundred thousand payments in one second do not collide. */
    String paymentKey(Instant requestedAt) {
        return "tgen_" + SECOND.format(requestedAt) + letters(12);
    }

    String transactionKey() {
        return "txrd_a01" + letters(23).toLowerCase(Locale.ROOT);
    }

    String webhookSecret() {
        return "ps_" + letters(24);
    }

    String transmissionId() {
        return "whtrans_" + letters(20);
    }

    String traceId() {
        return letters(24).toLowerCase(Locale.ROOT);
    }

    /** Toss's test account numbers begin with X. */
    String accountNumber() {
        StringBuilder digits = new StringBuilder("X");
        for (int i = 0; i < 13; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private String letters(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        StringBuilder text = new StringBuilder(length);
        for (byte b : bytes) {
            text.append(ALPHABET.charAt(Byte.toUnsignedInt(b) % ALPHABET.length()));
        }
        return text.toString();
    }
}

package com.acme.shop.adapter.local;

import io.creditpack.application.port.IdGenerator;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;

/** Ids that sort by time and that nobody can guess: ten digits of milliseconds, 26 of randomness. */
public final class RandomIds implements IdGenerator {
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private long last;

    public RandomIds(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized String next() {
        last = Math.max(last + 1, clock.instant().toEpochMilli());
        return padded(Long.toString(last, Character.MAX_RADIX), 10)
                + padded(new BigInteger(128, random).toString(Character.MAX_RADIX), 26);
    }

    private static String padded(String digits, int length) {
        return "0".repeat(length - digits.length()) + digits;
    }
}

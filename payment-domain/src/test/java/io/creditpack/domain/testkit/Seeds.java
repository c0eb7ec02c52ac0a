package io.creditpack.domain.testkit;

import java.util.stream.LongStream;

/** The seeds of random runs: the same ones in every build, others with {@code -Dseed=…}. */
public final class Seeds {
    private static final int RUNS = 300;

    private Seeds() {}

    /** Returns the seeds to run, from {@code -Dseed}, or from 1. A test that fails names its seed. */
    public static LongStream all() {
        long first = Long.getLong("seed", 1);
        return LongStream.range(first, first + RUNS);
    }
}

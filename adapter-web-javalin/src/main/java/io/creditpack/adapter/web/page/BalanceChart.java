package io.creditpack.adapter.web.page;

import io.creditpack.domain.credit.PostedEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The balance over time, as a line of steps in a box of 600 by 100.
 *
 * @param steps when the balance became what, oldest first; two or more
 */
record BalanceChart(List<Step> steps) {
    private static final long WIDTH = 600;
    private static final long HEIGHT = 100;

    /** A balance, and since when. */
    record Step(Instant at, long balance) {}

    BalanceChart {
        steps = List.copyOf(steps);
    }

    /** Draws entries, newest first, up to {@code now}; one entry alone makes no line. */
    static Optional<BalanceChart> of(List<PostedEntry> newestFirst, Instant now) {
        if (newestFirst.size() < 2) {
            return Optional.empty();
        }
        Stream<Step> entries = newestFirst.stream()
                .sorted(Comparator.comparingLong(PostedEntry::sequence))
                .map(posted -> new Step(posted.entry().createdAt(), posted.balanceAfter()));
        var until = new Step(now, newestFirst.get(0).balanceAfter());
        return Optional.of(
                new BalanceChart(Stream.concat(entries, Stream.of(until)).toList()));
    }

    Step first() {
        return steps.get(0);
    }

    Step last() {
        return steps.get(steps.size() - 1);
    }

    /** Returns the least balance, or zero if that is less: zero is always in the box. */
    long lowest() {
        return Math.min(0, balances().min().orElse(0));
    }

    long highest() {
        return Math.max(1, balances().max().orElse(1));
    }

    /** Returns how far below the top of the box zero is. */
    long zero() {
        return y(0);
    }

    /** Returns the corners of the line as SVG writes them. */
    String points() {
        var points = new StringBuilder(point(first().at(), first().balance()));
        for (int next = 1; next < steps.size(); next++) {
            Step step = steps.get(next);
            points.append(' ').append(point(step.at(), steps.get(next - 1).balance()));
            points.append(' ').append(point(step.at(), step.balance()));
        }
        return points.toString();
    }

    private String point(Instant at, long balance) {
        return x(at) + "," + y(balance);
    }

    /** A clock may have gone back between two entries: whatever happens, the line stays in the box. */
    private long x(Instant at) {
        long whole = Math.max(1, Duration.between(first().at(), last().at()).toMillis());
        long passed = Duration.between(first().at(), at).toMillis();
        return Math.max(0, Math.min(WIDTH, WIDTH * passed / whole));
    }

    private long y(long balance) {
        return HEIGHT - HEIGHT * (balance - lowest()) / (highest() - lowest());
    }

    private LongStream balances() {
        return steps.stream().mapToLong(Step::balance);
    }
}

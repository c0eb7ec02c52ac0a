package io.creditpack.adapter.web.page.office;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Bars side by side in a box of 600 by 100; those below zero hang from its line.
 *
 * @param values one for each bar, from left to right
 */
record BarChart(List<Long> values) {
    private static final long WIDTH = 600;
    private static final long HEIGHT = 100;

    BarChart {
        values = List.copyOf(values);
    }

    /** A bar, from its upper left corner. */
    record Bar(long x, long y, long width, long height) {}

    List<Bar> bars() {
        return IntStream.range(0, values.size()).mapToObj(this::bar).toList();
    }

    /** Returns how far below the top of the box zero is. */
    long zero() {
        return HEIGHT * highest() / (highest() - lowest());
    }

    private Bar bar(int index) {
        long left = WIDTH * index / values.size();
        long right = WIDTH * (index + 1L) / values.size();
        long value = values.get(index);
        long height = HEIGHT * Math.abs(value) / (highest() - lowest());
        long gap = (right - left) / 5;
        return new Bar(left + gap, value < 0 ? zero() : zero() - height, right - left - 2 * gap, height);
    }

    private long highest() {
        return Math.max(1, values.stream().mapToLong(Long::longValue).max().orElse(1));
    }

    private long lowest() {
        return Math.min(0, values.stream().mapToLong(Long::longValue).min().orElse(0));
    }
}

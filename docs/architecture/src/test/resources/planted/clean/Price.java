package com.acme.shop.domain.price;

public record Price(long won) implements Comparable<Price> {
    @Override
    public int compareTo(Price other) {
        return Long.compare(won, other.won);
    }
}

package com.acme.shop.domain;

final class CalculatesWithDoubles {
    long grow(long won) {
        return (long) Math.pow(won, 2);
    }
}

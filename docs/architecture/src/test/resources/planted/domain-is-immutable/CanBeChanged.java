package com.acme.shop.domain;

final class CanBeChanged {
    private long won;

    void set(long won) {
        this.won = won;
    }
}

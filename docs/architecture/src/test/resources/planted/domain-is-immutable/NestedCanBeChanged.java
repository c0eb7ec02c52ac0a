package com.acme.shop.domain;

final class NestedCanBeChanged {
    static final class Handed {
        long won;
    }
}

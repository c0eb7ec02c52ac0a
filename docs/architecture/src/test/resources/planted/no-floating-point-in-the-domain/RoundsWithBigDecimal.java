package com.acme.shop.domain;

final class RoundsWithBigDecimal {
    long round(String won) {
        return new java.math.BigDecimal(won).longValue();
    }
}

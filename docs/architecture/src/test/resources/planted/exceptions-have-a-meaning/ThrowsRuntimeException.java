package com.acme.shop.domain;

final class ThrowsRuntimeException {
    void refuse() {
        throw new RuntimeException("no");
    }
}

package com.acme.shop.application.usecase;

final class ReadsAVariable {
    String key() {
        return System.getenv("KEY");
    }
}

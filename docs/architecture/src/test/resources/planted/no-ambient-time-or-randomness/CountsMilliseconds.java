package com.acme.shop.application.usecase;

final class CountsMilliseconds {
    long at() {
        return System.currentTimeMillis();
    }
}

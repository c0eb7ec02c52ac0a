package com.acme.shop.domain;

final class StartsAThreadPool {
    Object pool() {
        return java.util.concurrent.Executors.newCachedThreadPool();
    }
}

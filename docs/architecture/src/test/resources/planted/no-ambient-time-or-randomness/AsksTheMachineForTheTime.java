package com.acme.shop.domain;

final class AsksTheMachineForTheTime {
    java.time.Instant at() {
        return java.time.Instant.now();
    }
}

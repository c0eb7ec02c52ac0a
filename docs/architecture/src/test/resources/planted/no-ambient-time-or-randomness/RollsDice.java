package com.acme.shop.domain;

final class RollsDice {
    int roll() {
        return new java.util.Random().nextInt();
    }
}

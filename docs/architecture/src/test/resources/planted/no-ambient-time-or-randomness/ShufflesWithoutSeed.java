package com.acme.shop.domain;

final class ShufflesWithoutSeed {
    void shuffle(java.util.List<String> prizes) {
        java.util.Collections.shuffle(prizes);
    }
}

package com.acme.shop.domain;

final class KeepsFloats {
    private final float[] won = {};
}

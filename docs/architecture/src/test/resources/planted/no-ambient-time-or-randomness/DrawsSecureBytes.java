package com.acme.shop.domain;

final class DrawsSecureBytes {
    void draw(byte[] bytes) {
        new java.security.SecureRandom().nextBytes(bytes);
    }
}

package com.acme.shop.application.usecase;

final class RefersToARandomId {
    java.util.function.Supplier<java.util.UUID> ids() {
        return java.util.UUID::randomUUID;
    }
}

package com.acme.shop.application.usecase;

final class LooksUpAnAdapter {
    Object wire() {
        return java.util.ServiceLoader.load(com.acme.shop.application.port.Invoices.class);
    }
}

package com.acme.shop.application.port;

public final class InvoicesUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public InvoicesUnavailable(String message) {
        super(message);
    }
}

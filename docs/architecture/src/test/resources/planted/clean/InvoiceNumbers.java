package com.acme.shop.application.usecase;

import java.util.concurrent.atomic.AtomicLong;

/** Shared by use cases and created by boot, but nothing that a caller could ask for. */
public final class InvoiceNumbers {
    private final AtomicLong last = new AtomicLong();

    long next() {
        return last.incrementAndGet();
    }
}

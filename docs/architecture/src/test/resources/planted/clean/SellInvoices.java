package com.acme.shop.application.usecase;

import io.creditpack.application.usecase.PlaceOrder;

/** An embedded use case is as much inside as one's own. */
public final class SellInvoices {
    private final PlaceOrder placeOrder;

    public SellInvoices(PlaceOrder placeOrder) {
        this.placeOrder = placeOrder;
    }

    public void handle(String invoices) {
        placeOrder.handle(invoices);
    }
}

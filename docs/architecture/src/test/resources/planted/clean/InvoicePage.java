package com.acme.shop.adapter.web;

import com.acme.shop.application.usecase.SendInvoice;

public final class InvoicePage {
    public static final String PATH = "/invoice";

    private final SendInvoice sendInvoice;

    public InvoicePage(SendInvoice sendInvoice) {
        this.sendInvoice = sendInvoice;
    }

    public String show(SendInvoice.Command command) {
        return new InvoiceText(sendInvoice.handle(command).toString()).toString();
    }

    private record InvoiceText(String text) {}
}

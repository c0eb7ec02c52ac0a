package com.acme.shop.boot;

import com.acme.shop.adapter.files.FolderInvoices;
import com.acme.shop.adapter.web.InvoicePage;
import com.acme.shop.application.usecase.SendInvoice;
import io.creditpack.adapter.toss.Gateway;
import java.time.Clock;

public final class Main {
    public static void main(String[] args) {
        var page = new InvoicePage(new SendInvoice(FolderInvoices.inTemporaryFolder(), Clock.systemUTC()));
        System.out.println(InvoicePage.PATH + page + new Gateway());
    }
}

package com.acme.shop.adapter.files;

import com.acme.shop.application.port.Invoices;
import com.acme.shop.application.port.InvoicesUnavailable;
import com.acme.shop.domain.Basket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

public final class FolderInvoices implements Invoices {
    private final Path folder;

    public FolderInvoices(Path folder) {
        this.folder = folder;
    }

    public static FolderInvoices inTemporaryFolder() {
        return new FolderInvoices(Path.of(System.getProperty("java.io.tmpdir")));
    }

    @Override
    public Written write(Basket basket) {
        try {
            return new Written.Fresh(Files.createTempFile(folder, "invoice", "").toString());
        } catch (IOException e) {
            throw new InvoicesUnavailable(e.getMessage());
        }
    }
}

package com.acme.shop.adapter.web;

final class PageCallsConstructor {
    Object wire(java.nio.file.Path folder) {
        return new com.acme.shop.adapter.files.FolderInvoices(folder);
    }
}

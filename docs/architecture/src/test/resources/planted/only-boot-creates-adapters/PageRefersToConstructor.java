package com.acme.shop.adapter.web;

final class PageRefersToConstructor {
    java.util.function.Function<java.nio.file.Path, Object> wire() {
        return com.acme.shop.adapter.files.FolderInvoices::new;
    }
}

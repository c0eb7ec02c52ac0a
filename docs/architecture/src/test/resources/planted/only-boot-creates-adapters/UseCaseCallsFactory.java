package com.acme.shop.application.usecase;

final class UseCaseCallsFactory {
    Object wire() {
        return com.acme.shop.adapter.files.FolderInvoices.inTemporaryFolder();
    }
}

package com.acme.shop.adapter.files;

final class FolderCountsMilliseconds {
    long now() {
        return System.currentTimeMillis();
    }
}

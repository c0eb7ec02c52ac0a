package com.acme.shop.adapter.files;

final class PrintsATrace {
    void show(RuntimeException e) {
        e.printStackTrace();
    }
}

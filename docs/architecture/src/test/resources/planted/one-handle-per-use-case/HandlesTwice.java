package com.acme.shop.application.usecase;

public final class HandlesTwice {
    public void handle(String command) {}

    public void handle(long command) {}
}

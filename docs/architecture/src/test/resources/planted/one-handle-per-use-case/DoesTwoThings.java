package com.acme.shop.application.usecase;

public final class DoesTwoThings {
    public void handle(String command) {}

    public void undo(String command) {}
}

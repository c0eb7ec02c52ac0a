package com.acme.shop.application.usecase;

public final class CallsItExecute {
    public void execute(String command) {}
}

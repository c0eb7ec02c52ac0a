package com.acme.shop.adapter.web;

final class PrintsALine {
    void show() {
        System.out.println("shown");
    }
}

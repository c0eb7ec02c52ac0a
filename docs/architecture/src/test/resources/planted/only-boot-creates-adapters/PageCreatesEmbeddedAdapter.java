package com.acme.shop.adapter.web;

final class PageCreatesEmbeddedAdapter {
    Object wire() {
        return new io.creditpack.adapter.toss.Gateway();
    }
}

package com.acme.shop.adapter.web;

final class PageShowsTheMachinesTime {
    String show() {
        return java.time.ZonedDateTime.now().toString();
    }
}

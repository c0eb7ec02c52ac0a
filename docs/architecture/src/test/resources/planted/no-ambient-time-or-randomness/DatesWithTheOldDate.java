package com.acme.shop.domain;

final class DatesWithTheOldDate {
    long at() {
        return new java.util.Date().getTime();
    }
}

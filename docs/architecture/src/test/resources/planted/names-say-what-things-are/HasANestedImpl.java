package com.acme.shop.domain;

record HasANestedImpl(String name) {
    record NestedImpl(String name) {}
}

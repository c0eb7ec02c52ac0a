package com.acme.shop.domain;

public record BasketId(String value) {}

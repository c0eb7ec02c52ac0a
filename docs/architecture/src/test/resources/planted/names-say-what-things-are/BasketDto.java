package com.acme.shop.domain;

final class BasketDto {}

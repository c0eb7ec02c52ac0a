package com.acme.shop.domain;

record KeepsADouble(double won) {}

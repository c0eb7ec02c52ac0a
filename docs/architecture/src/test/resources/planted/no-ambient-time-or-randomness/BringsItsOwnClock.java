package com.acme.shop.application.usecase;

final class BringsItsOwnClock {
    final java.time.Clock clock = java.time.Clock.systemUTC();
}

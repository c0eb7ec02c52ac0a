package com.acme.shop.domain;

final class AsksForTodayInAZone {
    java.time.LocalDate today(java.time.ZoneId zone) {
        return java.time.LocalDate.now(zone);
    }
}

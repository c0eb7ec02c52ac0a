package com.acme.shop.domain;

/** A switch over an enum makes javac write a class of its own. */
final class Carton {
    private Carton() {}

    static String label(Basket.Size size) {
        return switch (size) {
            case SMALL -> "S";
            case LARGE -> "L";
        };
    }
}

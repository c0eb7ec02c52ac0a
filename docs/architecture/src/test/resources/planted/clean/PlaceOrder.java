package io.creditpack.application.usecase;

/** Stands for a use case of this product in a service that embeds it. */
public final class PlaceOrder {
    public void handle(String product) {}
}

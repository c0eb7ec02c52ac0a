package io.creditpack.adapter.toss;

/** Stands for an adapter of this product in a service that embeds it. */
public final class Gateway {}

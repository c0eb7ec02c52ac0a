package io.creditpack.adapter.toss.sandbox;

/** Why a payment ended without money, as the Payment object tells it. */
record Failure(String code, String message) {}

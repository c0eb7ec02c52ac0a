package io.creditpack.adapter.toss.sandbox;

import java.time.Instant;

/** What Toss gives a payment when its window opens. */
record Origin(String paymentKey, String webhookSecret, Instant requestedAt) {}

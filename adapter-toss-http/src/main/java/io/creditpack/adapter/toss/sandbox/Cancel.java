package io.creditpack.adapter.toss.sandbox;

import java.time.Instant;

/**
 * One return of money.
 *
 * @param amount whole won returned
 * @param balanceAfter whole won still cancelable afterwards
 */
record Cancel(String transactionKey, long amount, long balanceAfter, String reason, Instant canceledAt) {}

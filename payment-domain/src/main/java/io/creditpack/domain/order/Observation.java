package io.creditpack.domain.order;

import io.creditpack.domain.money.Mode;
import io.creditpack.domain.payment.Payment;

/**
 * What Toss said, and how old our order was when Toss was asked.
 *
 * @param payment Toss's answer
 * @param orderVersion the order's version before the question
 * @param trigger why Toss was asked, and when the answer is applied
 * @param mode whose environment of Toss answered
 */
public record Observation(Payment payment, long orderVersion, Trigger trigger, Mode mode) {}

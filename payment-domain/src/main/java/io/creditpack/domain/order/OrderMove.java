package io.creditpack.domain.order;

/**
 * One step of an order through its lifecycle, kept for ever.
 *
 * @param event what happened
 * @param to the status it led to
 * @param trigger why and when
 */
public record OrderMove(OrderEvent event, OrderStatus to, Trigger trigger) {}

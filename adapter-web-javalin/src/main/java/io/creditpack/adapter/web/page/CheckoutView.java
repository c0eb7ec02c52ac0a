package io.creditpack.adapter.web.page;

import io.creditpack.adapter.web.Site;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.product.Product;
import java.util.Optional;

/**
 * The payment widget and what is paid for.
 *
 * @param frame what surrounds it
 * @param site what the widget is loaded with
 * @param product what is bought
 * @param order the order to pay; empty if one is to be placed
 */
record CheckoutView(Frame frame, Site site, Product product, Optional<OrderId> order) {}

package io.creditpack.adapter.web.page;

import io.creditpack.application.query.CreditStatement;
import io.creditpack.application.query.OrderHistory;
import io.creditpack.domain.product.Product;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the pages read.
 *
 * @param products what is for sale now, cheapest first
 * @param orders every customer's orders
 * @param credits every customer's credits
 * @param clock tells which orders can still be paid
 */
public record Shop(Supplier<List<Product>> products, OrderHistory orders, CreditStatement credits, Clock clock) {}

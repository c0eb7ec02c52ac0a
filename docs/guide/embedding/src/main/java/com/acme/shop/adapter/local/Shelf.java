package com.acme.shop.adapter.local;

import io.creditpack.application.port.ProductCatalog;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.product.Product;
import io.creditpack.domain.product.ProductId;
import java.util.List;
import java.util.Optional;

/** What the shop sells. A new price is a new release; orders keep the one they were placed at. */
public final class Shelf implements ProductCatalog {
    private static final List<Product> PRODUCTS =
            List.of(pack("PRO_PACK", "PRO Pack", 3, 3_000), pack("PREMIUM_PACK", "PREMIUM Pack", 5, 5_000));

    private static Product pack(String id, String name, long credits, long won) {
        return new Product(new ProductId(id), name, Credits.of(credits), Won.of(won));
    }

    @Override
    public List<Product> all() {
        return PRODUCTS;
    }

    @Override
    public Optional<Product> find(ProductId id) {
        return PRODUCTS.stream().filter(product -> product.id().equals(id)).findFirst();
    }
}

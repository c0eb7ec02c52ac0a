package io.creditpack.application.testkit.memory;

import io.creditpack.application.port.ProductCatalog;
import io.creditpack.application.testkit.Fixtures;
import io.creditpack.domain.product.Product;
import io.creditpack.domain.product.ProductId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A fixed list of products. */
public final class InMemoryProductCatalog implements ProductCatalog {
    private final List<Product> products;

    /** Sells exactly these. */
    public InMemoryProductCatalog(Product... products) {
        this.products = List.of(products).stream()
                .sorted(Comparator.comparing(Product::price))
                .toList();
    }

    /** Returns a catalog with the two packs. */
    public static InMemoryProductCatalog ofBothPacks() {
        return new InMemoryProductCatalog(Fixtures.PRO_PACK, Fixtures.PREMIUM_PACK);
    }

    @Override
    public List<Product> all() {
        return products;
    }

    @Override
    public Optional<Product> find(ProductId id) {
        return products.stream().filter(product -> product.id().equals(id)).findFirst();
    }
}

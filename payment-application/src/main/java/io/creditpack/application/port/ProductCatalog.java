package io.creditpack.application.port;

import io.creditpack.domain.product.Product;
import io.creditpack.domain.product.ProductId;
import java.util.List;
import java.util.Optional;

/** What is for sale now. */
public interface ProductCatalog {
    /** Returns every product for sale, cheapest first. */
    List<Product> all();

    /** Returns a product at its price of now; empty if it is not for sale. */
    Optional<Product> find(ProductId id);
}

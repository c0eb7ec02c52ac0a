package io.creditpack.adapter.web.api;

import io.creditpack.adapter.web.Access;
import io.creditpack.adapter.web.Json;
import io.creditpack.adapter.web.Routes;
import io.creditpack.application.port.ProductCatalog;
import io.creditpack.domain.product.Product;
import io.javalin.config.RoutesConfig;
import java.util.List;

/** What is for sale. */
public final class ProductRoutes implements Routes {
    private final ProductCatalog catalog;

    public ProductRoutes(ProductCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/products", ctx -> Json.answer(ctx, 200, all()), Access.PUBLIC);
    }

    private ProductsBody all() {
        return new ProductsBody(catalog.all().stream().map(ProductBody::of).toList());
    }

    record ProductsBody(List<ProductBody> products) {}

    record ProductBody(String product, String name, long credits, long amount, String currency) {
        static ProductBody of(Product product) {
            return new ProductBody(
                    product.id().value(),
                    product.name(),
                    product.credits().units(),
                    product.price().amount(),
                    "KRW");
        }
    }
}

package io.creditpack.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.ProductCatalog;
import io.creditpack.domain.product.Product;
import io.creditpack.domain.product.ProductId;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

/** What every {@link ProductCatalog} must do, whatever it sells. */
public abstract class ProductCatalogContract {
    /** Returns a catalog that sells two products or more, and none called {@code NOT_FOR_SALE}. */
    protected abstract ProductCatalog newCatalog();

    @Test
    void showsTheCheapestFirst() {
        assertThat(newCatalog().all()).hasSizeGreaterThan(1).isSortedAccordingTo(Comparator.comparing(Product::price));
    }

    @Test
    void findsWhatItShows() {
        ProductCatalog catalog = newCatalog();

        assertThat(catalog.all())
                .allSatisfy(product -> assertThat(catalog.find(product.id())).contains(product));
    }

    @Test
    void sellsNothingElse() {
        assertThat(newCatalog().find(new ProductId("NOT_FOR_SALE"))).isEmpty();
    }
}

package com.acme.shop.adapter.local;

import io.creditpack.application.port.IdGenerator;
import io.creditpack.application.port.ProductCatalog;
import io.creditpack.application.testkit.IdGeneratorContract;
import io.creditpack.application.testkit.ProductCatalogContract;
import java.time.Clock;
import org.junit.jupiter.api.Nested;

/** What the shop sells and how it names things. */
final class LocalPortsTest {
    @Nested
    class Products extends ProductCatalogContract {
        @Override
        protected ProductCatalog newCatalog() {
            return new Shelf();
        }
    }

    @Nested
    class Ids extends IdGeneratorContract {
        @Override
        protected IdGenerator newGenerator() {
            return new RandomIds(Clock.systemUTC());
        }
    }
}

package io.creditpack.application.testkit.memory;

import io.creditpack.application.port.ProductCatalog;
import io.creditpack.application.testkit.ProductCatalogContract;

class InMemoryProductCatalogTest extends ProductCatalogContract {
    @Override
    protected ProductCatalog newCatalog() {
        return InMemoryProductCatalog.ofBothPacks();
    }
}

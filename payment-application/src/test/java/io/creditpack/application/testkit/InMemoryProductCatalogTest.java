package io.creditpack.application.testkit;

import io.creditpack.application.port.ProductCatalog;

class InMemoryProductCatalogTest extends ProductCatalogContract {
    @Override
    protected ProductCatalog newCatalog() {
        return InMemoryProductCatalog.ofBothPacks();
    }
}

package io.creditpack.adapter.jdbi;

import io.creditpack.application.port.ProductCatalog;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.product.Product;
import io.creditpack.domain.product.ProductId;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What is for sale, in a database. */
final class JdbiProductCatalog implements ProductCatalog {
    private final JdbiUnitOfWork unitOfWork;

    JdbiProductCatalog(JdbiUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public List<Product> all() {
        return unitOfWork.read(
                handle -> handle.createQuery("select * from products where for_sale order by price, product_id")
                        .map((results, context) -> product(new Row(results)))
                        .list());
    }

    @Override
    public Optional<Product> find(ProductId id) {
        return unitOfWork.read(
                handle -> handle.createQuery("select * from products where for_sale and product_id = :id")
                        .bind("id", id.value())
                        .map((results, context) -> product(new Row(results)))
                        .findOne());
    }

    private static Product product(Row row) throws SQLException {
        return new Product(
                new ProductId(row.text("product_id")),
                row.text("product_name"),
                Credits.of(row.number("credits")),
                Won.of(row.number("price")));
    }
}

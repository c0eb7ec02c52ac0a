package io.creditpack.adapter.jdbi;

class PostgresTest extends StoreContracts {
    PostgresTest() {
        super(TestDatabase.postgres());
    }
}

package io.creditpack.adapter.jdbi;

class H2InMemoryTest extends StoreContracts {
    H2InMemoryTest() {
        super(TestDatabase.h2InMemory());
    }
}

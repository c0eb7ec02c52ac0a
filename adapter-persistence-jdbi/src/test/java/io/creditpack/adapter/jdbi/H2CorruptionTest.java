package io.creditpack.adapter.jdbi;

import java.sql.SQLException;

class H2CorruptionTest extends CorruptionTest {
    H2CorruptionTest() throws SQLException {
        super(TestDatabase.h2InMemory());
    }
}

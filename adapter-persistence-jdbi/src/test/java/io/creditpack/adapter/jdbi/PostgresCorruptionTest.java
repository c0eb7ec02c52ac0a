package io.creditpack.adapter.jdbi;

import java.sql.SQLException;

class PostgresCorruptionTest extends CorruptionTest {
    PostgresCorruptionTest() throws SQLException {
        super(TestDatabase.postgres());
    }
}

package io.creditpack.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.creditpack.application.port.StorageException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaTest {
    @ParameterizedTest
    @EnumSource
    void bringsANewDatabaseUpToDateOnce(Dialect dialect) {
        try (TestDatabase empty = TestDatabase.unmigrated(dialect)) {
            Schema schema = empty.database().schema();
            assertThat(schema.isCurrent()).isFalse();

            assertThat(schema.migrate()).isEqualTo(shipped(dialect));

            assertThat(schema.isCurrent()).isTrue();
            assertThat(schema.migrate()).isZero();
        }
    }

    /** H2 commits a definition before Flyway records it; PostgreSQL commits both together. */
    @Test
    void H4_goesOnWhereAKilledNodeLeftOff() throws SQLException {
        try (TestDatabase halfDone = TestDatabase.unmigrated(Dialect.H2)) {
            Schema schema = halfDone.database().schema();
            schema.migrate();
            halfDone.execute("delete from creditpack_schema_history where version > '012'");
            assertThat(schema.isCurrent()).isFalse();

            assertThat(schema.migrate()).isGreaterThan(1);

            assertThat(schema.isCurrent()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void livesBesideTheTablesOfAnEmbedder(Dialect dialect) throws SQLException {
        try (TestDatabase shared = TestDatabase.unmigrated(dialect)) {
            shared.execute(
                    "create table flyway_schema_history (version varchar(50))", "create table theirs (id bigint)");

            assertThat(shared.database().schema().migrate()).isEqualTo(shipped(dialect));

            assertThat(shared.database().schema().isCurrent()).isTrue();
            shared.execute("select * from theirs");
        }
    }

    @ParameterizedTest
    @EnumSource
    void nodesThatStartTogetherMigrateOnce(Dialect dialect) throws Exception {
        try (TestDatabase empty = TestDatabase.unmigrated(dialect)) {
            Schema schema = empty.database().schema();

            var nodes = Stream.generate(() -> CompletableFuture.supplyAsync(schema::migrate))
                    .limit(3)
                    .toList();
            int migrations = 0;
            for (var node : nodes) {
                migrations += node.get(60, TimeUnit.SECONDS);
            }

            assertThat(migrations).isEqualTo(shipped(dialect));
        }
    }

    @Test
    void aDatabaseThatCannotBeReachedIsSaidToBeUnavailable() {
        var limits =
                new Limits(Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1));
        var nowhere = new DatabaseConfig("jdbc:postgresql://localhost:1/nowhere", "", "", 1);
        try (Database database = Database.open(nowhere, limits, List.of())) {
            assertThat(database.isReachable()).isFalse();
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> database.schema().migrate());
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> database.catalog().all());
        }
    }

    private static int shipped(Dialect dialect) {
        return (int) Migrations.of(dialect).count();
    }
}

package io.creditpack.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** While versions are exchanged node by node, an older one goes on reading and writing after each migration of a newer. */
@Timeout(300)
class SchemaStepsTest {
    /** What a node of an older version may count on, table and column by table and column. */
    private static final String COLUMNS = """
            select table_name || '.' || column_name, data_type,
              is_nullable = 'YES' or column_default is not null or is_identity = 'YES'
            from information_schema.columns where table_schema = 'public'
            """;

    @ParameterizedTest
    @EnumSource
    void H3_noMigrationTakesAwayWhatAnOlderVersionReadsOrAsksForWhatItDoesNotWrite(Dialect dialect) throws Exception {
        try (TestDatabase database = TestDatabase.unmigrated(dialect)) {
            Map<String, Column> before = Map.of();
            for (Path migration : migrations(dialect)) {
                database.execute(Files.readString(migration));
                Map<String, Column> after = columns(database);

                assertThat(after)
                        .as("columns after %s", migration.getFileName())
                        .containsAllEntriesOf(before);
                assertThat(addedTo(before, after))
                        .as("what an older version does not write, after %s", migration.getFileName())
                        .allSatisfy((name, column) ->
                                assertThat(column.mayBeLeftOut()).as(name).isTrue());
                before = after;
            }
            assertThat(before).hasSizeGreaterThan(150);
        }
    }

    /** A node of an older version that starts again finds more than it ships, and serves. */
    @ParameterizedTest
    @EnumSource
    void H3_anOlderVersionStartsOnTheTablesOfANewer(Dialect dialect) throws SQLException {
        try (TestDatabase database = TestDatabase.unmigrated(dialect)) {
            Schema schema = database.database().schema();
            schema.migrate();
            database.execute(
                    "insert into creditpack_schema_history (installed_rank, version, description, type, script,"
                            + " checksum, installed_by, execution_time, success) select max(installed_rank) + 1, '9999',"
                            + " 'of a later version', 'SQL', 'V9999__of_a_later_version.sql', 1, 'x', 1, true"
                            + " from creditpack_schema_history");

            assertThat(schema.isCurrent()).isTrue();
            assertThat(schema.migrate()).isZero();
        }
    }

    /** What is known of a column. */
    private record Column(String type, boolean mayBeLeftOut) {}

    /** Returns the new columns of tables that were there before. */
    private static Map<String, Column> addedTo(Map<String, Column> before, Map<String, Column> after) {
        var added = new TreeMap<>(after);
        added.keySet().removeAll(before.keySet());
        added.keySet()
                .removeIf(name ->
                        before.keySet().stream().noneMatch(old -> table(old).equals(table(name))));
        return added;
    }

    private static String table(String column) {
        return column.substring(0, column.indexOf('.'));
    }

    private static Map<String, Column> columns(TestDatabase database) throws SQLException {
        var columns = new TreeMap<String, Column>();
        database.query(COLUMNS, row -> columns.put(row.getString(1), new Column(row.getString(2), row.getBoolean(3))));
        return columns;
    }

    private static List<Path> migrations(Dialect dialect) {
        Comparator<Path> byVersion =
                Comparator.comparing(path -> path.getFileName().toString());
        return Migrations.of(dialect).folders().stream()
                .flatMap(SchemaStepsTest::files)
                .sorted(byVersion)
                .toList();
    }

    private static Stream<Path> files(String folder) {
        Path home = Path.of("src", "main", "resources", "io", "creditpack", "adapter", "jdbi");
        try (Stream<Path> files = Files.list(home.resolve(folder))) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

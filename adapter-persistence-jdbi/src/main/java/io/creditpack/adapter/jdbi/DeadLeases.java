package io.creditpack.adapter.jdbi;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What a process that died had taken for itself. Where a database belongs to one process at a time, whoever opens it need
 * not wait until such a lease runs out: an event's is longer than anybody should wait.
 */
final class DeadLeases {
    private static final List<String> TABLES = List.of("unsettled_orders", "webhook_turns", "outgoing_events");

    private DeadLeases() {}

    /**
     * Ends every lease.
     *
     * @throws io.creditpack.application.port.StorageException if the database cannot be used
     */
    static void end(Schema.Connections database) {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.addBatch("update " + table
                        + " set leased_until = null where due_at is not null and leased_until is not null");
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw SqlFailures.unusable("freed from the leases of the dead", failure);
        }
    }
}

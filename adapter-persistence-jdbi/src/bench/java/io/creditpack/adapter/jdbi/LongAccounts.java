package io.creditpack.adapter.jdbi;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Makes an account of very many entries: one grant, and spends of one credit each. The hashes are none. */
final class LongAccounts {
    private static final long GRANTED = 10_000_000;
    private static final int BATCH = 10_000;
    private static final String HASH = "a".repeat(64);

    private final Address address;

    LongAccounts(Address address) {
        this.address = address;
    }

    /** Makes the account unless it is there. */
    void make(String account, int entries) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                address.url(), address.login().user(), address.login().password())) {
            connection.setAutoCommit(false);
            if (!exists(connection, account)) {
                insertEntries(connection, account, entries);
                insertLot(connection, account, entries);
                insertBalance(connection, account, entries);
                connection.commit();
            }
        }
    }

    private static boolean exists(Connection connection, String account) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select 1 from credit_accounts where account_id = ?")) {
            select.setString(1, account);
            try (ResultSet results = select.executeQuery()) {
                return results.next();
            }
        }
    }

    private static void insertEntries(Connection connection, String account, int entries) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into credit_entries (entry_id, account_id, sequence, previous_sequence, type, credits,
                  balance_before, balance_after, held_after, reference, created_at, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, 0, 'bench', ?, ?)
                """)) {
            for (long sequence = 1; sequence <= entries; sequence++) {
                boolean first = sequence == 1;
                long before = first ? 0 : GRANTED - sequence + 2;
                insert.setString(1, account + ":" + sequence);
                insert.setString(2, account);
                insert.setLong(3, sequence);
                insert.setObject(4, first ? null : sequence - 1, Types.BIGINT);
                insert.setString(5, first ? "GRANT" : "SPEND");
                insert.setLong(6, first ? GRANTED : 1);
                insert.setLong(7, before);
                insert.setLong(8, first ? GRANTED : before - 1);
                insert.setObject(9, OffsetDateTime.of(2026, 11, 25, 3, 0, 0, 0, ZoneOffset.UTC));
                insert.setString(10, HASH);
                insert.addBatch();
                if (sequence % BATCH == 0) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            insert.executeBatch();
        }
    }

    private static void insertLot(Connection connection, String account, int entries) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into credit_lots (lot_id, account_id, open_account, granted, remaining, held, granted_at)
                values (?, ?, ?, ?, ?, 0, ?)
                """)) {
            insert.setString(1, account + ":1");
            insert.setString(2, account);
            insert.setString(3, account);
            insert.setLong(4, GRANTED);
            insert.setLong(5, GRANTED - entries + 1);
            insert.setObject(6, OffsetDateTime.of(2026, 11, 25, 3, 0, 0, 0, ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private static void insertBalance(Connection connection, String account, int entries) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into credit_accounts (account_id, version, hash, balance, available, held, debt, sales, promotions,
                  consumed, refunded, expired) values (?, ?, ?, ?, ?, 0, 0, 0, ?, ?, 0, 0)
                """)) {
            long left = GRANTED - entries + 1;
            insert.setString(1, account);
            insert.setLong(2, entries);
            insert.setString(3, HASH);
            insert.setLong(4, left);
            insert.setLong(5, left);
            insert.setLong(6, -GRANTED);
            insert.setLong(7, entries - 1);
            insert.executeUpdate();
        }
    }
}

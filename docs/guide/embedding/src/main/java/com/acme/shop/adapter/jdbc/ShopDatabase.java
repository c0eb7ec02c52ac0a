package com.acme.shop.adapter.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.acme.shop.application.port.Portfolios;
import io.creditpack.application.port.CreditStore;
import io.creditpack.application.port.OrderStore;
import io.creditpack.application.port.PaymentStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The shop's database: its tables, and the ports over them. */
public final class ShopDatabase {
    private final Transactions transactions;

    /** Opens a database and makes the tables that are missing. */
    public ShopDatabase(Connections connections) {
        transactions = new Transactions(connections);
        transactions.inTransaction(() -> {
            for (String statement : schema().strip().split(";", 0)) {
                transactions.write(statement);
            }
        });
    }

    private static String schema() {
        try (InputStream file = ShopDatabase.class.getResourceAsStream("schema.sql")) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public PaymentStore payments() {
        return new PaymentStore(
                new OrderStore(
                        new JdbcOrders(transactions),
                        new JdbcOrderRegister(transactions),
                        new JdbcUnsettled(transactions)),
                new CreditStore(new JdbcLedgers(transactions), new JdbcHolds(transactions)),
                new JdbcRefunds(transactions),
                new JdbcInbox(transactions),
                transactions);
    }

    public Portfolios portfolios() {
        return new JdbcPortfolios(transactions);
    }
}

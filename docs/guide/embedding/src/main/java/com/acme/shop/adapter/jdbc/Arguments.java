package com.acme.shop.adapter.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Binds what the domain speaks of: times in UTC, words of an enum, and null for what is absent. */
final class Arguments {
    private Arguments() {}

    static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, asSql(arguments[i]));
        }
    }

    private static Object asSql(Object argument) {
        if (argument instanceof Optional<?> optional) {
            return optional.map(Arguments::asSql).orElse(null);
        }
        if (argument instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        return argument instanceof Enum<?> word ? word.name() : argument;
    }
}

package io.creditpack.adapter.jdbi;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keys and checks refuse, and what triggers do beyond them. */
class PostgresTamperingTest extends Tampering {
    PostgresTamperingTest() {
        super(Dialect.POSTGRESQL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update credit_entries set reference = 'nothing to see' where sequence = 1",
                "update credit_entries set created_at = current_timestamp",
                "update credit_lot_changes set remaining = 1",
                "delete from credit_lot_changes",
                "truncate credit_entries cascade",
                "update order_moves set cause = 'OPERATOR'",
                "delete from order_moves"
            })
    void triggersRefuse(String statement) {
        assertRefused(statement);
    }
}

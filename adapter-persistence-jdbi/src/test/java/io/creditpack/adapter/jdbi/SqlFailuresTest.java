package io.creditpack.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.StorageException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlFailuresTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "08000", "08006", "25006", "53100", "53300", "55P03", "57014", "57P01", "58030", "XX001", "90028",
                "90098", "90121", "HY000", "HYT00"
            })
    void aDatabaseInTroubleIsUnavailable(String state) {
        assertThat(translated(new SQLException("trouble", state))).isInstanceOf(StorageException.class);
    }

    @Test
    void anEmptyPoolIsUnavailable() {
        assertThat(translated(new SQLTransientConnectionException("no connection")))
                .isInstanceOf(StorageException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "90131"})
    void aTransactionThatWasSacrificedMayRunAgain(String state) {
        assertThat(translated(new SQLException("deadlock", state))).isInstanceOf(GivenUpException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "orders_one_per_request, io.creditpack.application.port.AlreadyTakenException",
        "credit_entries_once_each, io.creditpack.application.port.AlreadyTakenException",
        "credit_entries_one_per_sequence, io.creditpack.application.port.StaleWriteException",
        "credit_accounts_pk, io.creditpack.application.port.StaleWriteException",
    })
    void aKeyThatIsTakenSaysWhichKindOfLosingItIs(String constraint, Class<?> expected) {
        String message = "Unique index or primary key violation: \"public." + constraint + " INDEX public.x ON y\"";

        assertThat(translated(new SQLException(message, "23505")))
                .isInstanceOf(expected)
                .hasMessageContaining(constraint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23513", "23514", "23502", "42601", "22001"})
    void anythingElseIsAMistakeOfOurs(String state) {
        assertThat(translated(new SQLException("mistake", state))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFailureWithoutSqlStaysWhatItIs() {
        var failure = new ConnectionException(new IllegalStateException("not of the database"));

        assertThat(SqlFailures.translated(failure)).isSameAs(failure);
    }

    @Test
    void aBatchIsKnownByWhatTheDatabaseSaidAndNotByItsValues() {
        var batch = new BatchUpdateException("insert into payments values ('secret') was aborted", "55P03", new int[0]);
        batch.setNextException(new SQLException("canceling statement due to lock timeout", "55P03"));

        assertThat(translated(batch))
                .isInstanceOf(StorageException.class)
                .hasMessageNotContaining("secret")
                .hasRootCauseMessage("canceling statement due to lock timeout");
    }

    private static RuntimeException translated(SQLException cause) {
        return SqlFailures.translated(new ConnectionException(cause));
    }
}

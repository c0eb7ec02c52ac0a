package io.creditpack.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.creditpack.application.port.StorageException;
import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The database gives up on a transaction of a confirm: at each of its statements, and at each of its commits. */
@Timeout(300)
class GivenUpTest {
    /** Two transactions with their commits; fewer would mean that nobody was disturbed. */
    private static final int LEAST = 12;

    @ParameterizedTest
    @CsvSource({"H2, 40001", "POSTGRESQL, 40001", "POSTGRESQL, 40P01"})
    void G3_whateverStatementItIsGivenUpAtAConfirmIsMadeOnceAndTossIsCalledOnce(Dialect dialect, String state) {
        var database = SteppedDatabase.of(dialect);
        try (var shop = new ContestedShop(database)) {
            int statement = 1;
            while (isReached(statement, new GivingUp(statement, 1, state), database, shop)) {
                statement++;
            }
            assertThat(statement).isGreaterThan(LEAST);
        }
    }

    private static boolean isReached(int statement, GivingUp fault, SteppedDatabase database, ContestedShop shop) {
        ContestedOrder order = shop.place();
        int confirms = shop.toss().confirms();
        database.stopAt(fault);
        order.confirm();
        database.stopAt(() -> {});

        order.check();
        assertThat(shop.toss().confirms() - confirms)
                .as("confirms, given up at %s", statement)
                .isEqualTo(1);
        return fault.times() == 1;
    }

    /** Three more tries, and the caller is told; whatever Toss has decided by then is found out. */
    @ParameterizedTest
    @CsvSource({"H2, 40001", "POSTGRESQL, 40P01"})
    void G3_aTransactionThatIsGivenUpAgainAndAgainIsSettledLater(Dialect dialect, String state) {
        var database = SteppedDatabase.of(dialect);
        try (var shop = new ContestedShop(database)) {
            ContestedOrder order = shop.place();
            int confirms = shop.toss().confirms();
            var fault = new GivingUp(1, Integer.MAX_VALUE, state);
            database.stopAt(() -> {
                if (shop.toss().confirms() > confirms) {
                    fault.run();
                }
            });
            assertThatExceptionOfType(StorageException.class).isThrownBy(order::confirm);
            database.stopAt(() -> {});
            assertThat(fault.times()).isEqualTo(4);

            order.settle();
            order.check();
            assertThat(shop.toss().confirms() - confirms).isEqualTo(1);
        }
    }

    /** Gives up at a statement, and at each after it until that happened {@code most} times; rollbacks are let through. */
    private static final class GivingUp implements Runnable {
        private final int statement;
        private final int most;
        private final String state;
        private int reached;
        private int given;
        private boolean rollingBack;

        GivingUp(int statement, int most, String state) {
            this.statement = statement;
            this.most = most;
            this.state = state;
        }

        int times() {
            return given;
        }

        @Override
        public void run() {
            if (rollingBack) {
                rollingBack = false;
                return;
            }
            reached++;
            if (reached >= statement && given < most) {
                given++;
                rollingBack = true;
                throw new ConnectionException(new SQLException("given up", state));
            }
        }
    }
}

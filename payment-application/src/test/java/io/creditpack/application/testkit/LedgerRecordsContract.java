package io.creditpack.application.testkit;

import static io.creditpack.application.testkit.Fixtures.MINJIS_ACCOUNT;
import static io.creditpack.application.testkit.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.AccountRecords;
import io.creditpack.application.port.CheckpointRecords;
import io.creditpack.application.port.CheckpointRepository;
import io.creditpack.application.port.LedgerRecords;
import io.creditpack.application.usecase.audit.SealLedgers;
import io.creditpack.application.usecase.audit.VerifyLedger;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.ChainLink;
import io.creditpack.domain.credit.Hold;
import io.creditpack.domain.order.CustomerId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link LedgerRecords} must do. */
public abstract class LedgerRecordsContract extends StoreContract {
    private final MutableClock clock = new MutableClock(NOON);

    /** Returns the rows of the store that {@link #newStore} opened last. */
    protected abstract LedgerRecords records();

    /** Returns the checkpoints of the same store. */
    protected abstract CheckpointRepository checkpoints();

    @Test
    void listsAccountsInTheirOrderPageByPage() {
        for (String name : List.of("b", "a", "c")) {
            desk().grant(new AccountId(new CustomerId(name)), name, 1);
        }

        assertThat(records().accounts("", 2)).containsExactly("a", "b");
        assertThat(records().accounts("b", 2)).containsExactly("c");
        assertThat(records().accounts("c", 2)).isEmpty();
    }

    @Test
    void readsEveryRowOfAnAccountAndNoOther() {
        useEveryKindOfEntry();
        desk().grant(new AccountId(new CustomerId("somebody")), "other", 1);

        AccountRecords read = records().read(MINJIS_ACCOUNT.value());

        assertThat(read.balances()).hasSize(1);
        assertThat(read.postings().entries())
                .extracting(row -> row.number("sequence"))
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(read.lots()).hasSize(2);
        assertThat(read.claims().holds()).hasSize(3);
    }

    @Test
    void aLedgerThatNobodyTouchedIsInOrder() {
        useEveryKindOfEntry();

        VerifyLedger.Result result = new VerifyLedger(records()).handle(new VerifyLedger.Command());

        assertThat(result.first()).isEmpty();
        assertThat(result.entries()).isEqualTo(9);
        assertThat(result.extent().lastCheckpoint()).isEqualTo(ChainLink.GENESIS);
    }

    @Test
    void readsCheckpointsOneBehindTheOtherAndWhatTheySealOfAnAccount() {
        useEveryKindOfEntry();
        seal();
        desk().grant(new AccountId(new CustomerId("somebody")), "other", 1);
        clock.advance(Duration.ofDays(1));
        seal();

        CheckpointRecords first = records().checkpointAfter(0).orElseThrow();
        CheckpointRecords second = records().checkpointAfter(1).orElseThrow();
        assertThat(first.ends()).hasSize(1);
        assertThat(second.ends()).hasSize(1);
        assertThat(records().checkpointAfter(2)).isEmpty();
        assertThat(records().read(MINJIS_ACCOUNT.value()).claims().seals()).isEqualTo(first.ends());

        VerifyLedger.Result result = new VerifyLedger(records()).handle(new VerifyLedger.Command());
        assertThat(result.first()).isEmpty();
        assertThat(result.extent().lastCheckpoint().hash().hex())
                .isEqualTo(second.checkpoint().text("hash"));
    }

    private void seal() {
        new SealLedgers(checkpoints(), store().unitOfWork(), clock).handle(new SealLedgers.Command(100));
    }

    private void useEveryKindOfEntry() {
        CreditDesk desk = desk();
        desk.grant(MINJIS_ACCOUNT, "welcome", 9);
        desk.grant(MINJIS_ACCOUNT, "short", 2, Optional.of(Duration.ofDays(1)));
        desk.spend(MINJIS_ACCOUNT, "1", 1);
        Hold captured = desk.held(MINJIS_ACCOUNT, "2", 3);
        desk.capture(captured.id(), "3", 2);
        Hold released = desk.held(MINJIS_ACCOUNT, "4", 1);
        desk.release(released.id(), "5");
        desk.held(MINJIS_ACCOUNT, "6", 1);
    }

    private CreditDesk desk() {
        return new CreditDesk(store(), clock);
    }
}

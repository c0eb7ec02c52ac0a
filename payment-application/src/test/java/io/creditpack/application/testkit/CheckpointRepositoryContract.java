package io.creditpack.application.testkit;

import static io.creditpack.application.testkit.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.creditpack.application.port.AlreadyTakenException;
import io.creditpack.application.port.CheckpointRepository;
import io.creditpack.application.usecase.audit.SealLedgers;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.ChainEnd;
import io.creditpack.domain.credit.ChainLink;
import io.creditpack.domain.credit.Checkpoint;
import io.creditpack.domain.order.CustomerId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link CheckpointRepository} must do, and what sealing makes of it. */
public abstract class CheckpointRepositoryContract extends StoreContract {
    private static final int LIMIT = 2;

    private final MutableClock clock = new MutableClock(NOON);

    /** Returns the checkpoints of the store that {@link #newStore} opened last. */
    protected abstract CheckpointRepository checkpoints();

    @Test
    void thereIsNoCheckpointBeforeTheFirst() {
        assertThat(checkpoints().last()).isEmpty();
        assertThat(checkpoints().unsealed(LIMIT)).isEmpty();
    }

    @Test
    void aLedgerIsUnsealedUntilItsEndIsSealedAndAgainOnceItHasGrown() {
        grant("b", "1");
        grant("a", "2");

        List<ChainEnd> ends = checkpoints().unsealed(LIMIT);
        assertThat(ends).containsExactly(end("a"), end("b"));
        add(1, ends);
        assertThat(checkpoints().unsealed(LIMIT)).isEmpty();

        grant("b", "3");
        assertThat(checkpoints().unsealed(LIMIT)).containsExactly(end("b"));
    }

    @Test
    void tellsTheLastCheckpoint() {
        Checkpoint first = add(1, List.of());
        assertThat(checkpoints().last()).contains(first);

        Checkpoint second = add(2, List.of());
        assertThat(checkpoints().last()).contains(second);
    }

    @Test
    void aNumberIsTakenOnce() {
        add(1, List.of());

        assertThatExceptionOfType(AlreadyTakenException.class).isThrownBy(() -> add(1, List.of()));
    }

    @Test
    void aDayIsSealedOnceAndTheNextOneAgain() {
        grant("a", "1");

        assertThat(seal()).isEqualTo(1);
        grant("a", "2");
        assertThat(seal()).isZero();
        clock.advance(Duration.ofDays(1));
        assertThat(seal()).isEqualTo(1);
        assertThat(seal()).isZero();

        assertThat(last().link().sequence()).isEqualTo(2);
        assertThat(last().day()).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @Test
    void aDayWithoutMovementHasACheckpointToo() {
        assertThat(seal()).isZero();

        assertThat(last().size()).isZero();
    }

    @Test
    void aDayHasAsManyCheckpointsAsItTakes() {
        for (String account : List.of("a", "b", "c")) {
            grant(account, account);
        }

        assertThat(seal()).isEqualTo(LIMIT);
        assertThat(seal()).isEqualTo(1);
        assertThat(seal()).isZero();
        assertThat(checkpoints().unsealed(LIMIT)).isEmpty();
    }

    @Test
    void ofManyNodesThatSealADayAtOnceOneDoes() {
        grant("a", "1");

        List<Integer> sizes = Race.of(8, node -> seal());

        assertThat(sizes).containsOnlyOnce(1);
        assertThat(last().link().sequence()).isEqualTo(1);
    }

    private int seal() {
        return new SealLedgers(checkpoints(), store().unitOfWork(), clock).handle(new SealLedgers.Command(LIMIT));
    }

    private Checkpoint add(long number, List<ChainEnd> ends) {
        var last = new ChainLink(number - 1, ChainLink.GENESIS.hash());
        Checkpoint checkpoint = Checkpoint.over(ends, last, LocalDate.of(2026, 11, 23), NOON);
        write(() -> checkpoints().add(checkpoint, ends));
        return checkpoint;
    }

    private Checkpoint last() {
        return checkpoints().last().orElseThrow();
    }

    private void grant(String account, String key) {
        new CreditDesk(store(), clock).grant(account(account), key, 1);
    }

    private ChainEnd end(String account) {
        return new ChainEnd(
                account(account), store().ledgers().load(account(account)).head());
    }

    private static AccountId account(String name) {
        return new AccountId(new CustomerId(name));
    }
}

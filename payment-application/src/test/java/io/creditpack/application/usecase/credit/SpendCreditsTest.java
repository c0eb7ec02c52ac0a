package io.creditpack.application.usecase.credit;

import static io.creditpack.application.testkit.Fixtures.MINJIS_ACCOUNT;
import static io.creditpack.application.testkit.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.creditpack.application.query.CreditStatement;
import io.creditpack.application.testkit.CreditDesk;
import io.creditpack.application.testkit.MutableClock;
import io.creditpack.application.testkit.memory.InMemoryPaymentStore;
import io.creditpack.application.usecase.credit.SpendCredits.Result;
import io.creditpack.domain.credit.EntryType;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.order.RequestKey;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpendCreditsTest {
    private final MutableClock clock = new MutableClock(NOON);
    private final InMemoryPaymentStore memory = new InMemoryPaymentStore();
    private final CreditDesk desk = new CreditDesk(memory.store(), clock);

    @Test
    void spendingAnswersWithWhatIsLeft() {
        desk.grant(MINJIS_ACCOUNT, "welcome", 5);

        PostedEntry spent = spent(desk.spend(MINJIS_ACCOUNT, "key-1", 2));

        assertThat(spent.entry().type()).isEqualTo(EntryType.SPEND);
        assertThat(spent.entry().id()).hasToString("spend:shop:key-1");
        assertThat(spent.balance().available()).isEqualTo(Credits.of(3));
    }

    @Test
    void aRepetitionAnswersAsItDidThenWhateverHappenedSince() {
        desk.grant(MINJIS_ACCOUNT, "welcome", 5);
        Result first = desk.spend(MINJIS_ACCOUNT, "key-1", 2);
        desk.spend(MINJIS_ACCOUNT, "key-2", 3);
        clock.advance(Duration.ofDays(1));

        assertThat(desk.spend(MINJIS_ACCOUNT, "key-1", 2)).isEqualTo(first);
        assertThat(desk.balance(MINJIS_ACCOUNT)).isZero();
    }

    @Test
    void tooLittleIsSaidAndNothingIsBooked() {
        desk.grant(MINJIS_ACCOUNT, "welcome", 5);

        assertThat(desk.spend(MINJIS_ACCOUNT, "key-1", 6)).isEqualTo(new Result.Insufficient(Credits.of(5)));
        assertThat(desk.ledger(MINJIS_ACCOUNT).version()).isEqualTo(1);
    }

    @Test
    void aRefusedSpendMayBeTriedAgainUnderItsKey() {
        desk.spend(MINJIS_ACCOUNT, "key-1", 1);
        desk.grant(MINJIS_ACCOUNT, "welcome", 5);

        assertThat(desk.spend(MINJIS_ACCOUNT, "key-1", 1)).isInstanceOf(Result.Spent.class);
    }

    @Test
    void whatHasExpiredCannotBeSpentEvenIfNobodyHasBookedItsEnd() {
        desk.grant(MINJIS_ACCOUNT, "welcome", 5, Optional.of(Duration.ofDays(1)));
        clock.advance(Duration.ofDays(1));

        assertThat(desk.spend(MINJIS_ACCOUNT, "key-1", 1)).isEqualTo(new Result.Insufficient(Credits.ZERO));
    }

    @Test
    void oneCallersKeyIsNotAnothers() {
        desk.grant(MINJIS_ACCOUNT, "welcome", 5);
        desk.spend(MINJIS_ACCOUNT, "key-1", 1);
        var other = new CallerKey("mill", new RequestKey("key-1"));

        new SpendCredits(memory.store(), clock)
                .handle(new SpendCredits.Command(MINJIS_ACCOUNT, other, Credits.of(2), "order-7"));

        assertThat(desk.balance(MINJIS_ACCOUNT)).isEqualTo(2);
    }

    @Test
    void aCallersNameCannotRunIntoItsKey() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CallerKey("shop:a", new RequestKey("b")));
    }

    @Test
    void theBalanceOfAnyPastMomentCanBeAsked() {
        var statement = new CreditStatement(memory.store());
        desk.grant(MINJIS_ACCOUNT, "welcome", 5);
        clock.advance(Duration.ofHours(1));
        desk.held(MINJIS_ACCOUNT, "hold", 2);

        assertThat(statement.balanceAt(MINJIS_ACCOUNT, NOON.minusSeconds(1)).balance())
                .isZero();
        assertThat(statement.balanceAt(MINJIS_ACCOUNT, NOON.plusSeconds(1)).available())
                .isEqualTo(Credits.of(5));
        assertThat(statement.balanceAt(MINJIS_ACCOUNT, clock.instant()).available())
                .isEqualTo(Credits.of(3));
    }

    private static PostedEntry spent(Result result) {
        return result.match(
                entry -> entry,
                available -> {
                    throw new AssertionError("insufficient: " + available);
                },
                () -> {
                    throw new AssertionError("key reused");
                });
    }
}

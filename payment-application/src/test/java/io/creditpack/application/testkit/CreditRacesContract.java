package io.creditpack.application.testkit;

import static io.creditpack.application.testkit.Fixtures.DOYUN;
import static io.creditpack.application.testkit.Fixtures.MINJIS_ACCOUNT;
import static io.creditpack.application.testkit.Fixtures.NOON;
import static io.creditpack.application.testkit.Fixtures.grant;
import static io.creditpack.application.testkit.Fixtures.order;
import static io.creditpack.application.testkit.Fixtures.reversal;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.testkit.memory.InMemoryPaymentStore;
import io.creditpack.application.usecase.credit.HoldEnding;
import io.creditpack.application.usecase.credit.SpendCredits.Result;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.BookAccount;
import io.creditpack.domain.credit.CreditEntry;
import io.creditpack.domain.credit.CreditEntry.Time;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.Hold;
import io.creditpack.domain.credit.Hold.How;
import io.creditpack.domain.credit.LotChange;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.order.Order;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What callers who come at the same moment can rely on, whatever store is behind the use cases. */
public abstract class CreditRacesContract extends StoreContract {
    private static final int CALLERS = 64;
    private static final int ROUNDS = 8;

    private final MutableClock clock = new MutableClock(NOON);
    private CreditDesk desk = new CreditDesk(new InMemoryPaymentStore().store(), clock);

    @BeforeEach
    void openDesk() {
        desk = new CreditDesk(store(), clock);
    }

    @AfterEach
    void everyLedgerIsInOrder() {
        new LedgerOrder(store()).check(MINJIS_ACCOUNT);
    }

    @Test
    void B8_ofSixtyFourSpendsAndGrantsOnOneWalletNoneIsLostAndNoneFails() {
        desk.grant(MINJIS_ACCOUNT, "start", 64);

        Race.of(CALLERS, caller -> {
            for (int round = 0; round < ROUNDS; round++) {
                String key = caller + "-" + round;
                assertThat(desk.spend(MINJIS_ACCOUNT, key, 1)).isInstanceOf(Result.Spent.class);
                desk.grant(MINJIS_ACCOUNT, key, 1);
            }
            return true;
        });

        assertThat(desk.balance(MINJIS_ACCOUNT)).isEqualTo(64);
        assertThat(desk.ledger(MINJIS_ACCOUNT).version()).isEqualTo(1 + 2L * CALLERS * ROUNDS);
    }

    @Test
    void B9_ofTwoSpendsThatTogetherExceedTheBalanceExactlyOneSucceeds() {
        for (int round = 0; round < ROUNDS; round++) {
            String name = "round-" + round;
            desk.grant(MINJIS_ACCOUNT, name, 5);

            List<Result> results = Race.of(2, caller -> desk.spend(MINJIS_ACCOUNT, name + "-" + caller, 3));

            assertThat(results).hasAtLeastOneElementOfType(Result.Spent.class);
            assertThat(results).hasAtLeastOneElementOfType(Result.Insufficient.class);
            desk.spend(MINJIS_ACCOUNT, name + "-rest", 2);
            assertThat(desk.balance(MINJIS_ACCOUNT)).isZero();
        }
    }

    @Test
    void B10_aSpendRepeatedUnderOneKeyIsBookedOnceAndAnswersTheSame() {
        desk.grant(MINJIS_ACCOUNT, "start", 5);

        List<Result> results = Race.of(16, caller -> desk.spend(MINJIS_ACCOUNT, "key-1", 2));

        assertThat(new HashSet<>(results)).hasSize(1);
        assertThat(desk.spend(MINJIS_ACCOUNT, "key-1", 3)).isInstanceOf(Result.KeyReused.class);
        assertThat(desk.spend(new AccountId(DOYUN.id()), "key-1", 2)).isInstanceOf(Result.KeyReused.class);
        assertThat(desk.balance(MINJIS_ACCOUNT)).isEqualTo(3);
    }

    @Test
    void B12_ofCaptureReleaseAndExpiryAtOnceOneEndsTheHold() {
        for (int round = 0; round < ROUNDS; round++) {
            String name = "round-" + round;
            desk.grant(MINJIS_ACCOUNT, name, 3);
            Hold hold = desk.held(MINJIS_ACCOUNT, name, 3);

            List<Boolean> ended = Race.of(3, caller -> switch (caller) {
                case 0 -> isEnded(desk.capture(hold.id(), name));
                case 1 -> isEnded(desk.release(hold.id(), name));
                default -> {
                    clock.advance(CreditDesk.TEN_MINUTES);
                    desk.expire();
                    yield false;
                }
            });

            How how = store().holds()
                    .find(hold.id())
                    .orElseThrow()
                    .ending()
                    .orElseThrow()
                    .how();
            assertThat(ended).isEqualTo(List.of(how == How.CAPTURED, how == How.RELEASED, false));
            assertThat(desk.ledger(MINJIS_ACCOUNT).balance().held().isZero()).isTrue();
        }
    }

    @Test
    void B13_whateverTakesALotAtOnceExpirySpendOrRefundEachCreditLeavesOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            Order order = add(order("ord_round_" + round));
            Duration life = Duration.ofMinutes(1);
            book(ledger -> ledger.grant(ending(grant(order, 1), life)));
            String name = "round-" + round;

            Race.of(3, caller -> switch (caller) {
                case 0 -> desk.spend(MINJIS_ACCOUNT, name, 2);
                case 1 -> book(ledger -> ledger.reverse(reversal(order, "txrd_" + name, 3)));
                default -> {
                    clock.advance(life);
                    yield desk.expire();
                }
            });
            desk.expire();

            long left = changes(order).stream().mapToLong(LotChange::remaining).sum();
            assertThat(left).as("what is left of the lot").isZero();
            desk.grant(MINJIS_ACCOUNT, name, 10);
            desk.spend(MINJIS_ACCOUNT, name + "-rest", desk.balance(MINJIS_ACCOUNT));
        }
        assertThat(desk.ledger(MINJIS_ACCOUNT).books().total(BookAccount.SALES)).isEqualTo(-3L * ROUNDS);
    }

    private CreditEntry ending(CreditEntry entry, Duration life) {
        var time = Time.between(clock.instant(), clock.instant().plus(life));
        return new CreditEntry(entry.id(), entry.type(), entry.credits(), entry.source(), time);
    }

    private boolean book(UnaryOperator<CreditLedger> booking) {
        write(() -> store().ledgers().save(booking.apply(store().ledgers().loadForUpdate(MINJIS_ACCOUNT))));
        return true;
    }

    private List<LotChange> changes(Order order) {
        var lot = EntryId.grant(order.id(), 1);
        return store().ledgers().statement(MINJIS_ACCOUNT, Long.MAX_VALUE, 10_000).stream()
                .map(PostedEntry::changes)
                .flatMap(List::stream)
                .filter(change -> change.lot().equals(lot))
                .toList();
    }

    private static boolean isEnded(HoldEnding ending) {
        return ending instanceof HoldEnding.Ended;
    }
}

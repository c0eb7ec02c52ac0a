package io.creditpack.application.testkit;

import static io.creditpack.application.testkit.Fixtures.DOYUN;
import static io.creditpack.application.testkit.Fixtures.MINJIS_ACCOUNT;
import static io.creditpack.application.testkit.Fixtures.NOON;
import static io.creditpack.application.testkit.Fixtures.PREMIUM_PACK;
import static io.creditpack.application.testkit.Fixtures.grant;
import static io.creditpack.application.testkit.Fixtures.liveOrder;
import static io.creditpack.application.testkit.Fixtures.order;
import static io.creditpack.application.testkit.Fixtures.reversal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.creditpack.application.port.AlreadyTakenException;
import io.creditpack.application.port.StaleWriteException;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.CreditEntry;
import io.creditpack.domain.credit.CreditEntry.Source;
import io.creditpack.domain.credit.CreditEntry.Time;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.EntryType;
import io.creditpack.domain.credit.Hold;
import io.creditpack.domain.credit.PaymentEvidence;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Mode;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link io.creditpack.application.port.CreditLedgerRepository} must do. */
public abstract class CreditLedgerRepositoryContract extends StoreContract {
    private static final Order FIRST = order("ord_000001");
    private static final Order SECOND = order("ord_000002");
    private static final AccountId HIS_ACCOUNT = new AccountId(DOYUN.id());

    @BeforeEach
    void addOrders() {
        add(FIRST);
        add(SECOND);
    }

    @Test
    void anAccountNothingWasBookedOnIsEmpty() {
        assertThat(load()).isEqualTo(CreditLedger.empty(MINJIS_ACCOUNT));
        assertThat(statement()).isEmpty();
    }

    @Test
    void restoresBalanceAndLots() {
        CreditLedger booked = load().grant(grant(FIRST, 1)).grant(grant(SECOND, 1));

        append(booked);

        assertThat(load()).isEqualTo(booked.saved());
        assertThat(load().balance().balance()).isEqualTo(6);
    }

    @Test
    void goesOnWhereItEnded() {
        append(load().grant(grant(FIRST, 1)));
        CreditLedger booked = load().grant(grant(SECOND, 1)).reverse(reversal(FIRST, "txrd_1", 2));

        append(booked);

        assertThat(load()).isEqualTo(booked.saved());
        assertThat(load().version()).isEqualTo(3);
        assertThat(statement()).extracting(PostedEntry::balanceAfter).containsExactly(4L, 6L, 3L);
    }

    @Test
    void keepsWhatEveryEntryDidToItsLots() {
        CreditLedger booked =
                load().grant(grant(FIRST, 1)).grant(grant(SECOND, 1)).reverse(reversal(FIRST, "txrd_1", 5));

        append(booked);

        assertThat(booked.posted().get(2).changes()).hasSize(2);
        assertThat(statement()).containsExactlyElementsOf(newestFirst(booked.posted()));
        assertThat(store().ledgers().find(booked.posted().get(2).entry().id()))
                .contains(booked.posted().get(2));
    }

    @Test
    void aLotThatIsUsedUpIsNotLoaded() {
        append(load().grant(grant(FIRST, 1)));

        append(load().reverse(reversal(FIRST, "txrd_1", 3)));

        assertThat(load().lots()).isEmpty();
        assertThat(load().balance().balance()).isZero();
    }

    @Test
    void aDebtIsKeptAndRepaid() {
        append(load().reverse(reversal(FIRST, "txrd_1", 2)));
        assertThat(load().balance().balance()).isEqualTo(-2);

        append(load().grant(grant(SECOND, 1)));

        assertThat(load().balance().balance()).isEqualTo(1);
        assertThat(load().lots())
                .singleElement()
                .satisfies(lot -> assertThat(lot.remaining().units()).isEqualTo(1));
    }

    @Test
    void nothingPostedChangesNothing() {
        append(load().grant(grant(FIRST, 1)));
        CreditLedger before = load();

        append(before);

        assertThat(load()).isEqualTo(before);
    }

    @Test
    void aStaleLedgerIsRefusedAndLeavesNoTrace() {
        CreditLedger empty = load();
        append(empty.grant(grant(FIRST, 1)));
        CreditLedger overtakenWhenEmpty = empty.grant(grant(SECOND, 1));
        CreditLedger loaded = load();
        append(loaded.reverse(reversal(FIRST, "txrd_1", 1)));
        CreditLedger overtaken = loaded.grant(grant(SECOND, 1));

        assertThatExceptionOfType(StaleWriteException.class).isThrownBy(() -> append(overtakenWhenEmpty));
        assertThatExceptionOfType(StaleWriteException.class).isThrownBy(() -> append(overtaken));

        assertThat(load().balance().balance()).isEqualTo(2);
        assertThat(store().ledgers().findByOrder(SECOND.id())).isEmpty();
    }

    @Test
    void oneCauseIsBookedOnce() {
        append(load().grant(grant(FIRST, 1)));

        assertThatExceptionOfType(AlreadyTakenException.class).isThrownBy(() -> append(load().grant(grant(FIRST, 1))));
        assertThatExceptionOfType(AlreadyTakenException.class)
                .isThrownBy(() -> append(CreditLedger.empty(HIS_ACCOUNT).grant(grant(FIRST, 1))));

        assertThat(load().balance().balance()).isEqualTo(3);
        assertThat(store().ledgers().load(HIS_ACCOUNT)).isEqualTo(CreditLedger.empty(HIS_ACCOUNT));
    }

    @Test
    void creditsOfAnOrderNobodyPlacedAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> append(load().grant(grant(order("ord_nobody"), 1))));
    }

    @Test
    void creditsOfAnOrderOfTheOtherModeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> append(load().forMode(Mode.LIVE).grant(grant(FIRST, 1))));

        assertThat(load()).isEqualTo(CreditLedger.empty(MINJIS_ACCOUNT));
    }

    @Test
    void anAccountIsOfOneModeForEver() {
        Order live = liveOrder("ord_000003");
        add(live);
        append(load().grant(grant(FIRST, 1)));
        CreditLedger stored = load();
        var passedOff = new CreditLedger(
                MINJIS_ACCOUNT, Mode.LIVE, stored.head(), stored.books(), stored.lots(), stored.posted());

        assertThatExceptionOfType(StaleWriteException.class).isThrownBy(() -> append(passedOff.grant(grant(live, 1))));

        assertThat(load()).isEqualTo(stored);
    }

    @Test
    void findsTheEntriesOfAnOrderOldestFirst() {
        CreditLedger booked =
                load().grant(grant(FIRST, 1)).grant(grant(SECOND, 1)).reverse(reversal(FIRST, "txrd_1", 1));
        append(booked);

        List<PostedEntry> entries = store().ledgers().findByOrder(FIRST.id());

        assertThat(entries)
                .containsExactly(booked.posted().get(0), booked.posted().get(2));
        assertThat(store().ledgers().creditsOf(FIRST.id()).net().units()).isEqualTo(2);
        assertThat(store().ledgers().findByOrder(new OrderId("ord_nobody"))).isEmpty();
    }

    @Test
    void findsAnEntryByItsIdOnly() {
        assertThat(store().ledgers().find(EntryId.grant(FIRST.id(), 1))).isEmpty();

        append(load().grant(grant(FIRST, 1)));

        assertThat(store().ledgers().find(EntryId.grant(FIRST.id(), 1))).isPresent();
        assertThat(store().ledgers().find(EntryId.grant(FIRST.id(), 2))).isEmpty();
    }

    @Test
    void pagesThroughOneAccountsStatement() {
        Order his = add(order("ord_of_doyun", DOYUN, PREMIUM_PACK));
        append(CreditLedger.empty(HIS_ACCOUNT).grant(grant(his, 1)));
        append(load().grant(grant(FIRST, 1)).grant(grant(SECOND, 1)).reverse(reversal(FIRST, "txrd_1", 1)));

        assertThat(sequences(Long.MAX_VALUE, 2)).containsExactly(3L, 2L);
        assertThat(sequences(2, 2)).containsExactly(1L);
        assertThat(sequences(1, 2)).isEmpty();
    }

    @Test
    void whoeverLoadsForUpdateWaitsAndIsNeverStale() {
        append(load().grant(grant(FIRST, 1)));
        List<Order> orders = IntStream.range(0, 16)
                .mapToObj(number -> add(order("ord_waiting_" + number)))
                .toList();

        Race.of(orders.size(), racer -> {
            write(() -> store().ledgers()
                    .save(store().ledgers().loadForUpdate(MINJIS_ACCOUNT).grant(grant(orders.get(racer), 1))));
            return true;
        });

        assertThat(load().balance().balance()).isEqualTo(17 * 3);
        new LedgerOrder(store()).check(MINJIS_ACCOUNT);
    }

    @Test
    void restoresBooksAndChain() {
        CreditLedger booked = load().grant(grant(FIRST, 1)).reverse(reversal(FIRST, "txrd_1", 2));

        append(booked);

        assertThat(load().books()).isEqualTo(booked.books());
        assertThat(load().head()).isEqualTo(booked.end());
        new LedgerOrder(store()).check(MINJIS_ACCOUNT);
    }

    @Test
    void restoresEvidenceAndEndOfAGrant() {
        CreditEntry entry = ending(paid(grant(FIRST, 1)), NOON.plusSeconds(60));

        append(load().grant(entry));

        assertThat(store().ledgers().find(entry.id())).map(PostedEntry::entry).contains(entry);
        assertThat(load().lots())
                .singleElement()
                .satisfies(lot -> assertThat(lot.expiresAt()).contains(NOON.plusSeconds(60)));
    }

    @Test
    void aPromotionBelongsToNoOrder() {
        var gift = new CreditEntry(
                new EntryId("promotion:shop:1"), EntryType.GRANT, Credits.of(2), Source.of("welcome"), NOON);

        append(load().grant(gift));

        assertThat(load().lots())
                .singleElement()
                .satisfies(lot -> assertThat(lot.order()).isEmpty());
    }

    @Test
    void theLastEntryOfAMomentGoesBySequenceNotByClock() {
        append(load().grant(ending(grant(FIRST, 1), NOON.plusSeconds(60))));
        append(load().expire(NOON.plusSeconds(60)));
        append(load().grant(grant(SECOND, 1)));

        assertThat(lastAt(NOON.minusSeconds(1))).isEmpty();
        assertThat(lastAt(NOON.plusSeconds(59))).contains(3L);
        assertThat(lastAt(NOON.plusSeconds(60))).contains(3L);
    }

    @Test
    void findsAccountsWhoseLotsAreOverWhileSomethingInThemIsFree() {
        append(load().grant(ending(grant(FIRST, 1), NOON.plusSeconds(60))).grant(grant(SECOND, 1)));
        assertThat(store().ledgers().withOverdueLots(NOON.plusSeconds(59), 10)).isEmpty();
        assertThat(store().ledgers().withOverdueLots(NOON.plusSeconds(60), 10)).containsExactly(MINJIS_ACCOUNT);

        append(load().hold(hold(FIRST, 3)));
        assertThat(store().ledgers().withOverdueLots(NOON.plusSeconds(60), 10)).isEmpty();
    }

    @Test
    void sixtyFourSavesAtOnceLoseNothing() {
        List<Order> orders = IntStream.range(0, 64)
                .mapToObj(number -> add(order("ord_racer_" + number)))
                .toList();

        Race.of(orders.size(), racer -> {
            while (!appended(orders.get(racer))) {
                Thread.onSpinWait();
            }
            return true;
        });

        assertThat(load().balance().balance()).isEqualTo(64 * 3);
        assertThat(load().lots()).hasSize(64);
        var all = store().ledgers().statement(MINJIS_ACCOUNT, Long.MAX_VALUE, 100);
        assertThat(all).extracting(PostedEntry::sequence).containsExactlyElementsOf(countdown(64));
        assertThat(all).allMatch(posted -> posted.balanceAfter() == posted.sequence() * 3);
    }

    private boolean appended(Order order) {
        try {
            write(() -> store().ledgers().save(load().grant(grant(order, 1))));
            return true;
        } catch (StaleWriteException overtaken) {
            return false;
        }
    }

    private Optional<Long> lastAt(Instant when) {
        return store().ledgers().lastAt(MINJIS_ACCOUNT, when).map(PostedEntry::sequence);
    }

    private static CreditEntry paid(CreditEntry entry) {
        var evidence = new PaymentEvidence(Fixtures.paymentKey("a"), Optional.of("txrd_a"));
        return new CreditEntry(
                entry.id(), entry.type(), entry.credits(), entry.source().paidBy(evidence), entry.time());
    }

    private static CreditEntry ending(CreditEntry entry, Instant end) {
        return new CreditEntry(
                entry.id(), entry.type(), entry.credits(), entry.source(), Time.between(entry.createdAt(), end));
    }

    private static CreditEntry hold(Order order, long credits) {
        return new CreditEntry(
                Hold.idOf("rfd_1"), EntryType.HOLD, Credits.of(credits), Source.of(order.id(), "refund"), NOON);
    }

    private CreditLedger load() {
        return store().ledgers().load(MINJIS_ACCOUNT);
    }

    private void append(CreditLedger ledger) {
        write(() -> store().ledgers().save(ledger));
    }

    private List<PostedEntry> statement() {
        return store().ledgers().statement(MINJIS_ACCOUNT, Long.MAX_VALUE, 100);
    }

    private List<Long> sequences(long before, int limit) {
        return store().ledgers().statement(MINJIS_ACCOUNT, before, limit).stream()
                .map(PostedEntry::sequence)
                .toList();
    }

    private static List<PostedEntry> newestFirst(List<PostedEntry> posted) {
        var reversed = new ArrayList<>(posted);
        Collections.reverse(reversed);
        return reversed;
    }

    private static List<Long> countdown(long from) {
        return LongStream.range(0, from).mapToObj(step -> from - step).toList();
    }
}

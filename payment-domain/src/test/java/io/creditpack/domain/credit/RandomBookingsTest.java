package io.creditpack.domain.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.domain.money.Credits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is booked in whatever order, balance, lots and entries tell the same. */
class RandomBookingsTest {
    private static final int BOOKINGS = 60;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.creditpack.domain.testkit.Seeds#all")
    void balanceIsTheSumOfTheEntriesAndOfWhatIsLeftLessTheDebt(long seed) {
        var wallet = new RandomWallet(new Random(seed));
        for (int i = 0; i < BOOKINGS; i++) {
            wallet.bookSomething();

            CreditBalance balance = wallet.ledger().balance();
            assertThat(balance.balance()).as("seed %d", seed).isEqualTo(sumOf(wallet.history()));
            assertThat(balance.held().units()).as("seed %d", seed).isEqualTo(wallet.heldInOpenHolds());
            assertThat(left(wallet.ledger()) - balance.debt().units())
                    .as("seed %d", seed)
                    .isEqualTo(balance.balance());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.creditpack.domain.testkit.Seeds#all")
    void entriesAloneRebuildTheLots(long seed) {
        RandomWallet wallet = walletAfterManyBookings(seed);
        var rebuilt = new HashMap<EntryId, Long>();
        wallet.history().stream()
                .flatMap(posted -> posted.changes().stream())
                .forEach(change -> rebuilt.merge(change.lot(), change.remaining(), Long::sum));
        rebuilt.values().removeIf(left -> left == 0);

        Map<EntryId, Long> lots = wallet.ledger().lots().stream()
                .collect(Collectors.toMap(Lot::grant, lot -> lot.remaining().units()));
        assertThat(lots).as("seed %d", seed).isEqualTo(rebuilt);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.creditpack.domain.testkit.Seeds#all")
    void sequencesHaveNoGapsAndEveryEntryTellsTheRunningSum(long seed) {
        long sum = 0;
        long sequence = 0;
        ChainLink end = ChainLink.GENESIS;
        for (PostedEntry posted : walletAfterManyBookings(seed).history()) {
            sum += change(posted);
            sequence++;
            assertThat(posted.sequence()).as("seed %d", seed).isEqualTo(sequence);
            assertThat(posted.balanceAfter()).as("seed %d", seed).isEqualTo(sum);
            assertThat(posted.isSealedBehind(end)).as("seed %d", seed).isTrue();
            end = posted.link();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.creditpack.domain.testkit.Seeds#all")
    void theBooksAreTheSumOfAllPostings(long seed) {
        RandomWallet wallet = walletAfterManyBookings(seed);

        Books books = Books.ZERO;
        for (PostedEntry posted : wallet.history()) {
            books = books.after(posted.postings());
            assertThat(books.balance()).as("seed %d", seed).isEqualTo(posted.balance());
        }

        assertThat(wallet.ledger().books()).as("seed %d", seed).isEqualTo(books);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.creditpack.domain.testkit.Seeds#all")
    void onlyMoneyThatWentBackLeadsIntoDebt(long seed) {
        var wallet = new RandomWallet(new Random(seed));
        for (int i = 0; i < BOOKINGS; i++) {
            Credits before = wallet.ledger().balance().debt();
            int entries = wallet.history().size();

            wallet.bookSomething();

            boolean reversed = wallet.history().stream()
                    .skip(entries)
                    .anyMatch(posted -> posted.entry().type() == EntryType.REVERSAL);
            Credits after = wallet.ledger().balance().debt();
            assertThat(reversed || after.compareTo(before) <= 0)
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    private static RandomWallet walletAfterManyBookings(long seed) {
        var wallet = new RandomWallet(new Random(seed));
        for (int i = 0; i < BOOKINGS; i++) {
            wallet.bookSomething();
        }
        return wallet;
    }

    private static long sumOf(List<PostedEntry> history) {
        return history.stream().mapToLong(RandomBookingsTest::change).sum();
    }

    private static long change(PostedEntry posted) {
        return posted.entry().type().onBalance() * posted.entry().credits().units();
    }

    private static long left(CreditLedger ledger) {
        return ledger.lots().stream().mapToLong(lot -> lot.remaining().units()).sum();
    }
}

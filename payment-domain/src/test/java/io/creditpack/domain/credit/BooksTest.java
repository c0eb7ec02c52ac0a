package io.creditpack.domain.credit;

import static io.creditpack.domain.credit.BookAccount.AVAILABLE;
import static io.creditpack.domain.credit.BookAccount.CONSUMED;
import static io.creditpack.domain.credit.BookAccount.DEBT;
import static io.creditpack.domain.credit.BookAccount.EXPIRED;
import static io.creditpack.domain.credit.BookAccount.HELD;
import static io.creditpack.domain.credit.BookAccount.PROMOTIONS;
import static io.creditpack.domain.credit.BookAccount.REFUNDED;
import static io.creditpack.domain.credit.BookAccount.SALES;
import static io.creditpack.domain.credit.Wallet.NEXT_YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BooksTest {
    private final Wallet wallet = new Wallet();

    @Test
    void everyEntryMovesCreditsFromSomeBooksToOthers() {
        assertThat(postings(wallet.paid("order-1", 5))).isEqualTo(Map.of(AVAILABLE, 5L, SALES, -5L));
        assertThat(postings(wallet.free(3))).isEqualTo(Map.of(AVAILABLE, 3L, PROMOTIONS, -3L));
        assertThat(postings(wallet.spends(1))).isEqualTo(Map.of(AVAILABLE, -1L, CONSUMED, 1L));
        Hold hold = wallet.holds(4);
        assertThat(postings(wallet)).isEqualTo(Map.of(AVAILABLE, -4L, HELD, 4L));
        assertThat(postings(wallet.refunds("order-1", 5))).isEqualTo(Map.of(AVAILABLE, -3L, DEBT, -2L, REFUNDED, 5L));
        wallet.captures(hold, 1);
        assertThat(postings(wallet)).isEqualTo(Map.of(HELD, -3L, AVAILABLE, 1L, DEBT, 2L));
        assertThat(postings(wallet.paid("order-2", 1))).isEqualTo(Map.of(AVAILABLE, 1L, SALES, -1L));
        assertThat(postings(wallet.expires(NEXT_YEAR))).isEqualTo(Map.of(AVAILABLE, -1L, EXPIRED, 1L));
    }

    @Test
    void theTotalsAreTheSumOfAllPostings() {
        Hold hold = wallet.paid("order-1", 5).spends(1).holds(3);
        wallet.captures(hold, 2).refunds("order-1", 5);

        assertThat(wallet.ledger().books())
                .isEqualTo(new Books(Map.of(SALES, -5L, CONSUMED, 3L, REFUNDED, 5L, DEBT, -3L)));
        assertThat(wallet.ledger().books().balance()).isEqualTo(wallet.last().balance());
    }

    @Test
    void booksThatDoNotSumToZeroAreNoBooks() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Books(Map.of(AVAILABLE, 5L, SALES, -4L)));
    }

    private static Map<BookAccount, Long> postings(Wallet wallet) {
        return wallet.last().postings().stream().collect(Collectors.toMap(Posting::book, Posting::credits));
    }
}

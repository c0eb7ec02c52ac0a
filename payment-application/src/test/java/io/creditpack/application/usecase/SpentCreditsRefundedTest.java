package io.creditpack.application.usecase;

import static io.creditpack.application.testkit.Fixtures.MINJIS_ACCOUNT;
import static io.creditpack.application.testkit.Fixtures.PREMIUM_PACK;
import static io.creditpack.application.testkit.Fixtures.PRO_PACK;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.testkit.CreditDesk;
import io.creditpack.application.testkit.LedgerOrder;
import io.creditpack.application.usecase.credit.SpendCredits;
import io.creditpack.domain.credit.CreditBalance;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.payment.PaymentKey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Money goes back for credits that are gone. */
class SpentCreditsRefundedTest {
    private final Shop shop = new Shop();
    private final CreditDesk desk = new CreditDesk(shop.memory.store(), shop.clock);

    @Test
    void E3_aDepositTakenBackAfterItsCreditsWereSpentBlocksSpendingUntilItIsCovered() {
        OrderId order = shop.place(PRO_PACK);
        PaymentKey key = shop.authenticateVirtualAccount(order);
        shop.confirm(order, key);
        shop.toss.deposit(key);
        follow(order, key);
        desk.spend(MINJIS_ACCOUNT, "key-1", 2);

        shop.toss.reverseDeposit(key);
        follow(order, key);

        assertThat(balance()).isEqualTo(new CreditBalance(-2, Credits.ZERO));
        assertThat(balance().available()).isEqualTo(Credits.ZERO);
        assertThat(desk.spend(MINJIS_ACCOUNT, "key-2", 1)).isInstanceOf(SpendCredits.Result.Insufficient.class);

        shop.paid(PREMIUM_PACK);
        assertThat(balance().available()).isEqualTo(Credits.of(3));
        assertThat(desk.spend(MINJIS_ACCOUNT, "key-3", 3)).isInstanceOf(SpendCredits.Result.Spent.class);
        new LedgerOrder(shop.memory.store()).check(MINJIS_ACCOUNT);
    }

    @Test
    void F8_aChargebackMonthsLaterIsAReversalAndRewritesNothing() {
        OrderId order = shop.paid(PRO_PACK);
        PaymentKey key = shop.order(order).openAttempt().orElseThrow().paymentKey();
        desk.spend(MINJIS_ACCOUNT, "key-1", 3);
        List<PostedEntry> before = history();
        shop.clock.advance(Duration.ofDays(150));

        shop.toss.cancelInConsole(key, Won.of(3_000));
        follow(order, key);

        assertThat(shop.status(order)).isEqualTo(OrderStatus.CANCELED);
        assertThat(balance()).isEqualTo(new CreditBalance(-3, Credits.ZERO));
        assertThat(history()).hasSize(3).containsAll(before);
        new LedgerOrder(shop.memory.store()).check(MINJIS_ACCOUNT);
    }

    private void follow(OrderId order, PaymentKey key) {
        shop.clock.advance(WorkOffWebhooks.PAUSE);
        shop.webhook(order, key);
        shop.workOff();
    }

    private CreditBalance balance() {
        return desk.ledger(MINJIS_ACCOUNT).balance();
    }

    private List<PostedEntry> history() {
        return shop.memory.store().ledgers().statement(MINJIS_ACCOUNT, Long.MAX_VALUE, 100);
    }
}

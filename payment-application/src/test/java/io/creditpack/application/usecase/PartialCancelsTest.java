package io.creditpack.application.usecase;

import static io.creditpack.application.testkit.Fixtures.MINJIS_ACCOUNT;
import static io.creditpack.application.testkit.Fixtures.PREMIUM_PACK;
import static io.creditpack.application.testkit.Fixtures.PRO_PACK;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.testkit.CreditDesk;
import io.creditpack.application.testkit.Fixtures;
import io.creditpack.application.testkit.LedgerOrder;
import io.creditpack.application.usecase.RefundRefusal.Reason;
import io.creditpack.domain.credit.EntryType;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.order.RequestKey;
import io.creditpack.domain.order.Trigger.Cause;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.payment.PaymentKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money that goes back in parts, and money for credits that are partly gone. */
class PartialCancelsTest {
    private final Shop shop = new Shop();
    private final CreditDesk desk = new CreditDesk(shop.memory.store(), shop.clock);
    private final Settlement settlement =
            new Settlement(shop.memory.store(), shop.toss, shop.clock, new LookSchedule(Duration.ofSeconds(60)));

    @ParameterizedTest(name = "the answers arrive as {0}")
    @CsvSource({"012012", "021021", "102102", "120120", "201201", "210210", "222000"})
    void F2_threePartialCancelsRepeatedAndInAnyOrderAreReversedOnceEach(String arrival) {
        OrderId order = shop.paid(PREMIUM_PACK);
        PaymentKey key = shop.order(order).openAttempt().orElseThrow().paymentKey();
        var answers = new ArrayList<Payment>();
        for (long amount : new long[] {1_000, 1_500, 2_500}) {
            shop.toss.cancelInConsole(key, Won.of(amount));
            answers.add(shop.toss.payment(key));
        }

        arrival.chars()
                .map(digit -> digit - '0')
                .forEach(answer -> settlement.converge(shop.order(order), answers.get(answer), Cause.WEBHOOK));

        assertThat(shop.status(order)).isEqualTo(OrderStatus.CANCELED);
        List<PostedEntry> reversals = shop.memory.store().ledgers().findByOrder(order).stream()
                .filter(posted -> posted.entry().type() == EntryType.REVERSAL)
                .toList();
        assertThat(reversals).extracting(posted -> posted.entry().id()).doesNotHaveDuplicates();
        assertThat(reversals.stream()
                        .mapToLong(posted -> posted.entry().credits().units())
                        .sum())
                .isEqualTo(5);
        assertThat(shop.balance()).isZero();
        new LedgerOrder(shop.memory.store()).check(MINJIS_ACCOUNT);
    }

    @Test
    void F3_aRefundAfterCreditsAreSpentIsDecidedByTheQuoteBeforeTossIsAsked() {
        OrderId order = shop.paid(PRO_PACK);
        desk.spend(MINJIS_ACCOUNT, "key-1", 2);

        assertThat(refund(order, "key-2", Optional.of(Won.of(3_000)))).isEqualTo(Optional.of(Reason.EXCEEDS_QUOTE));
        assertThat(shop.toss.cancels()).isZero();

        assertThat(refund(order, "key-3", Optional.empty())).isEmpty();
        assertThat(shop.toss.cancelRequests())
                .extracting(request -> request.part().amount())
                .containsExactly(Won.of(1_000));
        assertThat(shop.balance()).isZero();

        assertThat(refund(order, "key-4", Optional.empty())).isEqualTo(Optional.of(Reason.EXCEEDS_QUOTE));
        assertThat(shop.toss.cancels()).isEqualTo(1);
        new LedgerOrder(shop.memory.store()).check(MINJIS_ACCOUNT);
    }

    /** Returns why it is refused, if it is. */
    private Optional<Reason> refund(OrderId order, String key, Optional<Won> amount) {
        var wish = new RefundPayment.Wish(amount, "단순 변심", Optional.empty());
        return shop.refundPayment
                .handle(new RefundPayment.Command(order, Optional.of(Fixtures.MINJI.id()), new RequestKey(key), wish))
                .match(done -> Optional.empty(), open -> Optional.empty(), refusal -> Optional.of(refusal.reason()));
    }
}

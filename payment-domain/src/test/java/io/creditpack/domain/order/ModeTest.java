package io.creditpack.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.CreditEntry;
import io.creditpack.domain.credit.CreditEntry.Source;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.CreditPolicy;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.EntryType;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Mode;
import io.creditpack.domain.order.Trigger.Cause;
import io.creditpack.domain.payment.PaymentStatus;
import io.creditpack.domain.testkit.Given;
import io.creditpack.domain.testkit.PaymentBuilder;
import io.creditpack.domain.testkit.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What nobody paid for and what somebody paid for never meet. */
class ModeTest {
    private static final CreditLedger EMPTY = CreditLedger.empty(new AccountId(Given.CUSTOMER));

    @ParameterizedTest
    @CsvSource({"live_gsk_1, LIVE", "live_gck_1, LIVE", "test_gsk_1, TEST", "test_sk_live_1, TEST", "sk, TEST"})
    void thePrefixOfAKeyDecides(String key, Mode mode) {
        assertThat(Mode.ofKey(key)).isEqualTo(mode);
    }

    @Test
    void whatDoesNotSayItsModeIsATest() {
        assertThat(Given.order().mode()).isEqualTo(Mode.TEST);
        assertThat(EMPTY.mode()).isEqualTo(Mode.TEST);
    }

    @ParameterizedTest
    @EnumSource
    void anOrderGrantsCreditsOfItsOwnKind(Mode mode) {
        Shop paid = Shop.with(order(mode)).claims(Given.KEY).sees(PaymentBuilder.card(PaymentStatus.DONE));

        assertThat(paid.status()).isEqualTo(OrderStatus.PAID);
        assertThat(paid.ledger().mode()).isEqualTo(mode);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheOtherEnvironmentOfTossAnswersChangesNothing(Mode mode) {
        Order claimed = Shop.with(order(mode)).claims(Given.KEY).order();
        var answer = PaymentBuilder.card(PaymentStatus.DONE).build();

        assertThat(Convergence.of(
                        claimed,
                        Shop.with(claimed).credits(),
                        new Observation(answer, claimed.version(), by(), other(mode))))
                .isEqualTo(new Verdict.Unchanged());
        assertThat(Convergence.of(
                        claimed, Shop.with(claimed).credits(), new Observation(answer, claimed.version(), by(), mode)))
                .isInstanceOf(Verdict.Changed.class);
    }

    @ParameterizedTest
    @EnumSource
    void aPaymentOfOneKindMovesNoBalanceOfTheOther(Mode mode) {
        CreditLedger used = EMPTY.forMode(mode).grant(welcome());
        var move = new CreditMove(
                EntryId.grant(Given.ORDER, 1),
                EntryType.GRANT,
                Credits.of(3),
                Source.of(Given.ORDER, "PRO_PACK"),
                other(mode));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> move.bookOn(used, Given.NOW, CreditPolicy.STANDARD))
                .withMessageContaining(mode.name());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> move.bookOn(used.saved(), Given.NOW, CreditPolicy.STANDARD));
        assertThat(move.bookOn(EMPTY, Given.NOW, CreditPolicy.STANDARD).mode()).isEqualTo(other(mode));
    }

    private static CreditEntry welcome() {
        return new CreditEntry(
                new EntryId("promotion:shop:welcome"), EntryType.GRANT, Credits.of(1), Source.of("welcome"), Given.NOW);
    }

    private static Order order(Mode mode) {
        Purchase it = Given.order().purchase();
        return Order.place(
                Given.ORDER,
                new Purchase(it.customer(), it.product(), it.requestKey(), it.placedAt(), it.expiresAt(), mode));
    }

    private static Mode other(Mode mode) {
        return mode == Mode.LIVE ? Mode.TEST : Mode.LIVE;
    }

    private static Trigger by() {
        return Given.by(Cause.WEBHOOK);
    }
}

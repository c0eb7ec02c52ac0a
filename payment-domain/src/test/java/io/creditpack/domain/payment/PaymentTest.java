package io.creditpack.domain.payment;

import static io.creditpack.domain.payment.PaymentStatus.CANCELED;
import static io.creditpack.domain.payment.PaymentStatus.DONE;
import static io.creditpack.domain.payment.PaymentStatus.PARTIAL_CANCELED;
import static io.creditpack.domain.payment.PaymentStatus.WAITING_FOR_DEPOSIT;
import static io.creditpack.domain.testkit.PaymentBuilder.account;
import static io.creditpack.domain.testkit.PaymentBuilder.card;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.domain.money.Won;
import io.creditpack.domain.testkit.Given;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentTest {
    @Test
    void fullyCanceledMeansThatNothingIsLeftToCancel() {
        assertThat(card(CANCELED).build().isFullyCanceled()).isTrue();
        assertThat(card(PARTIAL_CANCELED)
                        .cancel("a", 1_000)
                        .cancel("b", 2_000)
                        .build()
                        .isFullyCanceled())
                .isTrue();
        assertThat(card(PARTIAL_CANCELED).cancel("a", 1_000).build().isFullyCanceled())
                .isFalse();
        assertThat(card(DONE).balance(0).build().isFullyCanceled()).isFalse();
    }

    @Test
    void laterAnswerIncludesTheCancelsOfAnEarlierOne() {
        Payment none = card(DONE).build();
        Payment one = card(PARTIAL_CANCELED).cancel("a", 1_000).build();
        Payment two = card(PARTIAL_CANCELED).cancel("b", 500).cancel("a", 1_000).build();

        assertThat(two.includesCancelsOf(one)).isTrue();
        assertThat(one.includesCancelsOf(none)).isTrue();
        assertThat(one.includesCancelsOf(one)).isTrue();
        assertThat(one.includesCancelsOf(two)).isFalse();
        assertThat(none.includesCancelsOf(one)).isFalse();
    }

    @Test
    void cancelsAddUpWhenTheyFitTheStatusAndTheTotal() {
        assertThat(card(DONE).build().cancelsAddUp()).isTrue();
        assertThat(card(CANCELED).build().cancelsAddUp()).isTrue();
        assertThat(card(CANCELED).cancel("all", 3_000).build().cancelsAddUp()).isTrue();
        assertThat(card(DONE).cancel("a", 1).build().cancelsAddUp()).isFalse();
        assertThat(card(PARTIAL_CANCELED).build().cancelsAddUp()).isFalse();
        assertThat(card(CANCELED).cancel("all", 3_001).build().cancelsAddUp()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void onlyADepositMayTurnBack(PaymentStatus status) {
        Set<PaymentStatus> swinging = EnumSet.of(WAITING_FOR_DEPOSIT, DONE);

        assertThat(account(status).build().mayTurnBack()).isEqualTo(swinging.contains(status));
        assertThat(card(status).build().mayTurnBack()).isFalse();
    }

    @Test
    void depositedMeansThatMoneyCameThroughAnAccount() {
        assertThat(account(DONE).build().isDeposited()).isTrue();
        assertThat(account(WAITING_FOR_DEPOSIT).build().isDeposited()).isFalse();
        assertThat(card(DONE).build().isDeposited()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "key 1", "key\n", "k\u00e9y"})
    void cancelWithoutAUsableKeyIsNotIdentified(String key) {
        assertThat(cancel(key).isIdentified()).isFalse();
    }

    @Test
    void cancelIsIdentifiedByOneToTwoHundredVisibleCharacters() {
        assertThat(cancel("k").isIdentified()).isTrue();
        assertThat(cancel("k".repeat(200)).isIdentified()).isTrue();
        assertThat(cancel("k".repeat(201)).isIdentified()).isFalse();
    }

    @Test
    void amountsAreForAPriceInWonOnly() {
        var three = Won.of(3_000);

        assertThat(Amounts.krw(three, Won.ZERO).areFor(three)).isTrue();
        assertThat(Amounts.krw(Won.of(2_999), Won.ZERO).areFor(three)).isFalse();
        assertThat(new Amounts(three, three, "USD").areFor(three)).isFalse();
        assertThat(new Amounts(three, three, "krw").areFor(three)).isFalse();
    }

    private static Cancel cancel(String key) {
        return new Cancel(key, Won.of(1), Given.NOW);
    }
}

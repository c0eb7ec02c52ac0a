package io.creditpack.domain.order;

import static io.creditpack.domain.payment.PaymentStatus.DONE;
import static io.creditpack.domain.payment.PaymentStatus.IN_PROGRESS;
import static io.creditpack.domain.payment.PaymentStatus.PARTIAL_CANCELED;
import static io.creditpack.domain.payment.PaymentStatus.UNRECOGNIZED;
import static io.creditpack.domain.payment.PaymentStatus.WAITING_FOR_DEPOSIT;
import static io.creditpack.domain.testkit.Given.KEY;
import static io.creditpack.domain.testkit.PaymentBuilder.account;
import static io.creditpack.domain.testkit.PaymentBuilder.card;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.domain.testkit.PaymentBuilder;
import io.creditpack.domain.testkit.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An answer to a question that was asked before the order last changed. */
class OutdatedAnswerTest {
    private static final Shop CONFIRMING = Shop.open().claims(KEY);
    private static final Shop WAITING = CONFIRMING.sees(account(WAITING_FOR_DEPOSIT));
    private static final Shop PAID = WAITING.sees(account(DONE));

    @Test
    void answerThatWouldChangeAnOrderThatHasChangedSinceIsOutdated() {
        assertThat(askedBefore(PAID, account(WAITING_FOR_DEPOSIT))).isEqualTo(new Verdict.Outdated());
        assertThat(askedBefore(WAITING, account(DONE))).isEqualTo(new Verdict.Outdated());
    }

    @Test
    void lateDoubtIsOutdatedToo() {
        assertThat(askedBefore(PAID, account(UNRECOGNIZED))).isEqualTo(new Verdict.Outdated());
    }

    @Test
    void answerThatSaysWhatTheOrderSaysChangesNothing() {
        Shop paidByCard = CONFIRMING.sees(card(DONE));

        assertThat(askedBefore(paidByCard, card(DONE))).isEqualTo(new Verdict.Unchanged());
        assertThat(askedBefore(CONFIRMING, card(IN_PROGRESS))).isEqualTo(new Verdict.Unchanged());
    }

    @Test
    void answerAboutADepositIsSavedEvenIfItChangesNothing() {
        var sameAgain = new Verdict.Changed(PAID.order(), List.of());

        assertThat(PAID.verdictOn(account(DONE).build())).isEqualTo(sameAgain);
        assertThat(askedBefore(PAID, account(DONE))).isEqualTo(sameAgain);
    }

    /** Asked: deposited. Taken back. Asked: waiting, as before. Then the first answer arrives. */
    @Test
    void depositThatCameAndWentIsNotBelievedAfterwards() {
        long whenBothAsked = WAITING.order().version();
        Shop seenWaiting = WAITING.sees(account(WAITING_FOR_DEPOSIT));

        Verdict late = seenWaiting.verdictOn(account(DONE).build(), whenBothAsked);

        assertThat(late).isEqualTo(new Verdict.Outdated());
    }

    @Test
    void answerThatLacksAKnownCancelIsOutdatedWheneverItWasAsked() {
        Shop refunded = PAID.sees(account(PARTIAL_CANCELED).cancel("a", 1_000).cancel("b", 500));

        assertThat(refunded.verdictOn(account(DONE).build())).isEqualTo(new Verdict.Outdated());
        assertThat(refunded.verdictOn(
                        account(PARTIAL_CANCELED).cancel("a", 1_000).build()))
                .isEqualTo(new Verdict.Outdated());
    }

    private static Verdict askedBefore(Shop shop, PaymentBuilder answer) {
        return shop.verdictOn(answer.build(), shop.order().version() - 1);
    }
}

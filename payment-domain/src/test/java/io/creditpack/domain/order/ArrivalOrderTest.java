package io.creditpack.domain.order;

import static io.creditpack.domain.payment.PaymentStatus.ABORTED;
import static io.creditpack.domain.payment.PaymentStatus.CANCELED;
import static io.creditpack.domain.payment.PaymentStatus.DONE;
import static io.creditpack.domain.payment.PaymentStatus.IN_PROGRESS;
import static io.creditpack.domain.payment.PaymentStatus.PARTIAL_CANCELED;
import static io.creditpack.domain.payment.PaymentStatus.READY;
import static io.creditpack.domain.payment.PaymentStatus.WAITING_FOR_DEPOSIT;
import static io.creditpack.domain.testkit.PaymentBuilder.account;
import static io.creditpack.domain.testkit.PaymentBuilder.card;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.domain.credit.CreditEntry;
import io.creditpack.domain.credit.CreditEntry.Source;
import io.creditpack.domain.credit.PaymentEvidence;
import io.creditpack.domain.order.EveryArrival.Walk;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.testkit.Given;
import io.creditpack.domain.testkit.PaymentBuilder;
import io.creditpack.domain.testkit.Shop;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However the answers arrive, order and ledger end as if Toss had been asked once, at the end. */
class ArrivalOrderTest {
    /** 5 arrivals in 120 orders, 6 in 1,800, 7 in 16,800 and 8 in 126,000, all of which show each state at least once. */
    private static final BigInteger PERMUTATIONS_OF_FIVE_WITH_UP_TO_THREE_TWICE = BigInteger.valueOf(144_720);

    private static final Shop CONFIRMING = Shop.open().claims(Given.KEY);

    @ParameterizedTest(name = "{0}")
    @MethodSource("cardPayments")
    void cardPaymentEndsAsTossSaysWithTheSameEntries(List<Payment> history) {
        Shop askedOnce = askedOnceAtTheEndOf(history);

        Walk walk = EveryArrival.of(history, CONFIRMING, shop -> {
            assertThat(shop.order().progress().payment())
                    .isEqualTo(askedOnce.order().progress().payment());
            assertThat(shop.status()).isEqualTo(askedOnce.status());
            assertThat(movements(shop)).containsExactlyInAnyOrderElementsOf(movements(askedOnce));
        });

        requireEveryPermutation(history, walk);
    }

    /** A grant also seals Toss's key of the approval, which only an answer from before the first cancel tells. */
    private static List<CreditEntry> movements(Shop shop) {
        return shop.credits().entries().stream()
                .map(entry -> new CreditEntry(
                        entry.id(), entry.type(), entry.credits(), withoutApproval(entry.source()), entry.time()))
                .toList();
    }

    private static Source withoutApproval(Source source) {
        var payment = source.payment().map(paid -> new PaymentEvidence(paid.paymentKey(), Optional.empty()));
        return new Source(source.order(), source.reference(), payment);
    }

    /** A deposit that was seen to come and go leaves a grant and its reversal: the entries differ, their sum does not. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("depositsThatTheBankTookBack")
    void depositEndsAsTossSaysWithTheSameCredits(List<Payment> history) {
        Shop askedOnce = askedOnceAtTheEndOf(history);

        Walk walk = EveryArrival.of(history, CONFIRMING, shop -> {
            assertThat(shop.order().progress().payment())
                    .isEqualTo(askedOnce.order().progress().payment());
            assertThat(shop.status()).isEqualTo(askedOnce.status());
            assertThat(shop.balance()).isEqualTo(askedOnce.balance());
            assertThat(shop.entryIds()).doesNotHaveDuplicates();
        });

        requireEveryPermutation(history, walk);
    }

    /** The ways among which Toss first goes through its whole history are the permutations; there are others. */
    private static void requireEveryPermutation(List<Payment> history, Walk walk) {
        if (history.size() == 5) {
            assertThat(walk.ways()).isGreaterThan(PERMUTATIONS_OF_FIVE_WITH_UP_TO_THREE_TWICE);
        }
        System.out.printf(
                "%s: %,d ways of arriving, through %,d situations%n", names(history), walk.ways(), walk.situations());
    }

    private static Shop askedOnceAtTheEndOf(List<Payment> history) {
        return CONFIRMING.sees(history.get(history.size() - 1));
    }

    static Stream<Named<List<Payment>>> cardPayments() {
        return Stream.of(
                history(card(READY), card(IN_PROGRESS), card(ABORTED)),
                history(
                        card(READY),
                        card(IN_PROGRESS),
                        card(DONE),
                        card(CANCELED).cancel("all", 3_000)),
                history(
                        card(READY),
                        card(IN_PROGRESS),
                        card(DONE),
                        card(PARTIAL_CANCELED).cancel("part", 1_000),
                        card(PARTIAL_CANCELED).cancel("part", 1_000).cancel("rest", 2_000)),
                history(
                        card(IN_PROGRESS),
                        card(DONE),
                        card(PARTIAL_CANCELED).cancel("a", 500),
                        card(PARTIAL_CANCELED).cancel("a", 500).cancel("b", 1_600),
                        card(PARTIAL_CANCELED)
                                .cancel("a", 500)
                                .cancel("b", 1_600)
                                .cancel("c", 900)));
    }

    static Stream<Named<List<Payment>>> depositsThatTheBankTookBack() {
        return Stream.of(
                history(
                        account(READY),
                        account(WAITING_FOR_DEPOSIT),
                        account(DONE),
                        account(WAITING_FOR_DEPOSIT),
                        account(DONE)),
                history(
                        account(WAITING_FOR_DEPOSIT),
                        account(DONE),
                        account(WAITING_FOR_DEPOSIT),
                        account(DONE),
                        account(WAITING_FOR_DEPOSIT)),
                history(
                        account(WAITING_FOR_DEPOSIT),
                        account(DONE),
                        account(WAITING_FOR_DEPOSIT),
                        account(DONE),
                        account(PARTIAL_CANCELED).cancel("part", 1_000)),
                history(
                        account(IN_PROGRESS),
                        account(WAITING_FOR_DEPOSIT),
                        account(DONE),
                        account(WAITING_FOR_DEPOSIT),
                        account(CANCELED).neverApproved()));
    }

    private static Named<List<Payment>> history(PaymentBuilder... states) {
        List<Payment> payments = Stream.of(states).map(PaymentBuilder::build).toList();
        return Named.of(names(payments), payments);
    }

    private static String names(List<Payment> history) {
        return history.stream().map(it -> it.status().name()).collect(Collectors.joining(", "));
    }
}

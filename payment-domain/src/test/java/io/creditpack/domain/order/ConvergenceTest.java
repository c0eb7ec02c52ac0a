package io.creditpack.domain.order;

import static io.creditpack.domain.testkit.Given.KEY;
import static io.creditpack.domain.testkit.Given.by;
import static io.creditpack.domain.testkit.PaymentBuilder.account;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.domain.payment.PaymentStatus;
import io.creditpack.domain.testkit.PaymentBuilder;
import io.creditpack.domain.testkit.Shop;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an order becomes, for every status of the order and every status of its payment. */
class ConvergenceTest {
    /**
     * Order status, payment status, customer's balance afterwards, steps. A pair that is not here changes nothing.
     *
     * <p>A payment that is partly canceled has given back 1,000 of 3,000 won; a canceled one the other 2,000 as well. An
     * answer without the cancels we know is older than what we know, whatever it says.
     */
    private static final String OUTCOMES = """
            PENDING              WAITING_FOR_DEPOSIT  0  ACCOUNT_ISSUED
            PENDING              DONE                 3  PAYMENT_DONE
            PENDING              PARTIAL_CANCELED     2  PAYMENT_DONE CANCELED_IN_PART
            PENDING              CANCELED             0  PAYMENT_DONE CANCELED_IN_FULL
            PENDING              UNRECOGNIZED         0  review: UNKNOWN_STATUS
            CONFIRMING           WAITING_FOR_DEPOSIT  0  ACCOUNT_ISSUED
            CONFIRMING           DONE                 3  PAYMENT_DONE
            CONFIRMING           PARTIAL_CANCELED     2  PAYMENT_DONE CANCELED_IN_PART
            CONFIRMING           CANCELED             0  PAYMENT_DONE CANCELED_IN_FULL
            CONFIRMING           ABORTED              0  ATTEMPT_FAILED
            CONFIRMING           EXPIRED              0  ATTEMPT_FAILED
            CONFIRMING           UNRECOGNIZED         0  review: UNKNOWN_STATUS
            WAITING_FOR_DEPOSIT  DONE                 3  PAYMENT_DONE
            WAITING_FOR_DEPOSIT  PARTIAL_CANCELED     2  PAYMENT_DONE CANCELED_IN_PART
            WAITING_FOR_DEPOSIT  CANCELED             0  PAYMENT_DONE CANCELED_IN_FULL
            WAITING_FOR_DEPOSIT  UNRECOGNIZED         0  review: UNKNOWN_STATUS
            PAID                 WAITING_FOR_DEPOSIT  0  DEPOSIT_REVERSED
            PAID                 PARTIAL_CANCELED     2  CANCELED_IN_PART
            PAID                 CANCELED             0  CANCELED_IN_FULL
            PAID                 UNRECOGNIZED         3  review: UNKNOWN_STATUS
            PARTIAL_CANCELED     READY                2  outdated
            PARTIAL_CANCELED     IN_PROGRESS          2  outdated
            PARTIAL_CANCELED     WAITING_FOR_DEPOSIT  2  outdated
            PARTIAL_CANCELED     DONE                 2  outdated
            PARTIAL_CANCELED     CANCELED             0  CANCELED_IN_FULL
            PARTIAL_CANCELED     ABORTED              2  outdated
            PARTIAL_CANCELED     EXPIRED              2  outdated
            PARTIAL_CANCELED     UNRECOGNIZED         2  review: UNKNOWN_STATUS
            CANCELED             READY                0  outdated
            CANCELED             IN_PROGRESS          0  outdated
            CANCELED             WAITING_FOR_DEPOSIT  0  outdated
            CANCELED             DONE                 0  outdated
            CANCELED             PARTIAL_CANCELED     0  outdated
            CANCELED             ABORTED              0  outdated
            CANCELED             EXPIRED              0  outdated
            CANCELED             UNRECOGNIZED         0  review: UNKNOWN_STATUS
            FAILED               WAITING_FOR_DEPOSIT  0  ACCOUNT_ISSUED
            FAILED               DONE                 3  PAYMENT_DONE
            FAILED               PARTIAL_CANCELED     2  PAYMENT_DONE CANCELED_IN_PART
            FAILED               CANCELED             0  PAYMENT_DONE CANCELED_IN_FULL
            FAILED               UNRECOGNIZED         0  review: UNKNOWN_STATUS
            EXPIRED              WAITING_FOR_DEPOSIT  0  ACCOUNT_ISSUED
            EXPIRED              DONE                 3  PAYMENT_DONE
            EXPIRED              PARTIAL_CANCELED     2  PAYMENT_DONE CANCELED_IN_PART
            EXPIRED              CANCELED             0  PAYMENT_DONE CANCELED_IN_FULL
            EXPIRED              UNRECOGNIZED         0  review: UNKNOWN_STATUS
            """;

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyPair")
    void everyPairHasItsOutcome(OrderStatus status, PaymentStatus says) {
        Shop shop = orderThatIs(status);

        String outcome = shop.verdictOn(paymentThatIs(says).build())
                .match(
                        () -> shop.balance() + "  ",
                        (order, moves) -> whatHappened(shop, shop.save(order, moves)),
                        () -> shop.balance() + "  outdated");

        assertThat(outcome.strip()).isEqualTo(outcomes().getOrDefault(status + " " + says, shop.balance() + ""));
    }

    static Stream<Arguments> everyPair() {
        return Stream.of(OrderStatus.values())
                .flatMap(order -> Stream.of(PaymentStatus.values()).map(payment -> Arguments.of(order, payment)));
    }

    private static Map<String, String> outcomes() {
        return OUTCOMES.lines()
                .map(line -> line.split(" +", 3))
                .collect(Collectors.toMap(words -> words[0] + " " + words[1], words -> words[2]));
    }

    private static String whatHappened(Shop before, Shop after) {
        Stream<String> steps =
                after.events().stream().skip(before.events().size()).map(OrderEvent::name);
        Stream<String> review = after.order().progress().review().stream().map(reason -> "review: " + reason);
        return after.balance() + "  " + Stream.concat(steps, review).collect(Collectors.joining(" "));
    }

    private static Shop orderThatIs(OrderStatus status) {
        Shop confirming = Shop.open().claims(KEY);
        return switch (status) {
            case PENDING -> Shop.open();
            case CONFIRMING -> confirming;
            case WAITING_FOR_DEPOSIT -> confirming.sees(paymentThatIs(PaymentStatus.WAITING_FOR_DEPOSIT));
            case PAID -> confirming.sees(paymentThatIs(PaymentStatus.DONE));
            case PARTIAL_CANCELED -> confirming.sees(paymentThatIs(PaymentStatus.PARTIAL_CANCELED));
            case CANCELED -> confirming.sees(paymentThatIs(PaymentStatus.CANCELED));
            case FAILED -> confirming.sees(paymentThatIs(PaymentStatus.ABORTED));
            case EXPIRED -> {
                Shop waiting = confirming.sees(paymentThatIs(PaymentStatus.WAITING_FOR_DEPOSIT));
                yield waiting.save(waiting.order().lapsed(by(Trigger.Cause.CLOCK)), List.of());
            }
        };
    }

    private static PaymentBuilder paymentThatIs(PaymentStatus status) {
        return switch (status) {
            case PARTIAL_CANCELED -> account(status).cancel("part", 1_000);
            case CANCELED -> account(status).cancel("part", 1_000).cancel("rest", 2_000);
            default -> account(status);
        };
    }
}

package io.creditpack.domain.order;

import static io.creditpack.domain.testkit.Given.KEY;
import static io.creditpack.domain.testkit.Given.OTHER_KEY;
import static io.creditpack.domain.testkit.Given.OTHER_ORDER;
import static io.creditpack.domain.testkit.Given.by;
import static io.creditpack.domain.testkit.PaymentBuilder.account;
import static io.creditpack.domain.testkit.PaymentBuilder.card;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.domain.order.Trigger.Cause;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.payment.PaymentKey;
import io.creditpack.domain.payment.PaymentStatus;
import io.creditpack.domain.testkit.PaymentBuilder;
import io.creditpack.domain.testkit.Shop;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever Toss answers, sense or nonsense: nothing throws, nothing is booked twice, credits fit the status. */
class RandomAnswersTest {
    private static final int ANSWERS = 40;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.creditpack.domain.testkit.Seeds#all")
    void creditsAlwaysFitTheStatusAndARepeatedAnswerMovesNothing(long seed) {
        var random = new Random(seed);
        Shop shop = Shop.open();
        for (int i = 0; i < ANSWERS; i++) {
            Shop before = somethingElseHappens(shop, random);
            Payment answer = answer(random).build();
            long asked = before.order().version() - random.nextInt(2);

            shop = before.verdictOn(answer, asked).match(() -> before, before::save, () -> before);

            assertThat(shop.entryIds()).as("seed %d", seed).doesNotHaveDuplicates();
            assertThat(shop.balance()).as("seed %d", seed).isEqualTo(creditsThatFit(shop.order()));
            assertThat(movesNothing(shop, answer, asked)).as("seed %d", seed).isTrue();
        }
    }

    private static Shop somethingElseHappens(Shop shop, Random random) {
        Order order = shop.order();
        PaymentKey key = random.nextBoolean() ? KEY : OTHER_KEY;
        return switch (random.nextInt(6)) {
            case 0 ->
                order.claim(key, order.price(), by(Cause.CUSTOMER))
                        .match(claimed -> shop.save(claimed, List.of()), held -> shop, refusal -> shop);
            case 1 -> order.isUnderReview() ? shop.save(order.reviewed(), List.of()) : shop;
            case 2 ->
                order.status().on(OrderEvent.LAPSED).isPresent()
                        ? shop.save(order.lapsed(by(Cause.CLOCK)), List.of())
                        : shop;
            default -> shop;
        };
    }

    private static PaymentBuilder answer(Random random) {
        PaymentStatus[] statuses = PaymentStatus.values();
        PaymentStatus status = statuses[random.nextInt(statuses.length)];
        PaymentBuilder answer = random.nextBoolean() ? card(status) : account(status);
        return switch (random.nextInt(12)) {
            case 0 -> answer.total(random.nextInt(6_000));
            case 1 -> answer.order(OTHER_ORDER);
            case 2 -> answer.key(OTHER_KEY);
            case 3 -> answer.neverApproved();
            case 4 -> answer.currency("USD");
            case 5, 6 -> answer.cancel("a", 500);
            case 7, 8 -> answer.cancel("a", 500).cancel("b", 1_600);
            case 9 -> answer.cancel("a", 500).cancel("b", 1_600).cancel("c", 900);
            default -> answer;
        };
    }

    private static long creditsThatFit(Order order) {
        return switch (order.status()) {
            case PAID -> 3;
            case PARTIAL_CANCELED -> {
                Payment payment = order.progress().payment().orElseThrow();
                long canceled = payment.cancels().stream()
                        .mapToLong(cancel -> cancel.amount().amount())
                        .sum();
                yield 3 - 3 * canceled / 3_000;
            }
            default -> 0;
        };
    }

    private static boolean movesNothing(Shop shop, Payment again, long asked) {
        return shop.verdictOn(again, asked)
                .match(() -> true, (order, moves) -> order.equals(shop.order()) && moves.isEmpty(), () -> true);
    }
}

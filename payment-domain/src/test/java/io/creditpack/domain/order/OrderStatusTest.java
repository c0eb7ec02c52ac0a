package io.creditpack.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrderStatusTest {
    /** Every legal step: status, event, next status. A pair that is not here is illegal. */
    private static final String LEGAL = """
            PENDING              CONFIRM_STARTED        CONFIRMING
            PENDING              ACCOUNT_ISSUED         WAITING_FOR_DEPOSIT
            PENDING              PAYMENT_DONE           PAID
            PENDING              CANCELED_IN_FULL       CANCELED
            PENDING              LAPSED                 EXPIRED
            CONFIRMING           CONFIRM_NOT_ATTEMPTED  PENDING
            CONFIRMING           ATTEMPT_FAILED         FAILED
            CONFIRMING           ACCOUNT_ISSUED         WAITING_FOR_DEPOSIT
            CONFIRMING           PAYMENT_DONE           PAID
            CONFIRMING           CANCELED_IN_FULL       CANCELED
            WAITING_FOR_DEPOSIT  PAYMENT_DONE           PAID
            WAITING_FOR_DEPOSIT  CANCELED_IN_FULL       CANCELED
            WAITING_FOR_DEPOSIT  LAPSED                 EXPIRED
            PAID                 DEPOSIT_REVERSED       WAITING_FOR_DEPOSIT
            PAID                 CANCELED_IN_PART       PARTIAL_CANCELED
            PAID                 CANCELED_IN_FULL       CANCELED
            PARTIAL_CANCELED     CANCELED_IN_PART       PARTIAL_CANCELED
            PARTIAL_CANCELED     CANCELED_IN_FULL       CANCELED
            CANCELED             ACCOUNT_ISSUED         WAITING_FOR_DEPOSIT
            CANCELED             PAYMENT_DONE           PAID
            FAILED               CONFIRM_STARTED        CONFIRMING
            FAILED               ACCOUNT_ISSUED         WAITING_FOR_DEPOSIT
            FAILED               PAYMENT_DONE           PAID
            FAILED               CANCELED_IN_FULL       CANCELED
            FAILED               LAPSED                 EXPIRED
            EXPIRED              ACCOUNT_ISSUED         WAITING_FOR_DEPOSIT
            EXPIRED              PAYMENT_DONE           PAID
            EXPIRED              CANCELED_IN_FULL       CANCELED
            """;

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyPair")
    void everyPairLeadsWhereTheTableSaysOrNowhere(OrderStatus status, OrderEvent event) {
        assertThat(status.on(event)).isEqualTo(Optional.ofNullable(legal().get(List.of(status, event))));
    }

    @Test
    void onlyPendingAndFailedOrdersTakeANewAttempt() {
        assertThat(OrderStatus.values())
                .filteredOn(OrderStatus::isPayable)
                .containsExactly(OrderStatus.PENDING, OrderStatus.FAILED);
    }

    static Stream<Arguments> everyPair() {
        return Stream.of(OrderStatus.values())
                .flatMap(status -> Stream.of(OrderEvent.values()).map(event -> Arguments.of(status, event)));
    }

    private static Map<List<Enum<?>>, OrderStatus> legal() {
        var steps = new HashMap<List<Enum<?>>, OrderStatus>();
        LEGAL.lines().map(line -> line.split(" +", -1)).forEach(word -> {
            List<Enum<?>> pair = List.of(OrderStatus.valueOf(word[0]), OrderEvent.valueOf(word[1]));
            steps.put(pair, OrderStatus.valueOf(word[2]));
        });
        return steps;
    }
}

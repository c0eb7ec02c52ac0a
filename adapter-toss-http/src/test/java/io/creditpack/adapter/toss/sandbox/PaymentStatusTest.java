package io.creditpack.adapter.toss.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.toss.sandbox.PaymentStatus.Event;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PaymentStatusTest {
    /** Written down a second time, pair by pair, from toss-api §4.1 and §4.2. */
    private static final Set<String> MOVES = Set.of(
            "READY AUTHENTICATED IN_PROGRESS",
            "READY LAPSED EXPIRED",
            "IN_PROGRESS APPROVED DONE",
            "IN_PROGRESS ACCOUNT_ISSUED WAITING_FOR_DEPOSIT",
            "IN_PROGRESS DECLINED ABORTED",
            "IN_PROGRESS LAPSED EXPIRED",
            "WAITING_FOR_DEPOSIT DEPOSITED DONE",
            "WAITING_FOR_DEPOSIT CANCELED_AT_ONCE CANCELED",
            "DONE DEPOSIT_REVERSED WAITING_FOR_DEPOSIT",
            "DONE CANCELED_AT_ONCE CANCELED",
            "DONE CANCELED_IN_PART PARTIAL_CANCELED",
            "PARTIAL_CANCELED CANCELED_IN_PART PARTIAL_CANCELED");

    @Test
    void everyPairOfStatusAndEventIsTheDocumentedMoveOrNone() {
        Set<String> moves = new TreeSet<>();
        for (PaymentStatus status : PaymentStatus.values()) {
            Arrays.stream(Event.values())
                    .forEach(event -> status.on(event).ifPresent(next -> moves.add(status + " " + event + " " + next)));
        }

        assertThat(moves).containsExactlyInAnyOrderElementsOf(MOVES);
    }
}

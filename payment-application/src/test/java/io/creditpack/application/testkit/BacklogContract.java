package io.creditpack.application.testkit;

import static io.creditpack.application.testkit.Fixtures.NOON;
import static io.creditpack.application.testkit.Fixtures.claimed;
import static io.creditpack.application.testkit.Fixtures.order;
import static io.creditpack.application.testkit.Fixtures.paidByCard;
import static io.creditpack.application.testkit.Fixtures.paymentKey;
import static io.creditpack.application.testkit.Fixtures.trigger;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.Backlog;
import io.creditpack.application.port.Backlog.Waiting;
import io.creditpack.application.port.WebhookEvent.Ignored;
import io.creditpack.application.port.WebhookInbox.Ending;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.ReviewReason;
import io.creditpack.domain.order.Trigger.Cause;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Backlog} must do. */
public abstract class BacklogContract extends StoreContract {
    /** Returns the backlog of the store that {@link #newStore} opened last. */
    protected abstract Backlog backlog();

    @Test
    void nothingWaitsInAnEmptyStore() {
        assertThat(backlog().count()).isEqualTo(new Waiting(Optional.empty(), 0, Optional.empty(), 0));
    }

    @Test
    void tellsSinceWhenTheLongestConfirmationIsOpen() {
        watched(save(claimed(add(order("order-1")), paymentKey("1"))));
        watched(add(order("order-2")));
        assertThat(backlog().count().confirmingSince()).contains(NOON);
    }

    @Test
    void aConfirmationThatNobodyLooksAfterDoesNotWait() {
        save(claimed(add(order("order-1")), paymentKey("1")).needsReview(ReviewReason.AMOUNT_DIFFERS));

        assertThat(backlog().count().confirmingSince()).isEmpty();
    }

    @Test
    void aSettledConfirmationDoesNotWait() {
        Order claimed = watched(save(claimed(add(order("order-1")), paymentKey("1"))));
        save(claimed.paid(paidByCard(claimed, paymentKey("1")), trigger(Cause.CONFIRM)));

        assertThat(backlog().count().confirmingSince()).isEmpty();
    }

    @Test
    void countsOrdersUnderReview() {
        save(claimed(add(order("order-1")), paymentKey("1")).needsReview(ReviewReason.AMOUNT_DIFFERS));
        Order looked = save(claimed(add(order("order-2")), paymentKey("2")).needsReview(ReviewReason.UNKNOWN_STATUS));
        save(looked.reviewed());

        assertThat(backlog().count().underReview()).isEqualTo(1);
    }

    @Test
    void tellsSinceWhenAnEventWaitsAndHowManyAreParked() {
        receive("event-1", Optional.of(Ending.DONE));
        receive("event-2", Optional.of(Ending.parked("too often")));
        receive("event-3", Optional.of(Ending.ignored(Ignored.UNKNOWN_ORDER)));
        assertThat(backlog().count()).isEqualTo(new Waiting(Optional.empty(), 0, Optional.empty(), 1));

        receive("event-4", Optional.empty());
        assertThat(backlog().count()).isEqualTo(new Waiting(Optional.empty(), 0, Optional.of(NOON), 1));
    }

    private Order watched(Order order) {
        write(() -> store().unsettled().watch(order.id(), NOON));
        return order;
    }

    private void receive(String id, Optional<Ending> ending) {
        write(() -> {
            store().webhooks().store(WebhookInboxContract.event(id, NOON));
            ending.ifPresent(end -> store().webhooks().finish(id, end, NOON));
        });
    }
}

package io.creditpack.application.usecase;

import static io.creditpack.application.testkit.Fixtures.PREMIUM_PACK;
import static io.creditpack.application.testkit.Fixtures.PRO_PACK;
import static io.creditpack.domain.order.OrderStatus.FAILED;
import static io.creditpack.domain.order.OrderStatus.PAID;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.testkit.TossFault;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderEvent;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.OrderMove;
import io.creditpack.domain.order.RequestKey;
import io.creditpack.domain.order.ReviewReason;
import io.creditpack.domain.order.Trigger.Cause;
import io.creditpack.domain.payment.PaymentKey;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CloseReviewTest {
    private static final Won A_PART = Won.of(1_000);

    private final Shop shop = new Shop();

    @AfterEach
    void booksAgree() {
        shop.toss.close();
    }

    private String close(OrderId order) {
        return shop.closeReview
                .handle(new CloseReview.Command(order))
                .orElseThrow()
                .match(closed -> "CLOSED", () -> "MONEY_HELD", () -> "UNANSWERED");
    }

    /** Closes while Toss tells another amount than was agreed. */
    private String closeWhileItDiffers(OrderId order) {
        shop.toss.nextLookup(TossFault.WRONG_AMOUNT);
        return close(order);
    }

    /** Returns an order whose buyer paid another amount than was agreed. */
    private OrderId paidWrongly() {
        OrderId order = shop.place(PRO_PACK);
        shop.toss.nextConfirm(TossFault.WRONG_AMOUNT);
        shop.confirm(order, shop.authenticate(order));
        return order;
    }

    private Optional<ReviewReason> review(OrderId order) {
        return shop.order(order).progress().review();
    }

    private static PaymentKey key(Order order) {
        return order.openAttempt().orElseThrow().paymentKey();
    }

    @Test
    void moneyOfAnotherAmountStaysInTheQueueUntilItWentBack() {
        OrderId order = paidWrongly();
        assertThat(review(order)).contains(ReviewReason.AMOUNT_DIFFERS);
        assertThat(closeWhileItDiffers(order)).isEqualTo("MONEY_HELD");
        assertThat(review(order)).contains(ReviewReason.AMOUNT_DIFFERS);

        shop.toss.cancelInConsole(key(shop.order(order)), Won.of(3_000));

        assertThat(closeWhileItDiffers(order)).isEqualTo("CLOSED");
        assertThat(review(order)).isEmpty();
        assertThat(shop.status(order)).isEqualTo(FAILED);
        assertThat(shop.balance()).isZero();
        assertThat(shop.memory.store().register().movesOf(order))
                .last()
                .extracting(OrderMove::event, move -> move.trigger().cause())
                .containsExactly(OrderEvent.ATTEMPT_FAILED, Cause.OPERATOR);
        shop.reconcileEvery(Duration.ofMinutes(1), 40);
        assertThat(review(order)).isEmpty();
    }

    @Test
    void anAnswerThatFitsIsFollowedInsteadAndClosingAgainChangesNothing() {
        OrderId order = paidWrongly();
        assertThat(review(order)).contains(ReviewReason.AMOUNT_DIFFERS);

        assertThat(close(order)).isEqualTo("CLOSED");
        Order once = shop.order(order);
        assertThat(close(order)).isEqualTo("CLOSED");

        assertThat(shop.order(order)).isEqualTo(once);
        assertThat(shop.status(order)).isEqualTo(PAID);
        assertThat(shop.balance()).isEqualTo(3);
        shop.assertEverythingSettles();
    }

    @Test
    void withoutTossesWordNothingIsClosed() {
        OrderId order = paidWrongly();
        shop.toss.goDown();

        assertThat(close(order)).isEqualTo("UNANSWERED");

        assertThat(review(order)).contains(ReviewReason.AMOUNT_DIFFERS);
    }

    @Test
    void aRefundThatCannotBeFoundOutIsOverAndItsCreditsAreFree() {
        OrderId order = shop.paid(PREMIUM_PACK);
        refundThatGetsLost(order);
        shop.reconcileEvery(Duration.ofDays(15), 1);
        assertThat(review(order)).contains(ReviewReason.REFUND_UNRESOLVED);
        assertThat(shop.available()).isLessThan(5);

        assertThat(close(order)).isEqualTo("CLOSED");

        assertThat(review(order)).isEmpty();
        assertThat(shop.available()).isEqualTo(5);
        shop.reconcileEvery(Duration.ofHours(1), 10);
        assertThat(review(order)).isEmpty();
    }

    @Test
    void aCancelThatArrivesAfterItsRefundWasClosedIsBookedAllTheSame() {
        OrderId order = shop.paid(PREMIUM_PACK);
        refundThatGetsLost(order);
        shop.reconcileEvery(Duration.ofDays(15), 1);
        close(order);

        shop.toss.cancelInConsole(key(shop.order(order)), A_PART);
        shop.webhook(order, key(shop.order(order)));
        shop.workOff();

        assertThat(shop.balance()).isEqualTo(4);
        shop.assertEverythingSettles();
    }

    private void refundThatGetsLost(OrderId order) {
        shop.toss.nextCancel(TossFault.LOST_BEFORE_PROCESSING);
        var wish = new RefundPayment.Wish(Optional.of(A_PART), "goodwill", Optional.empty());
        shop.refundPayment.handle(new RefundPayment.Command(order, Optional.empty(), new RequestKey("key-1"), wish));
    }

    @Test
    void anOrderThatIsNotThereHasNoReview() {
        assertThat(shop.closeReview.handle(new CloseReview.Command(new OrderId("ord_none"))))
                .isEmpty();
    }
}

package io.creditpack.application.testkit;

import static io.creditpack.application.testkit.Fixtures.canceled;
import static io.creditpack.application.testkit.Fixtures.claimed;
import static io.creditpack.application.testkit.Fixtures.deposited;
import static io.creditpack.application.testkit.Fixtures.paidByCard;
import static io.creditpack.application.testkit.Fixtures.trigger;
import static io.creditpack.application.testkit.Fixtures.waitingForDeposit;

import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.Attempt.Failure;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.ReviewReason;
import io.creditpack.domain.order.Trigger;
import io.creditpack.domain.order.Trigger.Cause;
import io.creditpack.domain.payment.Method;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.payment.PaymentKey;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** A new order, brought into every kind of state a store must keep. */
final class ProgressedOrders {
    private static final PaymentKey FIRST = Fixtures.paymentKey("first");
    private static final PaymentKey SECOND = Fixtures.paymentKey("second");
    private static final Trigger CONFIRM = trigger(Cause.CONFIRM);
    private static final Trigger WEBHOOK = trigger(Cause.WEBHOOK);

    private ProgressedOrders() {}

    static Stream<Named<Order>> of(Order order) {
        Order claimed = claimed(order, FIRST);
        Order declined = claimed.attemptFailed(new Failure(Failure.Kind.DECLINED, "REJECT_CARD_PAYMENT"), CONFIRM);
        Payment card = paidByCard(order, FIRST);
        Payment account = waitingForDeposit(order, FIRST);
        Payment bare = bare(card);
        Order paid = claimed.paid(card, CONFIRM);
        Order waiting = claimed.accountIssued(account, CONFIRM);
        Payment oneCancel = canceled(card, "txrd_2", Won.of(1_000));
        Payment twoCancels = canceled(oneCancel, "txrd_1", Won.of(2_000));
        return Stream.of(
                Named.of("claimed", claimed),
                Named.of("unanswered", claimed.confirmUnanswered(Fixtures.NOON)),
                Named.of("given back", claimed.confirmNotAttempted(CONFIRM)),
                Named.of("declined", declined),
                Named.of("second attempt", claimed(declined, SECOND)),
                Named.of(
                        "paid by the second attempt",
                        claimed(declined, SECOND).paid(paidByCard(order, SECOND), CONFIRM)),
                Named.of("failed attempt paid after all", declined.paid(card, WEBHOOK)),
                Named.of("waiting", waiting),
                Named.of("deposited", waiting.paid(deposited(account), WEBHOOK)),
                Named.of(
                        "deposit reversed",
                        waiting.paid(deposited(account), WEBHOOK).depositReversed(account, WEBHOOK)),
                Named.of("paid", paid),
                Named.of("paid, little said of it", claimed.paid(bare, CONFIRM)),
                Named.of("canceled in part", paid.canceledInPart(oneCancel, WEBHOOK)),
                Named.of(
                        "canceled in parts",
                        paid.canceledInPart(oneCancel, WEBHOOK).canceledInFull(twoCancels, WEBHOOK)),
                Named.of("lapsed", order.lapsed(trigger(Cause.CLOCK))),
                Named.of("under review", claimed.needsReview(ReviewReason.AMOUNT_DIFFERS)),
                Named.of(
                        "reviewed",
                        paid.needsReview(ReviewReason.UNKNOWN_STATUS).reviewed()));
    }

    private static Payment bare(Payment payment) {
        var identity = new Payment.Identity(payment.key(), payment.orderId(), "");
        return new Payment(identity, payment.status(), payment.amounts(), Method.UNKNOWN, List.of());
    }
}

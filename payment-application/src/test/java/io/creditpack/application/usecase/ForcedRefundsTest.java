package io.creditpack.application.usecase;

import static io.creditpack.application.testkit.Fixtures.PRO_PACK;
import static io.creditpack.domain.order.OrderStatus.CANCELED;
import static io.creditpack.domain.order.OrderStatus.PAID;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.query.ForcedRefunds;
import io.creditpack.application.testkit.TossFault;
import io.creditpack.application.testkit.memory.InMemoryForcedRefundRepository;
import io.creditpack.application.usecase.DecideForcedRefund.Result;
import io.creditpack.application.usecase.credit.CallerKey;
import io.creditpack.application.usecase.credit.SpendCredits;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.RequestKey;
import io.creditpack.domain.refund.ForcedRefund;
import io.creditpack.domain.refund.ForcedRefund.Objection;
import io.creditpack.domain.refund.ForcedRefund.Verdict;
import io.creditpack.domain.refund.RefundId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A refund of more than the quote allows needs two operators. */
class ForcedRefundsTest {
    private final Shop shop = new Shop();
    private final InMemoryForcedRefundRepository forced = new InMemoryForcedRefundRepository(shop.memory.unitOfWork());
    private final AskForcedRefund ask =
            new AskForcedRefund(forced, shop.refundQuotes, shop.memory.unitOfWork(), shop.ids, shop.clock);
    private final DecideForcedRefund decide =
            new DecideForcedRefund(forced, shop.refundPayment, shop.memory.unitOfWork(), shop.clock);
    private final ForcedRefunds queries = new ForcedRefunds(forced, shop.clock);
    private OrderId order = new OrderId("ord_none");

    /** Minji has bought three credits and used two. */
    @BeforeEach
    void spendTwoOfThree() {
        order = shop.paid(PRO_PACK);
        spend(2);
    }

    private void spend(int credits) {
        new SpendCredits(shop.memory.store(), shop.clock)
                .handle(new SpendCredits.Command(
                        new AccountId(shop.order(order).purchase().customer().id()),
                        new CallerKey("portfolio", new RequestKey("spend-" + credits)),
                        Credits.of(credits),
                        "portfolio-42"));
    }

    private AskForcedRefund.Result ask(long amount) {
        return ask.handle(new AskForcedRefund.Command(order, "hana", Won.of(amount), "goodwill"));
    }

    private ForcedRefund asked(long amount) {
        assertThat(ask(amount)).isEqualTo(AskForcedRefund.Result.ASKED);
        return queries.pending().get(0);
    }

    private Result decide(ForcedRefund refund, Verdict verdict, String operator) {
        return decide.handle(new DecideForcedRefund.Command(refund.id(), verdict, operator, Optional.empty()))
                .orElseThrow();
    }

    @Test
    void whatTwoOperatorsAgreeOnIsRefundedAndTheUsedCreditsAreOwed() {
        ForcedRefund refund = asked(3_000);
        assertThat(shop.toss.cancels()).isZero();

        Result result = decide(refund, Verdict.APPROVED, "minsu");

        assertThat(result).isInstanceOf(Result.Made.class);
        assertThat(shop.status(order)).isEqualTo(CANCELED);
        assertThat(shop.balance()).isEqualTo(-2);
        assertThat(queries.pending()).isEmpty();
        shop.assertEverythingSettles();
    }

    @Test
    void whoAskedCannotAgree() {
        ForcedRefund refund = asked(3_000);

        assertThat(decide(refund, Verdict.APPROVED, "hana")).isEqualTo(new Result.Refused(Objection.SAME_OPERATOR));
        assertThat(shop.status(order)).isEqualTo(PAID);
        assertThat(shop.toss.cancels()).isZero();
        assertThat(queries.pending()).containsExactly(refund);
    }

    @Test
    void whatIsRejectedIsNotRefunded() {
        ForcedRefund refund = asked(3_000);

        assertThat(decide(refund, Verdict.REJECTED, "minsu")).isEqualTo(new Result.Rejected());
        assertThat(decide(refund, Verdict.APPROVED, "minsu")).isEqualTo(new Result.Refused(Objection.DECIDED));
        assertThat(shop.toss.cancels()).isZero();
    }

    @Test
    void afterADayItMustBeAskedForAnew() {
        ForcedRefund refund = asked(3_000);
        shop.clock.advance(Duration.ofHours(24));

        assertThat(decide(refund, Verdict.APPROVED, "minsu")).isEqualTo(new Result.Refused(Objection.EXPIRED));
        assertThat(queries.pending()).isEmpty();
        assertThat(ask(3_000)).isEqualTo(AskForcedRefund.Result.ASKED);
    }

    @Test
    void agreeingTwiceRefundsOnce() {
        ForcedRefund refund = asked(2_000);

        Result first = decide(refund, Verdict.APPROVED, "minsu");

        assertThat(decide(refund, Verdict.APPROVED, "minsu")).isEqualTo(first);
        assertThat(shop.toss.cancels()).isEqualTo(1);
    }

    @Test
    void anAnswerThatIsLostIsFoundOutAndNothingGoesBackTwice() {
        ForcedRefund refund = asked(3_000);
        shop.toss.nextCancel(TossFault.LOST_AFTER_PROCESSING);
        shop.toss.nextLookup(TossFault.LOST_BEFORE_PROCESSING);

        decide(refund, Verdict.APPROVED, "minsu");
        shop.assertEverythingSettles();

        assertThat(shop.status(order)).isEqualTo(CANCELED);
        assertThat(shop.balance()).isEqualTo(-2);
        assertThat(shop.toss.cancels()).isEqualTo(1);
    }

    @Test
    void whatNeedsNobodyElseOrCannotBeIsNotAskedFor() {
        assertThat(ask(1_000)).isEqualTo(AskForcedRefund.Result.WITHIN_QUOTE);
        assertThat(ask(3_001)).isEqualTo(AskForcedRefund.Result.EXCEEDS_BALANCE);
        asked(2_000);
        assertThat(ask(3_000)).isEqualTo(AskForcedRefund.Result.WAITING_ALREADY);
        order = new OrderId("ord_nowhere");
        assertThat(ask(3_000)).isEqualTo(AskForcedRefund.Result.ORDER_NOT_FOUND);
        assertThat(decide.handle(new DecideForcedRefund.Command(
                        new RefundId("frc_none"), Verdict.APPROVED, "minsu", Optional.empty())))
                .isEmpty();
    }
}

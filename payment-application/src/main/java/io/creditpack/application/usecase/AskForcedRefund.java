package io.creditpack.application.usecase;

import io.creditpack.application.port.ForcedRefundRepository;
import io.creditpack.application.port.IdGenerator;
import io.creditpack.application.port.UnitOfWork;
import io.creditpack.application.query.RefundQuotes;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.refund.ForcedRefund;
import io.creditpack.domain.refund.ForcedRefund.Asked;
import io.creditpack.domain.refund.RefundId;
import io.creditpack.domain.refund.RefundQuote;
import java.time.Clock;
import java.time.Instant;

/** Asks another operator to agree to a refund of more than the quote allows. Toss hears nothing of it yet. */
public final class AskForcedRefund {
    private final ForcedRefundRepository forced;
    private final RefundQuotes quotes;
    private final UnitOfWork unitOfWork;
    private final IdGenerator ids;
    private final Clock clock;

    public AskForcedRefund(
            ForcedRefundRepository forced, RefundQuotes quotes, UnitOfWork unitOfWork, IdGenerator ids, Clock clock) {
        this.forced = forced;
        this.quotes = quotes;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param amount more than the quote says, at most what Toss still holds
     * @param reason 1 to 200 characters, shown to the buyer
     */
    public record Command(OrderId order, String operator, Won amount, String reason) {}

    /** What came of it. */
    public enum Result {
        /** It waits for another operator, for 24 hours. */
        ASKED,
        /** There is no such order. */
        ORDER_NOT_FOUND,
        /** The quote allows it: nobody else needs to agree. */
        WITHIN_QUOTE,
        /** Toss does not hold so much of the order. */
        EXCEEDS_BALANCE,
        /** Another one of the order waits already. */
        WAITING_ALREADY
    }

    /** Stores the wish, unless something stands against it. */
    public Result handle(Command command) {
        return unitOfWork.inTransaction(() -> quotes.ofOperator(command.order())
                .map(quote -> ask(command, quote))
                .orElse(Result.ORDER_NOT_FOUND));
    }

    private Result ask(Command command, RefundQuote quote) {
        Instant now = clock.instant();
        if (command.amount().compareTo(quote.balance()) > 0) {
            return Result.EXCEEDS_BALANCE;
        }
        if (command.amount().compareTo(quote.amount()) <= 0) {
            return Result.WITHIN_QUOTE;
        }
        if (forced.findByOrder(command.order()).stream().anyMatch(earlier -> earlier.isPending(now))) {
            return Result.WAITING_ALREADY;
        }
        var asked = new Asked(command.operator(), command.reason(), now);
        forced.add(ForcedRefund.asked(new RefundId("frc_" + ids.next()), command.order(), command.amount(), asked));
        return Result.ASKED;
    }
}

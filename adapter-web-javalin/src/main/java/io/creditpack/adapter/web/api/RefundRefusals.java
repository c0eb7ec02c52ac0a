package io.creditpack.adapter.web.api;

import io.creditpack.adapter.web.Problem;
import io.creditpack.adapter.web.ProblemType;
import io.creditpack.application.usecase.RefundRefusal;
import io.creditpack.domain.refund.RefundQuote;
import java.util.List;
import java.util.Optional;

/** How a refused refund is told. */
final class RefundRefusals {
    private RefundRefusals() {}

    static Problem problemOf(RefundRefusal refusal) {
        return switch (refusal.reason()) {
            case ORDER_NOT_FOUND -> Refusals.orderNotFound();
            case EXCEEDS_QUOTE ->
                Problem.of(
                        ProblemType.REFUND_EXCEEDS_QUOTE,
                        refusal.quote().map(RefundRefusals::most).orElse("Nothing can be refunded."));
            case BELOW_MINIMUM ->
                Problem.of(
                        ProblemType.REFUND_BELOW_MINIMUM,
                        "The payment's method gives back more than that at least; refund a larger amount.");
            case REFUND_ACCOUNT_REQUIRED ->
                new Problem(
                        ProblemType.REFUND_ACCOUNT_REQUIRED,
                        "A deposit goes back to an account of the buyer.",
                        List.of(new Problem.FieldError("refundAccount", "is missing")),
                        Optional.empty());
            case REFUND_IN_PROGRESS ->
                Problem.of(ProblemType.REFUND_IN_PROGRESS, "Another refund of this order is not settled yet.");
            case KEY_REUSED ->
                Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED, "Use a new Idempotency-Key for another refund.");
            case REFUND_DECLINED ->
                new Problem(
                        ProblemType.REFUND_DECLINED,
                        "Toss refused the refund; money and credits are as they were. Another try needs a new Idempotency-Key.",
                        List.of(),
                        refusal.tossCode());
            case PAYMENT_MISCONFIGURED ->
                Problem.of(
                        ProblemType.PAYMENT_MISCONFIGURED,
                        "Nothing was refunded; send the same request again once this is mended.");
            case TOSS_UNREACHABLE ->
                Problem.of(ProblemType.TOSS_UNREACHABLE, "Nothing was refunded; send the same request again.");
        };
    }

    private static String most(RefundQuote quote) {
        return "At most %d KRW for %d credits can be refunded; the refund-quote says why."
                .formatted(quote.amount().amount(), quote.credits().units());
    }
}

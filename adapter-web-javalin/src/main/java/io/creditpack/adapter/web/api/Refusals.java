package io.creditpack.adapter.web.api;

import io.creditpack.adapter.web.Language;
import io.creditpack.adapter.web.Problem;
import io.creditpack.adapter.web.Problem.FieldError;
import io.creditpack.adapter.web.ProblemType;
import io.creditpack.adapter.web.TossTexts;
import io.creditpack.domain.order.Refusal;
import java.util.List;
import java.util.Optional;

/** How a refused confirmation is told. */
final class Refusals {
    private Refusals() {}

    /** An order that is absent and one of somebody else are the same answer. */
    static Problem orderNotFound() {
        return Problem.of(ProblemType.ORDER_NOT_FOUND, "You have no order of this id.");
    }

    static Problem problemOf(Refusal refusal, Language language) {
        return switch (refusal.reason()) {
            case ORDER_NOT_FOUND -> orderNotFound();
            case AMOUNT_MISMATCH ->
                new Problem(
                        ProblemType.AMOUNT_MISMATCH,
                        "The payment was made for another amount; nothing was charged.",
                        List.of(new FieldError("amount", "is not the order's price")),
                        Optional.empty());
            case ORDER_NOT_PAYABLE ->
                Problem.of(ProblemType.ORDER_NOT_PAYABLE, "The order is canceled or its time is over.");
            case PAYMENT_KEY_CONFLICT ->
                Problem.of(
                        ProblemType.PAYMENT_KEY_CONFLICT,
                        "Another attempt holds this order, or another order this paymentKey.");
            case PAYMENT_DECLINED -> {
                String code = refusal.tossCode().orElse("UNKNOWN");
                yield Problem.declined(TossTexts.decline(code, language), code);
            }
            case PAYMENT_SESSION_EXPIRED ->
                Problem.of(
                        ProblemType.PAYMENT_SESSION_EXPIRED,
                        "More than ten minutes passed since the authentication; nothing was charged.");
            case PAYMENT_MISCONFIGURED ->
                Problem.of(
                        ProblemType.PAYMENT_MISCONFIGURED,
                        "Nothing was charged; the order can be paid once this is mended.");
            case TOSS_UNREACHABLE ->
                Problem.of(ProblemType.TOSS_UNREACHABLE, "Nothing was charged; send the same request again.");
        };
    }
}

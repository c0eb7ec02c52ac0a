package io.creditpack.adapter.web.page.office;

import io.creditpack.adapter.web.Texts;
import io.creditpack.domain.payment.PaymentKey;
import io.creditpack.domain.refund.ForcedRefund;
import io.creditpack.domain.refund.ForcedRefund.Verdict;
import io.creditpack.domain.refund.RefundQuote.Line;
import java.time.Instant;
import java.util.Optional;

/**
 * One order, and what an operator may do with it.
 *
 * @param desk what surrounds it
 * @param file everything about it
 * @param key makes what this page sends one refund, however often it is sent
 * @param now when it is looked at
 */
record OrderFileView(Desk desk, OrderFile file, String key, Instant now) {
    String path() {
        return "/admin/orders/" + file.order().id();
    }

    /** Returns the method in our words, Toss's own for one that is new to us. */
    Optional<String> method() {
        return file.payment()
                .flatMap(payment -> payment.method().name())
                .map(name -> desk.words().find("method." + name).orElse(name));
    }

    /** Returns the key of the payment, shortened. */
    Optional<String> payment() {
        return file.payment().map(payment -> payment.key()).map(PaymentKey::toString);
    }

    /** Returns why a part of the price goes back, or does not. */
    String why(Line line) {
        return Texts.in("refunds", desk.words().language())
                .getString(line.rule().name());
    }

    boolean isPending(ForcedRefund refund) {
        return refund.isPending(now);
    }

    boolean isAnyPending() {
        return file.forced().stream().anyMatch(this::isPending);
    }

    /** Returns whether whoever looks may agree, or agree once more to what was interrupted. */
    boolean canApprove(ForcedRefund refund) {
        return desk.operator()
                .filter(operator ->
                        refund.objectionTo(Verdict.APPROVED, operator, now).isEmpty())
                .isPresent();
    }

    /** Returns where a forced refund stands: PENDING, EXPIRED, or how it was decided. */
    String standing(ForcedRefund refund) {
        return refund.decided()
                .map(decided -> decided.verdict().name())
                .orElse(isPending(refund) ? "PENDING" : "EXPIRED");
    }
}

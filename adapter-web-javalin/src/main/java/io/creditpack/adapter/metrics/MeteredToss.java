package io.creditpack.adapter.metrics;

import io.creditpack.application.port.CancelRequest;
import io.creditpack.application.port.CancelResult;
import io.creditpack.application.port.ConfirmRequest;
import io.creditpack.application.port.ConfirmResult;
import io.creditpack.application.port.PaymentLookup;
import io.creditpack.application.port.TossGateway;
import io.creditpack.domain.money.Mode;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;

/** Toss, with every call counted and timed. */
public final class MeteredToss implements TossGateway {
    private final TossGateway toss;
    private final Metrics metrics;

    public MeteredToss(TossGateway toss, Metrics metrics) {
        this.toss = toss;
        this.metrics = metrics;
    }

    @Override
    public Mode mode() {
        return toss.mode();
    }

    @Override
    public ConfirmResult confirm(ConfirmRequest request) {
        return metrics.ofToss(
                "confirm",
                () -> toss.confirm(request),
                result -> result.match(
                        payment -> "approved",
                        failure -> "declined",
                        obstacle -> "not_attempted",
                        code -> "unknown",
                        why -> "unknown"));
    }

    @Override
    public PaymentLookup find(PaymentKey key) {
        return metrics.ofToss("query", () -> toss.find(key), MeteredToss::wordFor);
    }

    @Override
    public PaymentLookup findByOrder(OrderId order) {
        return metrics.ofToss("query", () -> toss.findByOrder(order), MeteredToss::wordFor);
    }

    private static String wordFor(PaymentLookup lookup) {
        return lookup.match(payment -> "found", () -> "not_found", why -> "unanswered");
    }

    @Override
    public CancelResult cancel(CancelRequest request) {
        return metrics.ofToss(
                "cancel",
                () -> toss.cancel(request),
                result -> result.match(
                        payment -> "canceled",
                        code -> "refused",
                        obstacle -> "not_attempted",
                        code -> "unknown",
                        why -> "unknown"));
    }

    @Override
    public boolean isResting() {
        return toss.isResting();
    }
}

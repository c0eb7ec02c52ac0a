package io.creditpack.adapter.jdbi;

import io.creditpack.application.port.CancelRequest;
import io.creditpack.application.port.CancelResult;
import io.creditpack.application.port.ConfirmRequest;
import io.creditpack.application.port.ConfirmResult;
import io.creditpack.application.port.PaymentLookup;
import io.creditpack.application.port.TossGateway;
import io.creditpack.domain.money.Mode;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;

/** A Toss before whose every call a test may stop. */
record SteppedToss(TossGateway toss, Runnable stop) implements TossGateway {
    @Override
    public Mode mode() {
        return toss.mode();
    }

    @Override
    public ConfirmResult confirm(ConfirmRequest request) {
        stop.run();
        return toss.confirm(request);
    }

    @Override
    public PaymentLookup find(PaymentKey key) {
        stop.run();
        return toss.find(key);
    }

    @Override
    public PaymentLookup findByOrder(OrderId order) {
        stop.run();
        return toss.findByOrder(order);
    }

    @Override
    public CancelResult cancel(CancelRequest request) {
        stop.run();
        return toss.cancel(request);
    }
}

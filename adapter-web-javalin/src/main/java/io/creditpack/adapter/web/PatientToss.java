package io.creditpack.adapter.web;

import io.creditpack.application.port.CancelRequest;
import io.creditpack.application.port.CancelResult;
import io.creditpack.application.port.ConfirmRequest;
import io.creditpack.application.port.ConfirmResult;
import io.creditpack.application.port.PaymentLookup;
import io.creditpack.application.port.TossGateway;
import io.creditpack.domain.money.Mode;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;

/** Toss, asked by requests that let others have their place until it answers. */
public final class PatientToss implements TossGateway {
    private final TossGateway toss;
    private final Capacity capacity;

    public PatientToss(TossGateway toss, Capacity capacity) {
        this.toss = toss;
        this.capacity = capacity;
    }

    @Override
    public Mode mode() {
        return toss.mode();
    }

    @Override
    public ConfirmResult confirm(ConfirmRequest request) {
        return capacity.aside(() -> toss.confirm(request));
    }

    @Override
    public PaymentLookup find(PaymentKey key) {
        return capacity.aside(() -> toss.find(key));
    }

    @Override
    public PaymentLookup findByOrder(OrderId order) {
        return capacity.aside(() -> toss.findByOrder(order));
    }

    @Override
    public CancelResult cancel(CancelRequest request) {
        return capacity.aside(() -> toss.cancel(request));
    }

    @Override
    public boolean isResting() {
        return toss.isResting();
    }
}

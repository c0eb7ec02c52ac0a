package com.acme.boutique;

import io.creditpack.application.usecase.ReconcilePayments;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finishes what a crash, a lost answer or a closed browser left open. Any number of nodes may do it at once. */
@Component
class Reconciling {
    private static final ReconcilePayments.Command ROUND = new ReconcilePayments.Command(100);

    private final ReconcilePayments reconcile;

    Reconciling(ReconcilePayments reconcile) {
        this.reconcile = reconcile;
    }

    /** Spring logs a failure and goes on with the next round. */
    @Scheduled(fixedDelay = 1_000)
    void round() {
        reconcile.handle(ROUND);
    }
}

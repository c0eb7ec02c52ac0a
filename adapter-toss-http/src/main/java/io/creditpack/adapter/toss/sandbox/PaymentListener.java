package io.creditpack.adapter.toss.sandbox;

/** Is told of every change of a payment, in the order the changes of that payment happened. */
interface PaymentListener {
    /** Called while the payment is locked: must be quick and must not ask for payments. */
    void changed(SandboxPayment before, SandboxPayment after);
}

package io.creditpack.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.creditpack.application.port.ConfirmRequest;
import io.creditpack.application.port.ConfirmResult;
import io.creditpack.application.port.Obstacle;
import io.creditpack.application.port.PaymentLookup;
import io.creditpack.application.port.TossGateway;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.payment.PaymentKey;
import io.creditpack.domain.payment.PaymentStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What both contract suites over a Toss start from: a new Toss for each test, and the steps they share.
 *
 * <p>To certify a client of your own, extend both suites in your tests and return from {@link #start} a world whose {@link
 * TossWorld#gateway} is your client. {@code SandboxWorld}, in the test-jar of {@code adapter-toss-http}, is such a world for
 * any client that takes a base URL and a secret key.
 */
public abstract class TossStory {
    static final OrderId ORDER = new OrderId("ord_contract_1");
    static final Won PRICE = Won.of(3_000);
    static final PaymentKey NOBODYS_KEY = new PaymentKey("tgen_nobody_has_this_key");

    private TossWorld toss;

    /** Starts a Toss without payments. */
    protected abstract TossWorld start();

    @BeforeEach
    final void startToss() {
        toss = start();
    }

    @AfterEach
    final void stopToss() {
        toss.close();
    }

    final TossWorld toss() {
        return toss;
    }

    final TossGateway gateway() {
        return toss.gateway();
    }

    final PaymentKey authenticated() {
        return toss.authenticate(ORDER, PRICE);
    }

    final ConfirmResult confirm(PaymentKey key) {
        return gateway().confirm(new ConfirmRequest(ORDER, key, PRICE));
    }

    /** Confirms and returns the payment; the test fails if Toss does not take it. */
    final Payment confirmed(PaymentKey key) {
        return assertThat(confirm(key))
                .asInstanceOf(type(ConfirmResult.Approved.class))
                .actual()
                .payment();
    }

    final PaymentKey paid() {
        return confirmed(authenticated()).key();
    }

    final PaymentKey deposited() {
        PaymentKey key =
                confirmed(toss.authenticateVirtualAccount(ORDER, PRICE)).key();
        toss.deposit(key);
        return key;
    }

    /** Returns the payment as Toss has it now; the test fails if Toss does not say. */
    final Payment current(PaymentKey key) {
        return assertThat(gateway().find(key))
                .asInstanceOf(type(PaymentLookup.Found.class))
                .actual()
                .payment();
    }

    final PaymentStatus statusOf(PaymentKey key) {
        return current(key).status();
    }

    static Obstacle misconfigured(String tossCode) {
        return new Obstacle(Obstacle.Kind.MISCONFIGURED, tossCode);
    }
}

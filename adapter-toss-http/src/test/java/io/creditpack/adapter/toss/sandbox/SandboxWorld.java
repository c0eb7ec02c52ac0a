package io.creditpack.adapter.toss.sandbox;

import io.creditpack.application.port.TossGateway;
import io.creditpack.application.port.TossTransactions;
import io.creditpack.application.testkit.TossFault;
import io.creditpack.application.testkit.TossWorld;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/**
 * The sandbox behind real sockets, and any client in front of them: with it the contract suites of a {@code TossGateway} run
 * over a client of one's own.
 */
public final class SandboxWorld implements TossWorld {
    private static final String TEST_KEY = "test_gsk_canary0123456789";

    /** Its clock stands: what must happen within a second does, and a moment passes when it is told to. */
    private final TossSandbox sandbox =
            TossSandbox.start(SandboxConfig.on(0, Clock.fixed(Clock.systemUTC().instant(), ZoneOffset.UTC)));

    private final Client client;
    private TossGateway gateway;

    /** Starts a sandbox on a free port; {@code client} is connected to it. */
    public SandboxWorld(Client client) {
        this.client = client;
        this.gateway = client.connect(sandbox.url(), TEST_KEY);
    }

    /** How a client is made. One that is {@link AutoCloseable} is closed at the end. */
    public interface Client {
        TossGateway connect(URI baseUrl, String secretKey);
    }

    @Override
    public TossGateway gateway() {
        return gateway;
    }

    /** A client that also lists transactions is asked for them; another has none to be certified. */
    @Override
    public TossTransactions transactions() {
        if (gateway instanceof TossTransactions lists) {
            return lists;
        }
        throw new UnsupportedOperationException("this client lists no transactions");
    }

    private void reachBy(String secretKey) {
        hangUp();
        gateway = client.connect(sandbox.url(), secretKey);
    }

    private void hangUp() {
        if (gateway instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception failure) {
                throw new AssertionError("the client could not be closed", failure);
            }
        }
    }

    @Override
    public PaymentKey authenticate(OrderId order, Won amount) {
        return pay(order, amount, SandboxMethod.CARD);
    }

    @Override
    public PaymentKey authenticateVirtualAccount(OrderId order, Won amount) {
        return pay(order, amount, SandboxMethod.VIRTUAL_ACCOUNT);
    }

    private PaymentKey pay(OrderId order, Won amount, SandboxMethod method) {
        return new PaymentKey(
                sandbox.pay(order.value(), amount.amount(), method).paymentKey());
    }

    @Override
    public void deposit(PaymentKey key) {
        sandbox.deposit(key.value());
    }

    @Override
    public void reverseDeposit(PaymentKey key) {
        sandbox.reverseDeposit(key.value());
    }

    @Override
    public void cancelInConsole(PaymentKey key, Won amount) {
        sandbox.cancel(key.value(), amount.amount());
    }

    @Override
    public void expire(PaymentKey key) {
        sandbox.expire(key.value());
    }

    @Override
    public void letAMomentPass() {
        sandbox.advance(Duration.ofMinutes(1));
    }

    @Override
    public void nextConfirm(TossFault fault) {
        plan(SandboxOperation.CONFIRM, fault);
    }

    @Override
    public void nextLookup(TossFault fault) {
        plan(SandboxOperation.QUERY, fault);
    }

    @Override
    public void nextCancel(TossFault fault) {
        plan(SandboxOperation.CANCEL, fault);
    }

    private void plan(SandboxOperation operation, TossFault fault) {
        sandbox.plan(PlannedFault.on(
                operation,
                switch (fault) {
                    case LOST_BEFORE_PROCESSING -> SandboxFault.RESET_BEFORE_PROCESSING;
                    case LOST_AFTER_PROCESSING -> SandboxFault.RESET_AFTER_PROCESSING;
                    case WRONG_AMOUNT -> SandboxFault.WRONG_AMOUNT;
                    case WRONG_ORDER -> SandboxFault.WRONG_ORDER;
                    case UNKNOWN_STATUS -> SandboxFault.UNKNOWN_STATUS;
                }));
    }

    @Override
    public void declineNextConfirm(String tossCode) {
        sandbox.plan(PlannedFault.on(SandboxOperation.CONFIRM, SandboxFault.ERROR_CODE)
                .code(tossCode));
    }

    @Override
    public void refuseNextCancel(String tossCode) {
        sandbox.plan(PlannedFault.on(SandboxOperation.CANCEL, SandboxFault.ERROR_CODE)
                .code(tossCode));
    }

    @Override
    public void goDown() {
        sandbox.close();
        reachBy(TEST_KEY);
    }

    /** The sandbox takes every test key, so ours becomes a live one. */
    @Override
    public void refuseKeys() {
        reachBy("live_gsk_unknown");
    }

    @Override
    public void close() {
        hangUp();
        sandbox.close();
    }
}

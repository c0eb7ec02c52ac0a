package io.creditpack.adapter.toss;

import io.creditpack.adapter.toss.sandbox.PlannedFault;
import io.creditpack.adapter.toss.sandbox.SandboxConfig;
import io.creditpack.adapter.toss.sandbox.SandboxFault;
import io.creditpack.adapter.toss.sandbox.SandboxMethod;
import io.creditpack.adapter.toss.sandbox.SandboxOperation;
import io.creditpack.adapter.toss.sandbox.TossSandbox;
import io.creditpack.application.port.TossGateway;
import io.creditpack.application.port.TossTransactions;
import io.creditpack.application.testkit.TossFault;
import io.creditpack.application.testkit.TossWorld;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;
import java.time.Clock;
import java.time.Duration;

/** The sandbox behind real sockets, and the gateway in front of them. */
final class SandboxWorld implements TossWorld {
    private final TossSandbox sandbox = TossSandbox.start(SandboxConfig.on(0, Clock.systemUTC()));
    private TossHttpGateway gateway = new TossHttpGateway(Examples.config(sandbox.url()));

    @Override
    public TossGateway gateway() {
        return gateway;
    }

    @Override
    public TossTransactions transactions() {
        return gateway;
    }

    private void reachBy(TossConfig config) {
        gateway.close();
        gateway = new TossHttpGateway(config);
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
        reachBy(Examples.config(sandbox.url()));
    }

    /** The sandbox takes every test key, so ours becomes a live one. */
    @Override
    public void refuseKeys() {
        reachBy(TossConfig.of(sandbox.url(), new SecretKey("live_gsk_unknown")));
    }

    @Override
    public void close() {
        gateway.close();
        sandbox.close();
    }
}

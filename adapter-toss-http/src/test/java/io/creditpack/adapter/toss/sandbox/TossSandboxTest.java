package io.creditpack.adapter.toss.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TossSandboxTest extends SandboxTest {
    @Test
    @Timeout(20)
    void closingReleasesRequestsThatAreHeld() {
        SandboxPayment payment = authenticated(SandboxMethod.CARD);
        sandbox.plan(PlannedFault.on(SandboxOperation.CONFIRM, SandboxFault.TIMEOUT_BEFORE_PROCESSING));
        CompletableFuture<Http.Reply> held = CompletableFuture.supplyAsync(() -> confirm(payment));
        Eventually.holds(() -> sandbox.count(SandboxOperation.CONFIRM) == 1);

        sandbox.close();

        Eventually.holds(held::isDone);
        Eventually.holds(TossSandboxTest::noRequestThreadWaits);
    }

    @Test
    void takenPortIsReported() {
        int taken = sandbox.url().getPort();

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> TossSandbox.start(SandboxConfig.on(taken, Clock.systemUTC())))
                .withMessageContaining(Integer.toString(taken));
    }

    @Test
    void onlyThisMachineCanReachIt() throws Exception {
        InetAddress outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .findAny()
                .orElse(null);
        Assumptions.assumeTrue(outside != null, "this machine has no address but its loopback");

        assertThatExceptionOfType(ConnectException.class)
                .isThrownBy(() -> new Socket(outside, sandbox.url().getPort()).close());
    }

    @Test
    void typedCallsRefuseWhatTheControlApiRefuses() {
        SandboxPayment payment = confirmed(SandboxMethod.CARD);

        assertThatIllegalStateException().isThrownBy(() -> sandbox.deposit(payment.paymentKey()));
        assertThatIllegalStateException().isThrownBy(() -> sandbox.cancel("unknown"));
        assertThatIllegalStateException().isThrownBy(() -> sandbox.expire(payment.paymentKey()));
        assertThat(sandbox.payment("unknown")).isEmpty();
    }

    @Test
    void typedCallsDoWhatTheControlApiDoes() {
        SandboxPayment account = deposited();

        assertThat(sandbox.reverseDeposit(account.paymentKey()).approvedAt()).isEmpty();
        assertThat(sandbox.deposit(account.paymentKey()).approvedAt()).contains(START);
        assertThat(sandbox.cancel(account.paymentKey(), 1_000).balance()).isEqualTo(2_000);
        assertThat(sandbox.cancel(account.paymentKey()).balance()).isZero();
        assertThat(sandbox.payments()).hasSize(1);
    }

    private static boolean noRequestThreadWaits() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .noneMatch(frame -> frame.getClassName().equals(Pause.class.getName()));
    }
}

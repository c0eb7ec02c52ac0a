package io.creditpack.adapter.toss;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.toss.sandbox.SandboxWorld;
import io.creditpack.application.port.CancelRequest;
import io.creditpack.application.port.CancelRequest.Part;
import io.creditpack.application.port.CancelResult;
import io.creditpack.application.port.ConfirmRequest;
import io.creditpack.application.port.Obstacle;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ConsecutiveCancelTest {
    private static final OrderId ORDER = new OrderId("ord_consecutive");
    private static final Won PRICE = Won.of(3_000);

    @Test
    void whatComesTooSoonIsNotAttemptedAndMayBeAskedForAgain() {
        try (var toss = new SandboxWorld(Examples::gateway)) {
            PaymentKey key = toss.authenticate(ORDER, PRICE);
            toss.gateway().confirm(new ConfirmRequest(ORDER, key, PRICE));

            assertThat(cancel(toss, key, "first", 3_000)).isInstanceOf(CancelResult.Canceled.class);
            assertThat(cancel(toss, key, "second", 2_000))
                    .isEqualTo(new CancelResult.NotAttempted(
                            new Obstacle(Obstacle.Kind.UNREACHABLE, "FORBIDDEN_CONSECUTIVE_REQUEST")));
            toss.letAMomentPass();
            assertThat(cancel(toss, key, "third", 2_000)).isInstanceOf(CancelResult.Canceled.class);
        }
    }

    private static CancelResult cancel(SandboxWorld toss, PaymentKey key, String intent, long balance) {
        var part = new Part(Won.of(1_000), Won.of(balance));
        return toss.gateway().cancel(new CancelRequest(key, "cancel:" + intent, part, "고객 변심", Optional.empty()));
    }
}

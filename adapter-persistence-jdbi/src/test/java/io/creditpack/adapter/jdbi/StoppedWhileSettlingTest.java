package io.creditpack.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.ConfirmRequest;
import io.creditpack.application.testkit.Fixtures;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A process is stopped while Toss answers it, as a machine that swaps or a debugger does, and wakes up too late. */
@Timeout(300)
class StoppedWhileSettlingTest {
    @Test
    void H2_aProcessThatWakesUpAfterNinetySecondsChangesNothingAnyMore() throws Exception {
        String url = PostgresServer.newDatabase();
        try (var shop = new SettlingShop(url)) {
            shop.place();
            try (SettlingProcess sleeper = SettlingProcess.start(url)) {
                SettlingProcess.await(() -> shop.order().status() == OrderStatus.CONFIRMING);
                sleeper.signal("STOP");
                shop.toss.confirm(new ConfirmRequest(SettlingShop.ORDER, shop.key, Fixtures.PRO_PACK.price()));
                shop.clock.advance(Duration.ofSeconds(90));
                shop.reconcile();
                Order settled = shop.order();
                assertThat(settled.status()).isEqualTo(OrderStatus.PAID);

                sleeper.signal("CONT");
                sleeper.goOn();

                assertThat(sleeper.end()).isZero();
                assertThat(shop.order()).isEqualTo(settled);
                assertThat(shop.order().version()).isEqualTo(settled.version());
            }
            assertThat(shop.entries()).isEqualTo(1);
            shop.assertInvariants();
        }
    }
}

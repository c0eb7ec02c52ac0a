package io.creditpack.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditpack.application.port.StorageException;
import io.creditpack.domain.order.OrderStatus;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The database has stored it, and whoever asked for it does not hear so. */
class CutAtCommitTest {
    @Test
    void A6_aSettlementWhoseCommitIsNotHeardOfIsReadAgainAndNotMadeAgain() {
        try (var proxy = new CuttingProxy(PostgresServer.newDatabase());
                var shop = new SettlingShop(proxy.url())) {
            shop.place();
            try (var answers = shop.toss.holdConfirmAnswers()) {
                var confirming = CompletableFuture.supplyAsync(shop::confirm, task -> new Thread(task).start());
                answers.awaitArrival();
                proxy.cutAtNextCommit();
                answers.release();
                assertThatThrownBy(confirming::join).hasCauseInstanceOf(StorageException.class);
            }
            assertThat(proxy.hasCut()).isTrue();

            assertThat(shop.order().status()).isEqualTo(OrderStatus.PAID);
            assertPaidOnce(shop);
        }
    }

    @Test
    void A6_aClaimWhoseCommitIsNotHeardOfIsFoundByTheReconciler() {
        try (var proxy = new CuttingProxy(PostgresServer.newDatabase());
                var shop = new SettlingShop(proxy.url())) {
            shop.place();
            proxy.cutAtNextCommit();
            assertThatThrownBy(shop::confirm).isInstanceOf(StorageException.class);
            assertThat(proxy.hasCut()).isTrue();

            assertThat(shop.toss.confirms()).isZero();
            assertThat(shop.order().status()).isEqualTo(OrderStatus.CONFIRMING);
            for (int look = 0; look < 9 && shop.order().status() == OrderStatus.CONFIRMING; look++) {
                shop.reconcile();
            }
            assertPaidOnce(shop);
        }
    }

    private static void assertPaidOnce(SettlingShop shop) {
        OrderStatus repeated = shop.confirm()
                .match(view -> view.order().status(), view -> view.order().status(), refusal -> {
                    throw new AssertionError(refusal);
                });
        assertThat(repeated).isEqualTo(OrderStatus.PAID);
        assertThat(shop.toss.confirms()).isEqualTo(1);
        assertThat(shop.entries()).isEqualTo(1);
        shop.assertInvariants();
    }
}

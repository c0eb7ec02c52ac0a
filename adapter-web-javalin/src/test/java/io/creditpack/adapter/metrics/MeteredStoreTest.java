package io.creditpack.adapter.metrics;

import static io.creditpack.application.testkit.Fixtures.claimed;
import static io.creditpack.application.testkit.Fixtures.order;
import static io.creditpack.application.testkit.Fixtures.paymentKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.StorageException;
import io.creditpack.application.testkit.memory.InMemoryPaymentStore;
import io.creditpack.domain.order.Order;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class MeteredStoreTest {
    private static final String ONE_CONFIRM =
            "payments_order_moves_total{cause=\"CUSTOMER\",event=\"CONFIRM_STARTED\"} 1.0";

    private final InMemoryPaymentStore memory = new InMemoryPaymentStore();
    private final Metrics metrics = new Metrics(() -> 0);
    private final PaymentStore store = MeteredStore.of(memory.store(), metrics);

    @Test
    void aStoredStepIsCounted() {
        Order order = placed();

        store.unitOfWork().inTransaction(() -> confirm(order));

        assertThat(figures()).contains(ONE_CONFIRM);
    }

    @Test
    void aStepOfANestedTransactionIsCountedOnce() {
        Order order = placed();

        store.unitOfWork().inTransaction(() -> store.unitOfWork().inTransaction(() -> confirm(order)));

        assertThat(figures()).contains(ONE_CONFIRM);
    }

    @Test
    void aStepThatWasRolledBackIsNotCounted() {
        Order order = placed();
        memory.unitOfWork().refuseCommits(1);

        assertThatThrownBy(() -> store.unitOfWork().inTransaction(() -> confirm(order)))
                .isInstanceOf(StorageException.class);

        assertThat(figures()).doesNotContain("payments_order_moves_total{");
    }

    private Order placed() {
        Order order = order("order-1");
        store.unitOfWork().inTransaction(() -> store.orders().add(order));
        return order;
    }

    private void confirm(Order order) {
        store.orders().save(claimed(order, paymentKey("1")));
    }

    private String figures() {
        return new String(metrics.text(), StandardCharsets.UTF_8);
    }
}

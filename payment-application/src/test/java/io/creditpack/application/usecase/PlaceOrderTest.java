package io.creditpack.application.usecase;

import static io.creditpack.application.testkit.Fixtures.DOYUN;
import static io.creditpack.application.testkit.Fixtures.MINJI;
import static io.creditpack.application.testkit.Fixtures.NOON;
import static io.creditpack.application.testkit.Fixtures.PREMIUM_PACK;
import static io.creditpack.application.testkit.Fixtures.PRO_PACK;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.usecase.PlaceOrder.Result;
import io.creditpack.domain.order.Customer;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.order.RequestKey;
import io.creditpack.domain.product.ProductId;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class PlaceOrderTest {
    private static final RequestKey KEY = new RequestKey("click-1");

    private final Shop shop = new Shop();

    @Test
    void aNewOrderIsPendingAtTodaysPriceForHalfAnHour() {
        Order order = placed(shop.placeOrder.handle(new PlaceOrder.Command(MINJI, PRO_PACK.id(), Optional.empty())));

        assertThat(shop.order(order.id()).saved()).isEqualTo(order.saved());
        assertThat(order.status()).isEqualTo(OrderStatus.PENDING);
        assertThat(order.purchase().product()).isEqualTo(PRO_PACK);
        assertThat(order.purchase().expiresAt()).isEqualTo(NOON.plus(Duration.ofMinutes(30)));
    }

    @Test
    void theSameKeyGivesTheSameOrder() {
        Order first = placed(place(MINJI, PRO_PACK.id()));

        assertThat(place(MINJI, PRO_PACK.id()))
                .asInstanceOf(InstanceOfAssertFactories.type(Result.Repeated.class))
                .extracting(repeated -> repeated.order().id())
                .isEqualTo(first.id());
    }

    @Test
    void theSameKeyForAnotherProductIsRefused() {
        place(MINJI, PRO_PACK.id());

        assertThat(place(MINJI, PREMIUM_PACK.id())).isEqualTo(new Result.KeyReused());
        assertThat(ordersOf(MINJI)).isEqualTo(1);
    }

    @Test
    void twoCustomersMayUseTheSameKey() {
        place(MINJI, PRO_PACK.id());

        assertThat(place(DOYUN, PREMIUM_PACK.id())).isInstanceOf(Result.Placed.class);
    }

    @Test
    void withoutAKeyEachRequestIsAnOrderOfItsOwn() {
        shop.place(PRO_PACK);
        shop.place(PRO_PACK);

        assertThat(ordersOf(MINJI)).isEqualTo(2);
    }

    @Test
    void whatIsNotForSaleIsNotOrdered() {
        assertThat(place(MINJI, new ProductId("GOLD_PACK"))).isEqualTo(new Result.UnknownProduct());
        assertThat(ordersOf(MINJI)).isZero();
    }

    @Test
    void thirtyEqualRequestsAtOnceAreOneOrder() {
        var results = Threads.runAll(IntStream.range(0, 30)
                .<Supplier<Result>>mapToObj(i -> () -> place(MINJI, PRO_PACK.id()))
                .toList());

        assertThat(results).filteredOn(Result.Placed.class::isInstance).hasSize(1);
        assertThat(ordersOf(MINJI)).isEqualTo(1);
    }

    private Result place(Customer customer, ProductId product) {
        return shop.placeOrder.handle(new PlaceOrder.Command(customer, product, Optional.of(KEY)));
    }

    private int ordersOf(Customer customer) {
        return shop.memory
                .store()
                .register()
                .findByCustomer(customer.id(), Optional.empty(), 100)
                .size();
    }

    private static Order placed(Result result) {
        assertThat(result).isInstanceOf(Result.Placed.class);
        return ((Result.Placed) result).order();
    }
}

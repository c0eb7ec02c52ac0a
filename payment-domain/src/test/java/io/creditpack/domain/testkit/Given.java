package io.creditpack.domain.testkit;

import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.Customer;
import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.Purchase;
import io.creditpack.domain.order.RequestKey;
import io.creditpack.domain.order.Trigger;
import io.creditpack.domain.payment.PaymentKey;
import io.creditpack.domain.product.Product;
import io.creditpack.domain.product.ProductId;
import java.time.Duration;
import java.time.Instant;

/** The purchase every test speaks of unless it says otherwise: a PRO Pack, 3 credits for 3,000 won. */
public final class Given {
    public static final Instant PLACED_AT = Instant.parse("2026-01-14T01:30:00Z");
    public static final Instant EXPIRES_AT = PLACED_AT.plus(Duration.ofMinutes(30));
    public static final Instant NOW = PLACED_AT.plus(Duration.ofMinutes(5));
    public static final Instant DUE_DATE = PLACED_AT.plus(Duration.ofDays(7));

    public static final Product PRO_PACK =
            new Product(new ProductId("PRO_PACK"), "PRO Pack", Credits.of(3), Won.of(3_000));

    public static final CustomerId CUSTOMER = new CustomerId("guest-1");
    public static final OrderId ORDER = new OrderId("order-1");
    public static final OrderId OTHER_ORDER = new OrderId("order-2");
    public static final PaymentKey KEY = new PaymentKey("tgen_20260114103000AbCd1");
    public static final PaymentKey OTHER_KEY = new PaymentKey("tgen_20260114103500EfGh2");

    private Given() {}

    /** Returns a PENDING order of a PRO Pack. */
    public static Order order() {
        return orderOf(PRO_PACK);
    }

    /** Returns a PENDING order of another product. */
    public static Order orderOf(Product product) {
        var customer = new Customer(CUSTOMER, "customer-key-1");
        return Order.place(ORDER, new Purchase(customer, product, new RequestKey("request-1"), PLACED_AT, EXPIRES_AT));
    }

    /** Returns a trigger of this moment, {@link #NOW}. */
    public static Trigger by(Trigger.Cause cause) {
        return new Trigger(cause, NOW);
    }
}

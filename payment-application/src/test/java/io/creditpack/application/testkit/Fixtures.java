package io.creditpack.application.testkit;

import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.CreditEntry;
import io.creditpack.domain.credit.CreditEntry.Source;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.EntryType;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Mode;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.Customer;
import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.Purchase;
import io.creditpack.domain.order.RequestKey;
import io.creditpack.domain.order.Trigger;
import io.creditpack.domain.payment.Amounts;
import io.creditpack.domain.payment.Cancel;
import io.creditpack.domain.payment.Method;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.payment.PaymentKey;
import io.creditpack.domain.payment.PaymentStatus;
import io.creditpack.domain.payment.VirtualAccount;
import io.creditpack.domain.product.Product;
import io.creditpack.domain.product.ProductId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The packs, a customer, and orders and payments in every state a test starts from. */
public final class Fixtures {
    /** Noon in Seoul, with the microseconds a database must keep. */
    public static final Instant NOON = Instant.parse("2026-11-23T03:00:00.123456Z");

    public static final Product PRO_PACK =
            new Product(new ProductId("PRO_PACK"), "PRO Pack", Credits.of(3), Won.of(3_000));
    public static final Product PREMIUM_PACK =
            new Product(new ProductId("PREMIUM_PACK"), "PREMIUM Pack", Credits.of(5), Won.of(5_000));

    public static final Customer MINJI = customer("minji");
    public static final Customer DOYUN = customer("doyun");

    public static final AccountId MINJIS_ACCOUNT = new AccountId(MINJI.id());

    private Fixtures() {}

    public static Customer customer(String name) {
        return new Customer(new CustomerId(name), "ck_" + name);
    }

    /** Returns Minji's new order of a PRO Pack, placed at {@link #NOON} for half an hour. */
    public static Order order(String id) {
        return order(id, MINJI, PRO_PACK);
    }

    /** Returns a new order, placed at {@link #NOON} for half an hour under a request key made of its id. */
    public static Order order(String id, Customer customer, Product product) {
        var key = new RequestKey("request-" + id);
        return Order.place(
                new OrderId(id), new Purchase(customer, product, key, NOON, NOON.plus(Duration.ofMinutes(30))));
    }

    /** Returns Minji's new order of a PRO Pack that is paid with real money. */
    public static Order liveOrder(String id) {
        Purchase it = order(id).purchase();
        return Order.place(
                new OrderId(id),
                new Purchase(it.customer(), it.product(), it.requestKey(), it.placedAt(), it.expiresAt(), Mode.LIVE));
    }

    public static PaymentKey paymentKey(String suffix) {
        return new PaymentKey("tgen_20261123120000_" + suffix);
    }

    public static Trigger trigger(Trigger.Cause cause) {
        return new Trigger(cause, NOON);
    }

    /** Returns the order after {@code key} was claimed for it; it must be payable at {@link #NOON}. */
    public static Order claimed(Order order, PaymentKey key) {
        return order.claim(key, order.price(), trigger(Trigger.Cause.CUSTOMER))
                .match(claimed -> claimed, held -> held, refusal -> {
                    throw new IllegalStateException("not payable: " + refusal);
                });
    }

    /** Returns what Toss says of a card payment that took the order's price. */
    public static Payment paidByCard(Order order, PaymentKey key) {
        var method = new Method(
                Optional.of("카드"),
                Optional.of(NOON),
                Optional.of("txrd_approval"),
                Optional.of("https://receipt.example/1"),
                Optional.empty());
        return payment(order, key, PaymentStatus.DONE, method);
    }

    /** Returns what Toss says of a virtual account that waits for the order's price. */
    public static Payment waitingForDeposit(Order order, PaymentKey key) {
        var account = new VirtualAccount("20", "X1234567890123", "김민지", NOON.plus(Duration.ofDays(7)));
        var method = new Method(
                Optional.of("가상계좌"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(account));
        return payment(order, key, PaymentStatus.WAITING_FOR_DEPOSIT, method);
    }

    /** Returns what Toss says of the virtual account once the deposit is there. */
    public static Payment deposited(Payment waiting) {
        var method = waiting.method();
        var paid = new Method(
                method.name(),
                Optional.of(NOON),
                Optional.of("txrd_deposit"),
                method.receiptUrl(),
                method.virtualAccount());
        return new Payment(waiting.identity(), PaymentStatus.DONE, waiting.amounts(), paid, waiting.cancels());
    }

    /** Returns what Toss says after one more cancel. */
    public static Payment canceled(Payment payment, String transactionKey, Won amount) {
        var balance = payment.amounts().balance().minus(amount);
        boolean inFull = balance.isZero() && payment.cancels().isEmpty();
        return new Payment(
                payment.identity(),
                inFull ? PaymentStatus.CANCELED : PaymentStatus.PARTIAL_CANCELED,
                new Amounts(
                        payment.amounts().total(), balance, payment.amounts().currency()),
                payment.method(),
                plus(payment.cancels(), new Cancel(transactionKey, amount, NOON)));
    }

    /** Returns the entry that grants an order's credits; {@code round} is 1 unless a deposit was taken back before. */
    public static CreditEntry grant(Order order, int round) {
        Product product = order.purchase().product();
        var source = Source.of(order.id(), product.id().value());
        return new CreditEntry(EntryId.grant(order.id(), round), EntryType.GRANT, product.credits(), source, NOON);
    }

    /** Returns the entry that takes credits back for a cancel. */
    public static CreditEntry reversal(Order order, String transactionKey, long credits) {
        var source = Source.of(order.id(), transactionKey);
        EntryId id = EntryId.canceled(order.id(), transactionKey);
        return new CreditEntry(id, EntryType.REVERSAL, Credits.of(credits), source, NOON);
    }

    private static List<Cancel> plus(List<Cancel> cancels, Cancel one) {
        return Stream.concat(cancels.stream(), Stream.of(one)).toList();
    }

    private static Payment payment(Order order, PaymentKey key, PaymentStatus status, Method method) {
        var identity = new Payment.Identity(key, order.id(), "ps_" + order.id().value());
        return new Payment(identity, status, Amounts.krw(order.price(), order.price()), method, List.of());
    }
}

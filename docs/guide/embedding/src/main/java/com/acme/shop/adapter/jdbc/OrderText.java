package com.acme.shop.adapter.jdbc;

import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Mode;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.Attempt;
import io.creditpack.domain.order.Attempt.Failure;
import io.creditpack.domain.order.Customer;
import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.order.Progress;
import io.creditpack.domain.order.Purchase;
import io.creditpack.domain.order.RequestKey;
import io.creditpack.domain.order.ReviewReason;
import io.creditpack.domain.payment.Amounts;
import io.creditpack.domain.payment.Cancel;
import io.creditpack.domain.payment.Method;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.payment.PaymentKey;
import io.creditpack.domain.payment.PaymentStatus;
import io.creditpack.domain.payment.VirtualAccount;
import io.creditpack.domain.product.Product;
import io.creditpack.domain.product.ProductId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An order as a row: what is searched by in columns, the rest as text. */
final class OrderText {
    private OrderText() {}

    static Order order(Row row) throws SQLException {
        List<Cancel> cancels =
                row.lines("cancels").each(line -> new Cancel(line.text(0), Won.of(line.number(1)), line.time(2)));
        Optional<Payment> payment = row.lines("payment").each(line -> payment(line, cancels)).stream()
                .findFirst();
        var progress = new Progress(
                OrderStatus.valueOf(row.text("status")),
                row.lines("attempts").each(OrderText::attempt),
                payment,
                row.optionalTime("paid_at"),
                row.optionalText("review").map(ReviewReason::valueOf));
        return Order.restore(new OrderId(row.text("order_id")), purchase(row), progress, row.number("version"));
    }

    static String purchase(Purchase purchase) {
        Product product = purchase.product();
        return Fields.line(
                purchase.customer().key(),
                product.id(),
                product.name(),
                number(product.credits()),
                won(product.price()));
    }

    private static Purchase purchase(Row row) throws SQLException {
        Fields line = row.lines("purchase").each(each -> each).get(0);
        var product = new Product(
                new ProductId(line.text(1)), line.text(2), Credits.of(line.number(3)), Won.of(line.number(4)));
        return new Purchase(
                new Customer(new CustomerId(row.text("customer_id")), line.text(0)),
                product,
                new RequestKey(row.text("request_key")),
                row.time("placed_at"),
                row.time("expires_at"),
                Mode.valueOf(row.text("mode")));
    }

    static String attempts(List<Attempt> attempts) {
        return Fields.lines(
                attempts,
                attempt -> Fields.line(
                        attempt.paymentKey().value(),
                        attempt.startedAt(),
                        attempt.unansweredAt(),
                        attempt.failure().map(Failure::kind),
                        attempt.failure().map(Failure::tossCode)));
    }

    private static Attempt attempt(Fields line) {
        Optional<Failure.Kind> kind = line.optional(3).map(Failure.Kind::valueOf);
        return new Attempt(
                new PaymentKey(line.text(0)),
                line.time(1),
                line.optional(2).map(Instant::parse),
                kind.map(why -> new Failure(why, line.text(4))));
    }

    static String payment(Optional<Payment> payment) {
        return payment.map(OrderText::line).orElse("");
    }

    private static String line(Payment payment) {
        Method method = payment.method();
        Optional<VirtualAccount> account = method.virtualAccount();
        return Fields.line(
                payment.key().value(),
                payment.orderId(),
                payment.identity().secret(),
                payment.status(),
                won(payment.amounts().total()),
                won(payment.amounts().balance()),
                payment.amounts().currency(),
                method.name(),
                method.approvedAt(),
                method.receiptUrl(),
                account.map(VirtualAccount::bankCode),
                account.map(VirtualAccount::accountNumber),
                account.map(VirtualAccount::customerName),
                account.map(VirtualAccount::dueDate),
                method.approvalKey());
    }

    private static Payment payment(Fields line, List<Cancel> cancels) {
        Optional<VirtualAccount> account =
                line.optional(10).map(bank -> new VirtualAccount(bank, line.text(11), line.text(12), line.time(13)));
        return new Payment(
                new Payment.Identity(new PaymentKey(line.text(0)), new OrderId(line.text(1)), line.text(2)),
                PaymentStatus.valueOf(line.text(3)),
                new Amounts(Won.of(line.number(4)), Won.of(line.number(5)), line.text(6)),
                new Method(
                        line.optional(7),
                        line.optional(8).map(Instant::parse),
                        line.optional(14),
                        line.optional(9),
                        account),
                cancels);
    }

    static String cancels(Optional<Payment> payment) {
        return Fields.lines(
                payment.map(Payment::cancels).orElse(List.of()),
                cancel -> Fields.line(cancel.transactionKey(), won(cancel.amount()), cancel.canceledAt()));
    }

    private static long won(Won won) {
        return won.amount();
    }

    private static long number(Credits credits) {
        return credits.units();
    }
}

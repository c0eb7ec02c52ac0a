package io.creditpack.adapter.jdbi;

import io.creditpack.application.port.AlreadyTakenException;
import io.creditpack.domain.money.Mode;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.Amounts;
import io.creditpack.domain.payment.Cancel;
import io.creditpack.domain.payment.Method;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.payment.PaymentKey;
import io.creditpack.domain.payment.PaymentStatus;
import io.creditpack.domain.payment.VirtualAccount;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** What Toss says of the payments of one order; the order goes by one of them. */
final class PaymentTable {
    private static final String UPDATE = """
            update payments set current_order = :order, secret = :secret, status = :status, total = :total,
              balance = :balance, currency = :currency, method = :method, approved_at = :approvedAt,
              approval_key = :approvalKey,
              receipt_url = :receiptUrl, account_bank_code = :bankCode, account_number = :accountNumber,
              account_customer_name = :customerName, account_due_date = :dueDate
            where payment_key = :key and order_id = :order
            """;

    private static final String INSERT = """
            insert into payments (payment_key, order_id, current_order, mode, secret, status, total, balance, currency, method,
              approved_at, approval_key, receipt_url, account_bank_code, account_number, account_customer_name, account_due_date)
            values (:key, :order, :order, :mode, :secret, :status, :total, :balance, :currency, :method,
              :approvedAt, :approvalKey, :receiptUrl, :bankCode, :accountNumber, :customerName, :dueDate)
            on conflict do nothing
            """;

    private final Handle handle;
    private final OrderId order;
    private final Mode mode;

    PaymentTable(Handle handle, Order order) {
        this.handle = handle;
        this.order = order.id();
        this.mode = order.mode();
    }

    /** Makes {@code payment} the one the order goes by; an earlier one stays on record. */
    void replace(Optional<Payment> stored, Optional<Payment> payment) {
        if (stored.equals(payment)) {
            return;
        }
        boolean isCurrent = stored.isPresent() && stored.map(Payment::key).equals(payment.map(Payment::key));
        if (stored.isPresent() && !isCurrent) {
            handle.createUpdate("update payments set current_order = null where current_order = :order")
                    .bind("order", order.value())
                    .execute();
        }
        payment.ifPresent(seen -> write(seen, isCurrent));
    }

    /** Mostly a payment is new, or the one the order went by; an earlier one may come back. */
    private void write(Payment payment, boolean isCurrent) {
        if (isCurrent || !isAdded(payment)) {
            update(payment);
        }
        if (!payment.cancels().isEmpty()) {
            insert(payment.key(), payment.cancels());
        }
    }

    private boolean isAdded(Payment payment) {
        return bind(handle.createUpdate(INSERT), payment)
                        .bind("mode", mode.name())
                        .execute()
                == 1;
    }

    private void update(Payment payment) {
        if (bind(handle.createUpdate(UPDATE), payment).execute() == 0) {
            throw new AlreadyTakenException("another order has the payment " + payment.key());
        }
        handle.createUpdate("delete from payment_cancels where payment_key = :key")
                .bind("key", payment.key().value())
                .execute();
    }

    private <S extends SqlStatement<S>> S bind(S statement, Payment payment) {
        Method method = payment.method();
        Optional<VirtualAccount> account = method.virtualAccount();
        return statement
                .bind("key", payment.key().value())
                .bind("order", order.value())
                .bind("secret", payment.identity().secret())
                .bind("status", payment.status().name())
                .bind("total", payment.amounts().total().amount())
                .bind("balance", payment.amounts().balance().amount())
                .bind("currency", payment.amounts().currency())
                .bind("method", method.name().orElse(null))
                .bindByType("approvedAt", method.approvedAt().orElse(null), Instant.class)
                .bind("approvalKey", method.approvalKey().orElse(null))
                .bind("receiptUrl", method.receiptUrl().orElse(null))
                .bind("bankCode", account.map(VirtualAccount::bankCode).orElse(null))
                .bind(
                        "accountNumber",
                        account.map(VirtualAccount::accountNumber).orElse(null))
                .bind("customerName", account.map(VirtualAccount::customerName).orElse(null))
                .bindByType("dueDate", account.map(VirtualAccount::dueDate).orElse(null), Instant.class);
    }

    private void insert(PaymentKey key, List<Cancel> cancels) {
        var batch = handle.prepareBatch("""
                insert into payment_cancels (payment_key, transaction_key, ordinal, amount, canceled_at)
                values (:key, :transactionKey, :ordinal, :amount, :canceledAt)
                """);
        for (Cancel cancel : cancels) {
            batch.bind("key", key.value())
                    .bind("transactionKey", cancel.transactionKey())
                    .bind("ordinal", batch.size())
                    .bind("amount", cancel.amount().amount())
                    .bind("canceledAt", cancel.canceledAt())
                    .add();
        }
        batch.execute();
    }

    /** Returns a row's payment; its cancels are in the rows beside it. */
    static Payment payment(Row row, OrderId order) throws SQLException {
        return new Payment(
                new Payment.Identity(new PaymentKey(row.text("payment_key")), order, row.text("secret")),
                PaymentStatus.valueOf(row.text("payment_status")),
                new Amounts(Won.of(row.number("total")), Won.of(row.number("balance")), row.text("currency")),
                new Method(
                        row.optionalText("method"),
                        row.optionalInstant("approved_at"),
                        row.optionalText("approval_key"),
                        row.optionalText("receipt_url"),
                        row.has("account_number") ? Optional.of(account(row)) : Optional.empty()),
                List.of());
    }

    private static VirtualAccount account(Row row) throws SQLException {
        return new VirtualAccount(
                row.text("account_bank_code"),
                row.text("account_number"),
                row.text("account_customer_name"),
                row.instant("account_due_date"));
    }

    static Cancel cancel(Row row) throws SQLException {
        return new Cancel(row.text("transaction_key"), Won.of(row.number("amount")), row.instant("canceled_at"));
    }
}

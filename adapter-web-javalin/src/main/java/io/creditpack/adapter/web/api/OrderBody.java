package io.creditpack.adapter.web.api;

import io.creditpack.adapter.web.Language;
import io.creditpack.adapter.web.TossTexts;
import io.creditpack.application.query.OrderView;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.order.Purchase;
import io.creditpack.domain.payment.Cancel;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.payment.VirtualAccount;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An order on the wire; null is what does not apply. */
record OrderBody(
        String orderId,
        String product,
        String orderName,
        long amount,
        String currency,
        long credits,
        String status,
        String customerKey,
        String createdAt,
        String expiresAt,
        @Nullable String paidAt,
        @Nullable Long balance,
        @Nullable String review,
        @Nullable PaymentBody payment) {

    static OrderBody of(OrderView view, Language language) {
        Order order = view.order();
        Purchase purchase = order.purchase();
        return new OrderBody(
                order.id().value(),
                purchase.product().id().value(),
                purchase.product().name(),
                order.price().amount(),
                "KRW",
                purchase.product().credits().units(),
                order.status().name(),
                purchase.customer().key(),
                purchase.placedAt().toString(),
                purchase.expiresAt().toString(),
                paidAt(order).map(Instant::toString).orElse(null),
                view.balance().orElse(null),
                order.progress().review().map(Enum::name).orElse(null),
                order.progress()
                        .payment()
                        .map(payment -> PaymentBody.of(payment, language))
                        .orElse(null));
    }

    /** A bank may have taken the deposit back since. */
    private static Optional<Instant> paidAt(Order order) {
        return order.progress().paidAt().filter(at -> order.status() != OrderStatus.WAITING_FOR_DEPOSIT);
    }

    record PaymentBody(
            @Nullable String method,
            @Nullable String approvedAt,
            @Nullable String receiptUrl,
            long refundedAmount,
            @Nullable AccountBody virtualAccount) {

        static PaymentBody of(Payment payment, Language language) {
            var method = payment.method();
            return new PaymentBody(
                    method.name().orElse(null),
                    method.approvedAt().map(Instant::toString).orElse(null),
                    method.receiptUrl().orElse(null),
                    payment.cancels().stream()
                            .map(Cancel::amount)
                            .reduce(Won.ZERO, Won::plus)
                            .amount(),
                    method.virtualAccount()
                            .map(account -> AccountBody.of(account, language))
                            .orElse(null));
        }
    }

    record AccountBody(String bankCode, String bankName, String accountNumber, String customerName, String dueDate) {
        static AccountBody of(VirtualAccount account, Language language) {
            return new AccountBody(
                    account.bankCode(),
                    TossTexts.bank(account.bankCode(), language),
                    account.accountNumber(),
                    account.customerName(),
                    account.dueDate().toString());
        }

        @Override
        public String toString() {
            return "AccountBody[bankCode=" + bankCode + "]";
        }
    }
}

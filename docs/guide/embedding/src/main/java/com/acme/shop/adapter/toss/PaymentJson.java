package com.acme.shop.adapter.toss;

import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.Amounts;
import io.creditpack.domain.payment.Cancel;
import io.creditpack.domain.payment.Method;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.payment.PaymentKey;
import io.creditpack.domain.payment.PaymentStatus;
import io.creditpack.domain.payment.VirtualAccount;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Toss's Payment object, taken as it is: judging it is the domain's part. */
record PaymentJson(Map<?, ?> json) {
    /**
     * Returns the payment.
     *
     * @throws RuntimeException if a part that counts is missing or malformed; the outcome is not known then
     */
    Payment payment() {
        var identity = new Payment.Identity(
                new PaymentKey(text("paymentKey")),
                new OrderId(text("orderId")),
                optional("secret").orElse(""));
        var amounts = new Amounts(won("totalAmount"), won("balanceAmount"), text("currency"));
        return new Payment(identity, status(), amounts, method(), cancels());
    }

    private PaymentStatus status() {
        return Stream.of(PaymentStatus.values())
                .filter(status -> status.name().equals(text("status")))
                .findFirst()
                .orElse(PaymentStatus.UNRECOGNIZED);
    }

    private Method method() {
        return new Method(
                optional("method"),
                optional("approvedAt").map(PaymentJson::time),
                approvalKey(),
                part("receipt").flatMap(receipt -> receipt.optional("url")),
                part("virtualAccount").map(PaymentJson::account));
    }

    /** Toss tells the key of the last transaction only: while nothing went back, that is the approval. */
    private Optional<String> approvalKey() {
        return optional("approvedAt").filter(at -> cancels().isEmpty()).flatMap(at -> optional("lastTransactionKey"));
    }

    private static VirtualAccount account(PaymentJson account) {
        return new VirtualAccount(
                account.text("bankCode"),
                account.text("accountNumber"),
                account.optional("customerName").orElse(""),
                time(account.text("dueDate")));
    }

    private List<Cancel> cancels() {
        List<?> all = json.get("cancels") instanceof List<?> list ? list : List.of();
        return all.stream()
                .map(cancel -> new PaymentJson((Map<?, ?>) cancel))
                .filter(cancel -> cancel.optional("cancelStatus").orElse("DONE").equals("DONE"))
                .map(cancel -> new Cancel(
                        cancel.text("transactionKey"), cancel.won("cancelAmount"), time(cancel.text("canceledAt"))))
                .toList();
    }

    private Optional<PaymentJson> part(String name) {
        return json.get(name) instanceof Map<?, ?> part ? Optional.of(new PaymentJson(part)) : Optional.empty();
    }

    Optional<String> optional(String name) {
        return json.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private String text(String name) {
        return optional(name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }

    private Won won(String name) {
        if (json.get(name) instanceof BigDecimal number) {
            return Won.of(number.longValueExact());
        }
        throw new IllegalArgumentException(name + " is no number");
    }

    private static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}

package io.creditpack.adapter.toss.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Writes the Payment object of API version 2022-11-16.
 *
 * @see <a href="https://docs.tosspayments.com/reference">Toss: Payment object</a>
 */
final class PaymentJson {
    static final String VERSION = "2022-11-16";
    static final String MERCHANT_ID = "gsandboxshop";
    static final String BANK = "20";

    private PaymentJson() {}

    static ObjectNode of(SandboxPayment payment, Language language) {
        ObjectNode node = WireJson.object();
        addIdentity(node, payment, language);
        addAmounts(node, payment);
        addTimes(node, payment);
        addParts(node, payment, language);
        addCancels(node, payment);
        addLinks(node, payment);
        return node;
    }

    private static void addIdentity(ObjectNode node, SandboxPayment payment, Language language) {
        node.put("version", VERSION)
                .put("paymentKey", payment.paymentKey())
                .put("type", "NORMAL")
                .put("orderId", payment.orderId())
                .put("orderName", payment.purchase().orderName())
                .put("mId", MERCHANT_ID)
                .put("currency", "KRW")
                .put("method", hasMethod(payment) ? payment.method().wireName(language) : null)
                .put("status", payment.status().name());
    }

    /** Before the buyer has authenticated there is no method, nor in a payment that lapsed. */
    private static boolean hasMethod(SandboxPayment payment) {
        return payment.status() != PaymentStatus.READY && payment.status() != PaymentStatus.EXPIRED;
    }

    private static void addAmounts(ObjectNode node, SandboxPayment payment) {
        long vat = vat(payment.balance());
        node.put("totalAmount", payment.amount())
                .put("balanceAmount", payment.balance())
                .put("suppliedAmount", payment.balance() - vat)
                .put("vat", vat)
                .put("taxFreeAmount", 0)
                .put("taxExemptionAmount", 0);
    }

    /** A price holds one eleventh of value added tax, rounded to the nearest won. */
    static long vat(long amount) {
        return Math.addExact(amount, 5) / 11;
    }

    private static void addTimes(ObjectNode node, SandboxPayment payment) {
        node.put("requestedAt", KoreanTime.withOffset(payment.origin().requestedAt()))
                .put("approvedAt", time(payment.progress().approvedAt()))
                .put("useEscrow", false)
                .put("cultureExpense", false)
                .put("isPartialCancelable", true)
                .put("lastTransactionKey", payment.progress().lastTransactionKey())
                .put("secret", payment.webhookSecret());
    }

    private static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : KoreanTime.withOffset(instant);
    }

    private static void addParts(ObjectNode node, SandboxPayment payment, Language language) {
        MethodJson.add(node, payment, language);
        node.putNull("giftCertificate")
                .putNull("discount")
                .putNull("cashReceipt")
                .putNull("cashReceipts")
                .putNull("metadata")
                .putNull("transactionKey");
        Failure failure = payment.progress().failure();
        if (failure == null) {
            node.putNull("failure");
        } else {
            node.putObject("failure").put("code", failure.code()).put("message", failure.message());
        }
    }

    private static void addCancels(ObjectNode node, SandboxPayment payment) {
        if (payment.cancels().isEmpty()) {
            node.putNull("cancels");
            return;
        }
        var all = node.putArray("cancels");
        payment.cancels().forEach(cancel -> all.add(cancel(cancel)));
    }

    /** Writes one entry of a payment's cancels. */
    static ObjectNode cancel(Cancel cancel) {
        return WireJson.object()
                .put("cancelAmount", cancel.amount())
                .put("cancelReason", cancel.reason())
                .put("taxFreeAmount", 0)
                .put("taxExemptionAmount", 0)
                .put("refundableAmount", cancel.balanceAfter())
                .put("cardDiscountAmount", 0)
                .put("transferDiscountAmount", 0)
                .put("easyPayDiscountAmount", 0)
                .put("canceledAt", KoreanTime.withOffset(cancel.canceledAt()))
                .put("transactionKey", cancel.transactionKey())
                .putNull("receiptKey")
                .put("cancelStatus", "DONE")
                .putNull("cancelRequestId");
    }

    private static void addLinks(ObjectNode node, SandboxPayment payment) {
        if (payment.progress().lastTransactionKey() == null) {
            node.putNull("receipt");
        } else {
            node.putObject("receipt").put("url", receiptUrl(payment));
        }
        node.putObject("checkout")
                .put("url", "https://api.tosspayments.com/v1/payments/" + payment.paymentKey() + "/checkout");
        node.put("country", "KR");
    }

    static String receiptUrl(SandboxPayment payment) {
        return "https://dashboard-sandbox.tosspayments.com/receipt/redirection?transactionId=" + payment.paymentKey()
                + "&ref=PX";
    }
}

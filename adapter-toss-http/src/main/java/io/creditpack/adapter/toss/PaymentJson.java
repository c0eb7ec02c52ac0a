package io.creditpack.adapter.toss;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads Toss's Payment object, API version 2022-11-16.
 *
 * <p>Whatever it says is taken as it is, also another order or amount than asked for: judging it is the domain's part.
 *
 * @see <a href="https://docs.tosspayments.com/reference">Toss core API, Payment object (read 2026-11)</a>
 */
final class PaymentJson {
    private static final String KRW = "KRW";

    /** A long has 18 digits for sure. */
    private static final int MOST_DIGITS = 18;

    private PaymentJson() {}

    /**
     * Returns the payment in {@code body}.
     *
     * @throws UnreadableAnswerException if it is no payment, or a part that counts is missing or malformed
     */
    static Payment read(JsonNode body) throws UnreadableAnswerException {
        WireObject json = new WireObject(body);
        String currency = json.text("currency");
        return new Payment(
                identity(json),
                status(json.text("status")),
                new Amounts(won(json, "totalAmount", currency), won(json, "balanceAmount", currency), currency),
                method(json),
                cancels(json, currency));
    }

    private static Payment.Identity identity(WireObject json) throws UnreadableAnswerException {
        String key = json.text("paymentKey");
        String order = json.text("orderId");
        if (!PaymentKey.isLegal(key)) {
            throw new UnreadableAnswerException("paymentKey");
        }
        if (!OrderId.isLegal(order)) {
            throw new UnreadableAnswerException("orderId");
        }
        return new Payment.Identity(
                new PaymentKey(key),
                new OrderId(order),
                json.optionalText("secret").orElse(""));
    }

    static PaymentStatus status(String word) {
        return Arrays.stream(PaymentStatus.values())
                .filter(status -> status.name().equals(word))
                .findAny()
                .orElse(PaymentStatus.UNRECOGNIZED);
    }

    /**
     * Returns a whole amount. Won has no fractions; of a foreign currency they are cut off, because such a payment is none
     * of ours whatever its amount, and must reach a person rather than stay unread.
     */
    static Won won(WireObject json, String field, String currency) throws UnreadableAnswerException {
        BigDecimal number = json.number(field);
        boolean fits = number.signum() >= 0 && (long) number.precision() - number.scale() <= MOST_DIGITS;
        if (!fits || (KRW.equals(currency) && number.stripTrailingZeros().scale() > 0)) {
            throw new UnreadableAnswerException(field);
        }
        return Won.of(number.longValue());
    }

    private static Method method(WireObject json) throws UnreadableAnswerException {
        Optional<WireObject> receipt = json.optionalObject("receipt");
        Optional<String> url =
                receipt.isEmpty() ? Optional.empty() : receipt.get().optionalText("url");
        return new Method(
                json.optionalText("method"),
                json.optionalTime("approvedAt"),
                approvalKey(json),
                url.filter(PaymentJson::isWebAddress),
                virtualAccount(json));
    }

    /**
     * Toss tells the key of the last transaction only. That is the approval while the money is there and nothing went back.
     *
     * @see <a href="https://docs.tosspayments.com/reference#payment-객체">lastTransactionKey (read 2026-11)</a>
     */
    private static Optional<String> approvalKey(WireObject json) throws UnreadableAnswerException {
        boolean approved = json.optionalTime("approvedAt").isPresent();
        return approved && json.objects("cancels").isEmpty()
                ? json.optionalText("lastTransactionKey")
                : Optional.empty();
    }

    /** Pages link to it, so nothing that a browser would run instead. */
    private static boolean isWebAddress(String url) {
        return url.startsWith("https://") || url.startsWith("http://");
    }

    private static Optional<VirtualAccount> virtualAccount(WireObject json) throws UnreadableAnswerException {
        Optional<WireObject> found = json.optionalObject("virtualAccount");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        WireObject account = found.get();
        return Optional.of(new VirtualAccount(
                account.text("bankCode"),
                account.text("accountNumber"),
                account.optionalText("customerName").orElse(""),
                account.time("dueDate")));
    }

    /** Only cancels that took effect; a foreign one may still run, or have failed. */
    private static List<Cancel> cancels(WireObject json, String currency) throws UnreadableAnswerException {
        List<Cancel> cancels = new ArrayList<>();
        for (WireObject cancel : json.objects("cancels")) {
            if (cancel.optionalText("cancelStatus").orElse("DONE").equals("DONE")) {
                cancels.add(new Cancel(
                        cancel.text("transactionKey"),
                        won(cancel, "cancelAmount", currency),
                        cancel.time("canceledAt")));
            }
        }
        return cancels;
    }
}

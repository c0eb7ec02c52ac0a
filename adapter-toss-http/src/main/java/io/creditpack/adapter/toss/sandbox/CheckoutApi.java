package io.creditpack.adapter.toss.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What the browser SDK and the hosted payment page ask: opening a window and the buyer's choice in it. */
final class CheckoutApi {
    private static final Pattern CLIENT_KEY = Pattern.compile("test_(gck|ck)_\\S{1,200}");
    private static final Pattern CUSTOMER_KEY = Pattern.compile("[A-Za-z0-9_=.@-]{2,50}");

    private final Payments payments;
    private final Faults faults;
    private final Map<String, ReturnUrls> returns = new ConcurrentHashMap<>();

    /** What the buyer does on the hosted page. */
    private enum Choice {
        APPROVED,
        DECLINED,
        CANCEL,
        ANSWER_LOST
    }

    CheckoutApi(Payments payments, Faults faults) {
        this.payments = payments;
        this.faults = faults;
    }

    void addTo(Routes routes) {
        routes.add("OPTIONS", "/sandbox/checkouts", (request, path) -> open(Answer.empty(204)));
        routes.add("POST", "/sandbox/checkouts", (request, path) -> open(answered(() -> create(request), request)));
        routes.add("GET", "/sandbox/checkouts/{key}", (request, path) -> show(path.getOrDefault("key", "")));
        routes.add(
                "POST",
                "/sandbox/checkouts/{key}/authenticate",
                (request, path) -> authenticate(path.getOrDefault("key", ""), request));
    }

    void clear() {
        returns.clear();
    }

    /** Refusals become answers here, so that a page of another origin can read them too. */
    private static Answer answered(Work work, Request request) {
        try {
            return work.perform();
        } catch (Refusal refusal) {
            return Answer.refused(refusal, request.language());
        }
    }

    /** Lets the merchant's page, which has another origin, make the call. */
    private static Answer open(Answer answer) {
        return answer.with("Access-Control-Allow-Origin", "*")
                .with("Access-Control-Allow-Methods", "POST, OPTIONS")
                .with("Access-Control-Allow-Headers", "Content-Type");
    }

    private Answer create(Request request) {
        JsonInput input = JsonInput.of(
                request.body(),
                "clientKey",
                "customerKey",
                "orderId",
                "orderName",
                "amount",
                "method",
                "successUrl",
                "failUrl");
        input.matching("clientKey", CLIENT_KEY);
        JsonInput amount = input.object("amount", "currency", "value");
        if (!amount.text("currency", 3).equals("KRW")) {
            throw Refusal.badField("amount.currency", "must be KRW");
        }
        Purchase purchase = new Purchase(
                input.matching("orderId", JsonInput.ORDER_ID),
                input.text("orderName", 100),
                amount.integer("value", 1, ControlApi.MAX_AMOUNT),
                input.choice("method", SandboxMethod.class),
                customerKey(input));
        ReturnUrls urls = new ReturnUrls(input.address("successUrl"), input.address("failUrl"));
        String key = payments.open(purchase).paymentKey();
        returns.put(key, urls);
        ObjectNode node =
                WireJson.object().put("paymentKey", key).put("checkoutUrl", origin(request) + "/checkout/" + key);
        return Answer.json(201, node);
    }

    private static String customerKey(JsonInput input) {
        String anonymous = "@@ANONYMOUS";
        return input.text("customerKey", 50).equals(anonymous)
                ? anonymous
                : input.matching("customerKey", CUSTOMER_KEY);
    }

    private Answer show(String paymentKey) {
        SandboxPayment payment = find(paymentKey);
        ObjectNode node = WireJson.object()
                .put("paymentKey", paymentKey)
                .put("orderId", payment.orderId())
                .put("orderName", payment.purchase().orderName())
                .put("amount", payment.amount())
                .put("currency", "KRW")
                .put("method", payment.method().name())
                .put("status", payment.status().name());
        return Answer.json(200, node);
    }

    private Answer authenticate(String paymentKey, Request request) {
        JsonInput input = JsonInput.of(request.body(), "choice", "declineCode");
        Choice choice = input.choice("choice", Choice.class);
        ReturnUrls urls = returns.get(find(paymentKey).paymentKey());
        if (urls == null) {
            throw Refusal.of(TossErrorCode.NOT_FOUND_PAYMENT);
        }
        if (choice == Choice.CANCEL) {
            return redirect(urls.afterBuyerCanceled());
        }
        String declineCode = input.has("declineCode")
                ? input.matching("declineCode", PlannedFault.CODE)
                : TossErrorCode.REJECT_CARD_PAYMENT.name();
        SandboxPayment payment = payments.change(paymentKey, (current, now) -> {
            refuseUnlessReady(current);
            return current.authenticated(now);
        });
        if (choice == Choice.DECLINED) {
            faults.plan(
                    paymentKey,
                    PlannedFault.on(SandboxOperation.CONFIRM, SandboxFault.ERROR_CODE)
                            .code(declineCode));
        }
        if (choice == Choice.ANSWER_LOST) {
            faults.plan(paymentKey, PlannedFault.on(SandboxOperation.CONFIRM, SandboxFault.RESET_AFTER_PROCESSING));
        }
        return redirect(urls.afterSuccess(payment));
    }

    private static void refuseUnlessReady(SandboxPayment payment) {
        if (payment.status() == PaymentStatus.EXPIRED) {
            throw Refusal.of(TossErrorCode.NOT_FOUND_PAYMENT_SESSION);
        }
        if (payment.status() != PaymentStatus.READY) {
            throw Refusal.of(TossErrorCode.ALREADY_PROCESSED_PAYMENT);
        }
    }

    private SandboxPayment find(String paymentKey) {
        return payments.find(paymentKey).orElseThrow(() -> Refusal.of(TossErrorCode.NOT_FOUND_PAYMENT));
    }

    private static Answer redirect(String url) {
        return Answer.json(200, WireJson.object().put("redirectUrl", url));
    }

    /** The page is reached under the name the browser used for this very call. */
    private static String origin(Request request) {
        return "http://" + request.header("host").orElse("localhost");
    }
}

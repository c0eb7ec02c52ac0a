package io.creditpack.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.web.Browser;
import io.creditpack.adapter.web.Browser.Answer;
import java.util.ArrayList;
import java.util.List;

/** A buyer for whom everything happens that makes programs talk: success, declines, lost answers, deposits, nonsense. */
final class TellingStory {
    private final Browser toss;
    private final Browser buyer;
    private final StringBuilder told = new StringBuilder();
    private final StringBuilder toldToEverybody = new StringBuilder();
    private final List<String> secrets = new ArrayList<>();

    TellingStory(Browser toss, Browser buyer) {
        this.toss = toss;
        this.buyer = buyer;
    }

    /** Everything that was answered, to the buyer and to others. */
    String told() {
        return told.toString();
    }

    /** What was answered to nobody in particular, and every refusal. */
    String toldToEverybody() {
        return toldToEverybody.toString();
    }

    /** What only the buyer and Toss may know: payment keys, webhook secrets, account numbers. */
    List<String> secrets() {
        return secrets;
    }

    void tell() {
        assertThat(confirm(order(), "CARD").status()).isEqualTo(200);
        for (String fault : List.of(
                "HTTP_500", "HTML_502", "HALF_BODY", "RESET_AFTER_PROCESSING", "UNKNOWN_STATUS", "WRONG_ORDER")) {
            fault(fault, "");
            confirm(order(), "CARD");
        }
        fault("ERROR_CODE", ",\"code\":\"REJECT_CARD_PAYMENT\"");
        confirm(order(), "CARD");
        String deposited = order();
        var waiting = confirm(deposited, "VIRTUAL_ACCOUNT");
        assertThat(waiting.json().path("status").asText()).isEqualTo("WAITING_FOR_DEPOSIT");
        secrets.add(waiting.json().at("/payment/virtualAccount/accountNumber").asText());
        String secret = toss.get("/sandbox/payments").json().findValuesAsText("secret").stream()
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("no secret");
        secrets.add(secret);
        webhook(
                "{\"createdAt\":\"2026-01-01T00:00:00.000000\",\"secret\":\"%s\",\"status\":\"DONE\",\"transactionKey\":\"t\",\"orderId\":\"%s\"}"
                        .formatted(secret, deposited));
        webhook("{\"secret\":\"" + secret + "\",");
        webhook("[\"" + secrets.get(0) + "\"]");
        for (String path : List.of("/health/ready", "/metrics", "/openapi.json", "/docs", "/api/nothing")) {
            toldToEverybody.append(keep(buyer.get(path)).body());
        }
        for (String path : List.of("/account", "/orders/" + deposited, "/api/orders", "/api/credits/entries")) {
            keep(buyer.get(path, "Accept", "text/html"));
        }
    }

    private void webhook(String event) {
        toldToEverybody.append(keep(buyer.post("/api/webhooks/toss", event)).body());
    }

    private void fault(String fault, String more) {
        toss.post("/sandbox/faults", "{\"operation\":\"confirm\",\"fault\":\"" + fault + "\",\"times\":1" + more + "}");
    }

    private String order() {
        return keep(buyer.post("/api/orders", "{\"product\":\"PRO_PACK\"}"))
                .json()
                .path("orderId")
                .asText();
    }

    private Answer confirm(String order, String method) {
        String key = toss.post(
                        "/sandbox/payments",
                        "{\"orderId\":\"" + order + "\",\"amount\":3000,\"method\":\"" + method + "\"}")
                .json()
                .path("paymentKey")
                .asText();
        secrets.add(key);
        var answer = keep(buyer.post(
                "/api/payments/toss/confirm",
                "{\"paymentKey\":\"" + key + "\",\"orderId\":\"" + order + "\",\"amount\":3000}"));
        if (answer.status() >= 400) {
            toldToEverybody.append(answer.body());
        }
        return answer;
    }

    private Answer keep(Answer answer) {
        told.append(answer.body()).append(answer.response().headers().map());
        return answer;
    }
}

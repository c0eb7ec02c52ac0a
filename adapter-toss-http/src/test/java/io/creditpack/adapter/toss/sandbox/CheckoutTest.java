package io.creditpack.adapter.toss.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckoutTest extends SandboxTest {
    private static final String CHECKOUT = """
            {"clientKey":"test_gck_sandbox","customerKey":"customer_1","orderId":"order_checkout","orderName":"PRO Pack",
             "amount":{"currency":"KRW","value":3000},"method":"CARD",
             "successUrl":"http://localhost:8080/checkout/success?lang=en","failUrl":"http://localhost:8080/checkout/fail#top"}""";

    @Test
    void opensAWindowThatTheHostedPageCanShow() {
        Http.Reply opened = http.plain("POST", "/sandbox/checkouts", CHECKOUT);

        assertThat(opened.status()).isEqualTo(201);
        String key = opened.at("/paymentKey");
        assertThat(opened.at("/checkoutUrl")).isEqualTo(sandbox.url() + "/checkout/" + key);
        Http.Reply shown = http.plain("GET", "/sandbox/checkouts/" + key, "");
        assertThat(shown.at("/orderName")).isEqualTo("PRO Pack");
        assertThat(shown.at("/amount")).isEqualTo("3000");
        assertThat(shown.at("/method")).isEqualTo("CARD");
        assertThat(shown.at("/status")).isEqualTo("READY");
    }

    @Test
    void pageOfAnotherOriginMayOpenAWindowAndReadItsRefusal() {
        Http.Reply preflight = http.plain("OPTIONS", "/sandbox/checkouts", "");
        Http.Reply refused = http.plain("POST", "/sandbox/checkouts", "{}");

        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(preflight.header("Access-Control-Allow-Headers")).isEqualTo("Content-Type");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void authenticatingSendsTheBuyerBackWithTheFactsAddedToTheQuery() {
        String key = open();

        Http.Reply answer = choose(key, "APPROVED");

        assertThat(answer.at("/redirectUrl"))
                .isEqualTo("http://localhost:8080/checkout/success?lang=en"
                        + "&amount=3000&orderId=order_checkout&paymentKey=" + key + "&paymentType=NORMAL");
        assertThat(statusOf(key)).isEqualTo("IN_PROGRESS");
    }

    @Test
    void buyerWhoCancelsComesBackWithoutAnOrderIdAndMayTryAgain() {
        String key = open();

        String url = choose(key, "CANCEL").at("/redirectUrl");

        assertThat(url)
                .startsWith("http://localhost:8080/checkout/fail?code=PAY_PROCESS_CANCELED&message=%EC")
                .endsWith("#top")
                .doesNotContain("orderId");
        assertThat(statusOf(key)).isEqualTo("READY");
        assertThat(choose(key, "APPROVED").status()).isEqualTo(200);
    }

    @Test
    void windowIsUsedOnce() {
        String key = open();
        choose(key, "APPROVED");

        assertThat(choose(key, "APPROVED").code()).isEqualTo("ALREADY_PROCESSED_PAYMENT");
    }

    @Test
    void cardChosenToBeDeclinedIsDeclinedWhenItIsConfirmed() {
        String key = open();
        choose(key, "DECLINED\",\"declineCode\":\"INVALID_STOPPED_CARD");

        Http.Reply declined = confirm(key, "order_checkout", 3_000);

        assertThat(declined.status()).isEqualTo(400);
        assertThat(declined.code()).isEqualTo("INVALID_STOPPED_CARD");
        assertThat(statusOf(key)).isEqualTo("ABORTED");
    }

    @Test
    void declineWithoutACodeIsTheCommonOne() {
        String key = open();
        choose(key, "DECLINED");

        assertThat(confirm(key, "order_checkout", 3_000).code()).isEqualTo("REJECT_CARD_PAYMENT");
    }

    @Test
    void answerChosenToBeLostIsLostOnceAfterTheMoneyWasTaken() {
        String key = open();
        choose(key, "ANSWER_LOST");

        assertThatExceptionOfType(Http.LostAnswer.class)
                .isThrownBy(() -> confirm(key, "order_checkout", 3_000, "Idempotency-Key", "k1"));

        assertThat(statusOf(key)).isEqualTo("DONE");
        assertThat(confirm(key, "order_checkout", 3_000, "Idempotency-Key", "k1")
                        .at("/status"))
                .isEqualTo("DONE");
    }

    @Test
    void paymentOfTheControlCallHasNoWindow() {
        String key = authenticated(SandboxMethod.CARD).paymentKey();

        assertThat(choose(key, "APPROVED").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "test_gck_sandbox"                          | "live_gck_sandbox"       | clientKey
                    "customer_1"                                | "a b"                    | customerKey
                    "order_checkout"                            | "short"                  | orderId
                    "KRW"                                       | "USD"                    | amount.currency
                    3000                                        | 0                        | value
                    "CARD"                                      | "CASH"                   | method
                    "http://localhost:8080/checkout/fail#top"   | "/checkout/fail"         | failUrl
                    """)
    void namesTheFieldThatIsWrong(String right, String wrong, String field) {
        Http.Reply refused = http.plain("POST", "/sandbox/checkouts", CHECKOUT.replace(right, wrong));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors/0/field")).isEqualTo(field);
    }

    private String open() {
        return http.plain("POST", "/sandbox/checkouts", CHECKOUT).at("/paymentKey");
    }

    private Http.Reply choose(String key, String choice) {
        String body = "{\"choice\":\"%s\"}".formatted(choice);
        return http.plain("POST", "/sandbox/checkouts/" + key + "/authenticate", body);
    }

    private String statusOf(String key) {
        return http.plain("GET", "/sandbox/checkouts/" + key, "").at("/status");
    }
}

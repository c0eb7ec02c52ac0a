package io.creditpack.adapter.toss.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlApiTest extends SandboxTest {
    @Test
    void buyerWhoHasJustAuthenticatedIsMadeInOneCall() {
        Http.Reply made = http.plain(
                "POST", "/sandbox/payments", "{\"orderId\":\"order_made\",\"amount\":3000,\"method\":\"CARD\"}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("/status")).isEqualTo("IN_PROGRESS");
        assertThat(confirm(made.at("/paymentKey"), "order_made", 3_000).at("/status"))
                .isEqualTo("DONE");
    }

    @Test
    void orderNameIsKept() {
        Http.Reply made = http.plain(
                "POST",
                "/sandbox/payments",
                "{\"orderId\":\"order_named\",\"amount\":3000,\"method\":\"CARD\",\"orderName\":\"PRO Pack\"}");

        Http.Reply found = http.toss("GET", "/v1/payments/" + made.at("/paymentKey"), "");

        assertThat(found.at("/orderName")).isEqualTo("PRO Pack");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    POST | payments    | {"amount":3000,"method":"CARD"}                                  | orderId
                    POST | payments    | {"orderId":"x","amount":3000,"method":"CARD"}                    | orderId
                    POST | payments    | {"orderId":"order_1","method":"CARD"}                            | amount
                    POST | payments    | {"orderId":"order_1","amount":"3000","method":"CARD"}            | amount
                    POST | payments    | {"orderId":"order_1","amount":0,"method":"CARD"}                 | amount
                    POST | payments    | {"orderId":"order_1","amount":1.5,"method":"CARD"}               | amount
                    POST | payments    | {"orderId":"order_1","amount":3000}                              | method
                    POST | payments    | {"orderId":"order_1","amount":3000,"method":"GOLD"}              | method
                    POST | payments    | {"orderId":"order_1","amount":3000,"method":"CARD","x":1}        | x
                    POST | payments    | [1]                                                              | body
                    POST | faults      | {"fault":"HTTP_500"}                                             | operation
                    POST | faults      | {"operation":"transactions","fault":"HTTP_500"}                  | operation
                    POST | faults      | {"operation":"confirm"}                                          | fault
                    POST | faults      | {"operation":"confirm","fault":"EARTHQUAKE"}                     | fault
                    POST | faults      | {"operation":"confirm","fault":"HTTP_500","times":0}             | times
                    POST | faults      | {"operation":"confirm","fault":"DELAY","delayMs":-1}             | delayMs
                    POST | faults      | {"operation":"confirm","fault":"ERROR_CODE","code":"no code"}    | code
                    POST | clock       | {}                                                               | advance
                    POST | clock       | {"advance":"ten minutes"}                                        | advance
                    POST | clock       | {"advance":"-PT1S"}                                              | advance
                    PUT  | webhook-url | {"url":"file:///etc/passwd"}                                     | url
                    PUT  | webhook-url | {"url":"not a url"}                                              | url
                    GET  | payments?limit=0 | ''                                                          | limit
                    """)
    void badInputIsRefusedByTheNameOfItsField(String method, String path, String body, String field) {
        Http.Reply refused = http.plain(method, "/sandbox/" + path, body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors/0/field")).isEqualTo(field);
        assertThat(refused.at("/message")).startsWith(field);
    }

    @Test
    void actionsOnUnknownPaymentsAreNotFound() {
        for (String action : new String[] {"deposit", "reverse-deposit", "cancel", "expire", "webhook"}) {
            assertThat(http.plain("POST", "/sandbox/payments/unknown/" + action, "")
                            .status())
                    .as(action)
                    .isEqualTo(404);
        }
    }

    @Test
    void consoleCancelsWithoutRefundAccountOrWaiting() {
        SandboxPayment payment = deposited();
        String path = "/sandbox/payments/" + payment.paymentKey() + "/cancel";

        assertThat(http.plain("POST", path, "{\"cancelAmount\":1000}").at("/balanceAmount"))
                .isEqualTo("2000");
        assertThat(http.plain("POST", path, "").at("/balanceAmount")).isEqualTo("0");
        assertThat(http.plain("POST", path, "").code()).isEqualTo("NOT_CANCELABLE_AMOUNT");
    }

    @Test
    void everyPaymentIsListedNewestFirst() {
        SandboxPayment older = confirmed(SandboxMethod.CARD);
        SandboxPayment newer = authenticated(SandboxMethod.TRANSFER);

        JsonNode payments = http.plain("GET", "/sandbox/payments", "").json().get("payments");

        assertThat(payments.findValuesAsText("paymentKey")).containsExactly(newer.paymentKey(), older.paymentKey());
        assertThat(payments.get(1)).isEqualTo(query(older).json());
        assertThat(http.plain("GET", "/sandbox/payments?limit=1", "").json().get("payments"))
                .hasSize(1);
    }

    @Test
    void everyApiRequestIsListedWithKeyBodyAndAnswer() {
        SandboxPayment payment = authenticated(SandboxMethod.CARD);
        Http.Reply answer = confirm(payment, "Idempotency-Key", "k1");
        http.plain("GET", "/v1/payments/x", "");

        JsonNode log = http.plain("GET", "/sandbox/requests", "").json();

        JsonNode confirm = log.at("/requests/1");
        assertThat(confirm.get("method").asText()).isEqualTo("POST");
        assertThat(confirm.get("path").asText()).isEqualTo("/v1/payments/confirm");
        assertThat(confirm.get("idempotencyKey").asText()).isEqualTo("k1");
        assertThat(confirm.at("/body/orderId").asText()).isEqualTo(payment.orderId());
        assertThat(confirm.get("status").intValue()).isEqualTo(200);
        assertThat(confirm.get("answer")).isEqualTo(answer.json());
        assertThat(log.at("/requests/0/status").intValue()).isEqualTo(401);
        assertThat(log.at("/counts/confirm").intValue()).isEqualTo(1);
        assertThat(log.at("/counts/query").intValue()).isEqualTo(1);
    }

    @Test
    void clockMovesOnlyWhenMoved() {
        Http.Reply moved = http.plain("POST", "/sandbox/clock", "{\"advance\":\"PT10M\"}");

        assertThat(moved.at("/now")).isEqualTo("2026-01-14T10:40:00+09:00");
        assertThat(http.plain("GET", "/sandbox/clock", "").at("/now")).isEqualTo("2026-01-14T10:40:00+09:00");
    }

    @Test
    void everythingCanBeForgotten() {
        SandboxPayment payment = confirmed(SandboxMethod.CARD);
        confirm(payment, "Idempotency-Key", "k1");
        sandbox.plan(PlannedFault.on(SandboxOperation.CONFIRM, SandboxFault.HTTP_500));
        sandbox.advance(Duration.ofDays(1));

        assertThat(http.plain("DELETE", "/sandbox", "").status()).isEqualTo(204);

        assertThat(query(payment).status()).isEqualTo(404);
        assertThat(sandbox.now()).isEqualTo(START);
        assertThat(sandbox.payments()).isEmpty();
        assertThat(sandbox.requests()).hasSize(1);
        SandboxPayment next = sandbox.pay(payment.orderId(), 3_000, SandboxMethod.CARD);
        assertThat(confirm(next, "Idempotency-Key", "k1").at("/status")).isEqualTo("DONE");
    }

    @Test
    void bodiesOfMoreThanAMebibyteAreTooLarge() {
        assertThat(http.plain("POST", "/sandbox/payments", " ".repeat(1 << 20) + "{}")
                        .status())
                .isEqualTo(413);
    }
}

package io.creditpack.adapter.toss;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.creditpack.application.port.CancelRequest;
import io.creditpack.application.port.ConfirmRequest;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;
import io.creditpack.domain.payment.RefundAccount;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** What leaves for Toss, byte by byte where it counts. */
final class RequestShapeTest {
    private final StubbedToss toss = new StubbedToss();

    @AfterEach
    void close() {
        toss.close();
    }

    @Test
    void confirmSendsTheStoredAmountAsAnInteger() throws Exception {
        toss.answers(200, Examples.PAID).gateway().confirm(Examples.CONFIRM);

        RecordedRequest request = toss.request();
        assertThat(request.getRequestLine()).isEqualTo("POST /v1/payments/confirm HTTP/1.1");
        assertThat(request.getBody().utf8())
                .isEqualTo(
                        "{\"paymentKey\":\"tgen_20260114103000AbCd1\",\"orderId\":\"ord_20260114_9f3c\",\"amount\":3000}");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
        assertThat(request.getHeaders().get("Idempotency-Key"))
                .isEqualTo("confirm:ord_20260114_9f3c:tgen_20260114103000AbCd1");
    }

    @Test
    void everyRequestIsSignedWithTheKeyAndAColon() throws Exception {
        toss.answers(200, Examples.PAID).answers(200, Examples.PAID).answers(200, Examples.PAID);
        toss.gateway().confirm(Examples.CONFIRM);
        toss.gateway().find(Examples.KEY);
        toss.gateway().cancel(Examples.CANCEL);

        String expected =
                "Basic " + Base64.getEncoder().encodeToString((Examples.SECRET + ":").getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 3; i++) {
            assertThat(toss.request().getHeaders().values("Authorization")).containsExactly(expected);
        }
    }

    @Test
    void noLanguageIsAskedFor() throws Exception {
        toss.answers(200, Examples.PAID).gateway().find(Examples.KEY);

        assertThat(toss.request().getHeaders().names()).doesNotContain("Accept-Language", "Idempotency-Key");
    }

    @Test
    void theTraceOfARequestGoesOnAtToss() throws Exception {
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        toss.answers(200, Examples.PAID).answers(200, Examples.PAID);
        try (var context = MDC.putCloseable("traceparent", trace)) {
            assertThat(context).isNotNull();
            toss.gateway().find(Examples.KEY);
        }
        toss.gateway().find(Examples.KEY);

        assertThat(toss.request().getHeaders().values("traceparent")).containsExactly(trace);
        assertThat(toss.request().getHeaders().names()).doesNotContain("traceparent");
    }

    @Test
    void queriesNameThePaymentOrTheOrder() throws Exception {
        toss.answers(200, Examples.PAID).answers(200, Examples.PAID);
        toss.gateway().find(Examples.KEY);
        toss.gateway().findByOrder(Examples.ORDER);

        assertThat(toss.request().getRequestLine()).isEqualTo("GET /v1/payments/tgen_20260114103000AbCd1 HTTP/1.1");
        assertThat(toss.request().getRequestLine()).isEqualTo("GET /v1/payments/orders/ord_20260114_9f3c HTTP/1.1");
    }

    @Test
    void longestIdsStayInTheirPlaces() throws Exception {
        OrderId order = new OrderId("-".repeat(64));
        PaymentKey key = new PaymentKey("_".repeat(200));
        toss.answers(200, Examples.PAID).gateway().confirm(new ConfirmRequest(order, key, Won.of(Long.MAX_VALUE)));
        toss.answers(200, Examples.PAID).gateway().find(key);

        RecordedRequest confirm = toss.request();
        assertThat(confirm.getBody().utf8()).endsWith("\"amount\":9223372036854775807}");
        assertThat(confirm.getHeaders().get("Idempotency-Key")).hasSizeLessThanOrEqualTo(300);
        assertThat(toss.request().getTarget()).isEqualTo("/v1/payments/" + key.value());
    }

    @Test
    void pathSegmentsCannotLeaveTheirPlace() throws Exception {
        TossClient client = new TossClient(Examples.config(toss.address()), new CallGuard());
        toss.answers(200, Examples.PAID).answers(200, Examples.PAID);
        client.get("test", "../../admin?a=b#c");
        client.get("test", "orders", "%2e%2e/x\r\ny");

        assertThat(toss.request().getTarget()).isEqualTo("/v1/payments/..%2F..%2Fadmin%3Fa=b%23c");
        assertThat(toss.request().getTarget()).isEqualTo("/v1/payments/orders/%252e%252e%2Fx%0D%0Ay");
    }

    @Test
    void cancelOfEverythingNamesNoAmountButWhatShouldBeLeft() throws Exception {
        toss.answers(200, Examples.PAID).gateway().cancel(Examples.cancel(3000, 3000));

        RecordedRequest request = toss.request();
        assertThat(request.getRequestLine()).isEqualTo("POST /v1/payments/tgen_20260114103000AbCd1/cancel HTTP/1.1");
        assertThat(request.getHeaders().get("Idempotency-Key")).isEqualTo("cancel:ord_20260114_9f3c:1");
        assertThat(request.getBody().utf8()).isEqualTo("{\"cancelReason\":\"고객 변심\",\"refundableAmount\":3000}");
    }

    @Test
    void cancelOfAPartNamesItAndTheAccount() throws Exception {
        CancelRequest part = Examples.cancel(1000, 3000);
        toss.answers(200, Examples.PAID)
                .gateway()
                .cancel(new CancelRequest(
                        part.paymentKey(),
                        part.idempotencyKey(),
                        part.part(),
                        part.reason(),
                        Optional.of(new RefundAccount("20", "1234567890", "홍길동"))));

        assertThat(new ObjectMapper().readTree(toss.request().getBody().utf8()))
                .isEqualTo(new ObjectMapper().readTree("""
                                {"cancelReason":"고객 변심","cancelAmount":1000,"refundableAmount":3000,
                                 "refundReceiveAccount":{"bank":"20","accountNumber":"1234567890","holderName":"홍길동"}}
                                """));
    }

    /** On a shared connection one broken call would leave the others without an answer, too. */
    @Test
    void noProtocolIsOfferedThatSharesAConnection() throws Exception {
        BlockingQueue<String> greetings = new ArrayBlockingQueue<>(1);
        try (RawToss secure = new RawToss(connection -> greetings.add(connection.readSome()))) {
            new TossHttpGateway(Examples.config(secure.address("https"))).find(Examples.KEY);

            assertThat(greetings.poll(10, TimeUnit.SECONDS))
                    .contains("http/1.1")
                    .doesNotContain("\u0002h2");
        }
    }
}

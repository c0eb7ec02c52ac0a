package io.creditpack.adapter.toss;

import io.creditpack.application.port.CancelRequest;
import io.creditpack.application.port.ConfirmRequest;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** One order, its payment, and the words Toss has for it. */
final class Examples {
    static final String SECRET = "test_gsk_canary0123456789";
    static final OrderId ORDER = new OrderId("ord_20260114_9f3c");
    static final PaymentKey KEY = new PaymentKey("tgen_20260114103000AbCd1");
    static final ConfirmRequest CONFIRM = new ConfirmRequest(ORDER, KEY, Won.of(3000));
    static final CancelRequest CANCEL = cancel(3000, 3000);

    static final String PAID = """
            {"version":"2022-11-16","paymentKey":"tgen_20260114103000AbCd1","type":"NORMAL","orderId":"ord_20260114_9f3c",
             "orderName":"PRO Pack","mId":"gexampleshop","currency":"KRW","method":"카드","status":"DONE",
             "totalAmount":3000,"balanceAmount":3000,"suppliedAmount":2727,"vat":273,"taxFreeAmount":0,
             "requestedAt":"2026-01-14T10:29:30+09:00","approvedAt":"2026-01-14T10:30:00+09:00",
             "lastTransactionKey":"txrd_a01exampleexampleexample","secret":"ps_ExampleExampleExample01","cancels":null,"virtualAccount":null,
             "card":{"amount":3000,"issuerCode":"W1","number":"43301234****123*"},
             "receipt":{"url":"https://example.invalid/receipt"},"country":"KR"}
            """;

    private Examples() {}

    static TossConfig config(URI baseUrl) {
        return config(baseUrl, Duration.ofSeconds(10));
    }

    static TossConfig config(URI baseUrl, Duration readTimeout) {
        return new TossConfig(
                baseUrl,
                new SecretKey(SECRET),
                Optional.empty(),
                new TossConfig.Timeouts(Duration.ofSeconds(3), readTimeout));
    }

    static TossHttpGateway gateway(URI baseUrl, String secretKey) {
        return new TossHttpGateway(new TossConfig(
                baseUrl,
                new SecretKey(secretKey),
                Optional.empty(),
                new TossConfig.Timeouts(Duration.ofSeconds(3), Duration.ofSeconds(10))));
    }

    static CancelRequest cancel(long amount, long balance) {
        return new CancelRequest(
                KEY,
                "cancel:ord_20260114_9f3c:1",
                new CancelRequest.Part(Won.of(amount), Won.of(balance)),
                "고객 변심",
                Optional.empty());
    }

    static String error(String code) {
        return "{\"code\":\"" + code + "\",\"message\":\"메시지\"}";
    }
}

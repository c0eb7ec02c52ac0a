package io.creditpack.adapter.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.creditpack.adapter.web.Browser;
import io.creditpack.adapter.web.RunningShop;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows I-1, I-3, I-5 and I-6 of the fault catalogue: whatever is sent, nothing is stored and Toss is not asked. */
final class HostileInputTest {
    private static final String CONFIRM = "/api/payments/toss/confirm";

    private static RunningShop shop;

    private Browser guest;
    private OrderId order;
    private PaymentKey key;
    private String ordersBefore;

    @BeforeAll
    static void open() {
        shop = new RunningShop();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @BeforeEach
    void placeAnOrder() {
        guest = shop.guest();
        order = shop.order(guest);
        key = shop.authenticate(order);
        ordersBefore = guest.get("/api/orders").body();
    }

    @AfterEach
    void nothingIsStoredAndTossWasNotAsked() {
        assertThat(guest.get("/api/orders").body()).isEqualTo(ordersBefore);
        assertThat(guest.get("/api/credits/entries").json().path("entries")).isEmpty();
        assertThat(shop.toss.confirms()).isZero();
        assertThat(shop.toss.lookups()).isZero();
    }

    private static void assertRefused(Browser.Answer answer, String... fields) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(fieldsOf(answer.json())).containsExactlyInAnyOrder(fields);
    }

    private static List<String> fieldsOf(JsonNode problem) {
        return problem.path("errors").findValuesAsText("field");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2999",
                "3001",
                "0",
                "-3000",
                "-0",
                "3000.5",
                "3000.0",
                "\"3000\"",
                "1e3",
                "3e3",
                "1e400",
                "-1e400",
                "NaN",
                "Infinity",
                "9223372036854775808",
                "-9223372036854775809",
                "03000",
                "+3000",
                "0x0BB8",
                "true",
                "null",
                "[3000]",
                "{}"
            })
    void I1_anAmountThatIsNotThePriceIsRefusedByName(String amount) {
        assertRefused(guest.post(CONFIRM, RunningShop.confirmation(order, key, amount)), "amount");
    }

    @ParameterizedTest
    @MethodSource("unsafeTexts")
    void I3_anUnsafeOrderIdIsRefusedByName(String text) {
        assertRefused(guest.post(CONFIRM, confirmation("\"" + key.value() + "\"", text)), "orderId");
    }

    @ParameterizedTest
    @MethodSource("unsafeTexts")
    void I3_anUnsafePaymentKeyIsRefusedByName(String text) {
        assertRefused(guest.post(CONFIRM, confirmation(text, "\"" + order + "\"")), "paymentKey");
    }

    private static String confirmation(String paymentKey, String orderId) {
        return "{\"paymentKey\":" + paymentKey + ",\"orderId\":" + orderId + ",\"amount\":3000}";
    }

    static Stream<String> unsafeTexts() {
        return Stream.of(
                        "../../v1/payments/x",
                        "..%2f..%2fx",
                        "tgen_1?x=1",
                        "tgen_1#x",
                        "tgen_1/cancel",
                        "tgen 1",
                        "tgen_1\\r\\nX-Evil: 1",
                        "tgen_1\\u0000",
                        "결제",
                        "\\ud83d\\ude00",
                        "\\ud83d",
                        "",
                        "a".repeat(10_000))
                .map(text -> "\"" + text + "\"");
    }

    /** PostgreSQL stores neither, and the memory of a test does. */
    @ParameterizedTest
    @ValueSource(strings = {"no\\u0000thing", "half a \\ud83d", "\\ude00 half"})
    void I5_aTextThatCannotBeStoredIsRefusedByName(String text) {
        String account = "{\"bank\":\"20\",\"accountNumber\":\"1\",\"holderName\":\"" + text + "\"}";
        String refund = "{\"reason\":\"" + text + "\",\"refundAccount\":" + account + "}";
        String spend = "{\"credits\":1,\"reference\":\"" + text + "\"}";

        assertRefused(
                guest.post("/api/orders/" + order + "/refund", refund, "Idempotency-Key", "k"),
                "reason",
                "refundAccount");
        assertRefused(
                shop.stranger()
                        .post(
                                "/api/accounts/minji/credits/spend",
                                spend,
                                "Idempotency-Key",
                                "k",
                                "Authorization",
                                "Bearer service-token"),
                "reference");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..%2f..%2fadmin", "%2e%2e", "ord_1%00", "ord_1%0d%0aX-Evil:1", "ord%3f1", "%F0%9F%98%80"})
    void I3_anUnsafeIdInThePathFindsNothing(String id) {
        var answer = guest.get("/api/orders/" + id);

        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
        assertThat(answer.response().headers().map()).doesNotContainKey("X-Evil");
    }

    @Test
    void I5_tenMegabytesAreTooMuch() {
        byte[] body = new byte[10 * 1024 * 1024];
        Arrays.fill(body, (byte) ' ');

        for (String path : List.of(CONFIRM, "/api/orders", "/api/webhooks/toss")) {
            var answer = guest.post(path, body);
            assertThat(answer.status()).as(path).isEqualTo(413);
            assertThat(answer.json().path("code").asText()).isEqualTo("PAYLOAD_TOO_LARGE");
        }
    }

    @Test
    void I5_tenMegabytesOfUnknownLengthAreTooMuch() {
        byte[] body = new byte[10 * 1024 * 1024];
        var request = guest.request(CONFIRM)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

        assertThat(guest.send(request).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void I5_jsonTenThousandDeepIsRefused(String level) {
        String deep = level.repeat(10_000);

        assertThat(guest.post(CONFIRM, deep).status()).isEqualTo(400);
        assertThat(guest.post(CONFIRM, "{\"amount\":" + deep).status()).isEqualTo(400);
        assertThat(guest.post("/api/webhooks/toss", deep).status()).isEqualTo(400);
    }

    @Test
    void I5_aKeyGivenTwiceIsRefusedByName() {
        String body = RunningShop.confirmation(order, key, "3000,\"amount\":3000");

        assertRefused(guest.post(CONFIRM, body), "amount");
    }

    @Test
    void I5_whatIsNotUtf8IsRefused() {
        String body = RunningShop.confirmation(order, key, "3000");
        byte[] broken = body.replace("paymentKey", "paymentKe?").getBytes(StandardCharsets.UTF_8);
        broken[11] = (byte) 0xC3;

        assertRefused(guest.post(CONFIRM, broken));
        assertRefused(guest.post(CONFIRM, body.getBytes(StandardCharsets.UTF_16)));
        assertRefused(guest.post(CONFIRM, body.getBytes(StandardCharsets.UTF_16LE)));
        assertRefused(guest.post(CONFIRM, "\uFEFF" + body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "x", "]", "null", ",", "\u0000"})
    void I5_whatFollowsTheBodyIsRefused(String more) {
        assertRefused(guest.post(CONFIRM, RunningShop.confirmation(order, key, "3000") + more));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "3000", "\"x\"", "{", "{\"amount\"", "<xml/>"})
    void I5_whatIsNoJsonObjectIsRefused(String body) {
        assertThat(guest.post(CONFIRM, body).status()).isEqualTo(400);
        assertThat(guest.post("/api/orders", body).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/json; charset=euc-kr",
                "application/json; charset=nonsense",
                "application/json; charset="
            })
    void I5_whatIsNotCalledJsonIsRefused(String contentType) {
        var request = guest.request(CONFIRM)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(RunningShop.confirmation(order, key, "3000")));

        assertThat(guest.send(request).status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "credits", "customerId", "customerKey", "Amount", "__proto__", ""})
    void I6_anUnknownFieldIsRefusedByName(String field) {
        String extra = ",\"" + field + "\":\"PAID\"";

        assertRefused(guest.post(CONFIRM, RunningShop.confirmation(order, key, "3000" + extra)), field);
        assertRefused(guest.post("/api/orders", "{\"product\":\"PRO_PACK\"" + extra + "}"), field);
    }

    @Test
    void I6_everythingThatIsWrongIsSaidAtOnce() {
        var answer = guest.post(CONFIRM, "{\"orderId\":\"x\",\"amount\":\"3000\",\"credits\":9}");

        assertRefused(answer, "paymentKey", "orderId", "amount", "credits");
    }

    @Test
    void I6_aThousandUnknownFieldsGetAShortAnswer() {
        var fields = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            fields.append(",\"f").append(i).append("\":1");
        }

        var answer = guest.post(CONFIRM, RunningShop.confirmation(order, key, "3000" + fields));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors")).hasSize(20);
    }
}

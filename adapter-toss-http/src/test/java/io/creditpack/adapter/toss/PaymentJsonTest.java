package io.creditpack.adapter.toss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditpack.domain.money.Won;
import io.creditpack.domain.payment.Amounts;
import io.creditpack.domain.payment.Cancel;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.payment.PaymentStatus;
import io.creditpack.domain.payment.VirtualAccount;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PaymentJsonTest {
    private static final String ACCOUNT = """
            {"accountType":"일반","accountNumber":"X1234567890123","bankCode":"20","customerName":"홍길동",
             "dueDate":"2026-01-21T23:59:59","expired":false}""";

    private static Payment read(String json) throws UnreadableAnswerException {
        return PaymentJson.read(TossJson.read(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns the example with one field set to other JSON. */
    private static String with(String field, String value) {
        Matcher found = Pattern.compile("\"" + field + "\":(\"[^\"]*\"|[0-9]+|null|\\{[^}]*\\})")
                .matcher(Examples.PAID);
        assertThat(found.find()).isTrue();
        return found.replaceFirst(Matcher.quoteReplacement("\"" + field + "\":" + value));
    }

    private static String without(String field) {
        return with(field, "null").replaceFirst("\"" + field + "\":null,", "");
    }

    @Test
    void aPaidCardIsReadWhole() throws Exception {
        Payment payment = read(Examples.PAID);

        assertThat(payment.identity())
                .isEqualTo(new Payment.Identity(Examples.KEY, Examples.ORDER, "ps_ExampleExampleExample01"));
        assertThat(payment.status()).isEqualTo(PaymentStatus.DONE);
        assertThat(payment.amounts()).isEqualTo(Amounts.krw(Won.of(3000), Won.of(3000)));
        assertThat(payment.method().name()).contains("카드");
        assertThat(payment.method().approvedAt()).contains(Instant.parse("2026-01-14T01:30:00Z"));
        assertThat(payment.method().approvalKey()).contains("txrd_a01exampleexampleexample");
        assertThat(payment.method().receiptUrl()).contains("https://example.invalid/receipt");
        assertThat(payment.method().virtualAccount()).isEmpty();
        assertThat(payment.cancels()).isEmpty();
    }

    @Test
    void onceSomethingWentBackTheLastTransactionIsNotTheApproval() throws Exception {
        String cancels =
                "[{\"transactionKey\":\"t\",\"cancelAmount\":1000,\"canceledAt\":\"2026-01-15T10:30:00+09:00\"}]";

        assertThat(read(with("cancels", cancels)).method().approvalKey()).isEmpty();
    }

    @Test
    void noApprovalHasNoKey() throws Exception {
        assertThat(read(with("approvedAt", "null")).method().approvalKey()).isEmpty();
    }

    @Test
    void anAccountAndItsDueDateAreReadInKoreanTime() throws Exception {
        assertThat(read(with("virtualAccount", ACCOUNT)).method().virtualAccount())
                .contains(new VirtualAccount("20", "X1234567890123", "홍길동", Instant.parse("2026-01-21T14:59:59Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "cancels", "method", "approvedAt", "virtualAccount", "receipt"})
    void whatMayBeNullMayAlsoBeMissing(String field) throws Exception {
        assertThat(read(with(field, "null"))).isEqualTo(read(without(field)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"paymentKey", "orderId", "currency", "status", "totalAmount", "balanceAmount"})
    void whatCountsMustBeThere(String field) {
        assertThatThrownBy(() -> read(without(field)))
                .isInstanceOf(UnreadableAnswerException.class)
                .hasMessage("unreadable " + field);
    }

    @Test
    void aNewWordForAStatusIsUnrecognized() throws Exception {
        assertThat(read(with("status", "\"HALF_DONE\"")).status()).isEqualTo(PaymentStatus.UNRECOGNIZED);
    }

    @ParameterizedTest
    @CsvSource({"3000.0, 3000", "3000.000, 3000", "3e3, 3000", "0, 0", "-0, 0", "999999999999999999, 999999999999999999"
    })
    void equalNumbersAreEqualAmounts(String number, long amount) throws Exception {
        assertThat(read(with("totalAmount", number)).amounts().total()).isEqualTo(Won.of(amount));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3000.5",
                "-1",
                "1e400",
                "9223372036854775808",
                "\"3000\"",
                "true",
                "[3000]",
                "1e-999999999",
                "1e999999999"
            })
    void whatIsNoAmountOfWonIsUnreadable(String number) {
        assertThatThrownBy(() -> read(with("totalAmount", number)))
                .isInstanceOf(UnreadableAnswerException.class)
                .hasMessage("unreadable totalAmount");
    }

    @ParameterizedTest
    @CsvSource({"12.50, 12", "12, 12", "1e-999999999, 0"})
    void aForeignCurrencyReachesTheDomain(String number, long whole) throws Exception {
        Payment payment =
                read(with("currency", "\"USD\"").replace("\"totalAmount\":3000", "\"totalAmount\":" + number));

        assertThat(payment.amounts()).isEqualTo(new Amounts(Won.of(whole), Won.of(3000), "USD"));
        assertThat(payment.amounts().areFor(Won.of(whole))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-14T10:30:00+09:00, 2026-01-14T01:30:00Z",
        "2026-01-14T10:30:00, 2026-01-14T01:30:00Z",
        "2026-01-14T10:30:00Z, 2026-01-14T10:30:00Z",
        "2026-01-14T10:30:00.5, 2026-01-14T01:30:00.5Z",
        "2026-01-14T10:30:46.65327, 2026-01-14T01:30:46.65327Z",
        "2026-01-14T10:30:46.123456789+09:00, 2026-01-14T01:30:46.123456Z",
        "2026-01-14T10:30:00-03:30, 2026-01-14T14:00:00Z"
    })
    void timesAreReadWithAndWithoutOffset(String text, Instant time) throws Exception {
        assertThat(read(with("approvedAt", "\"" + text + "\"")).method().approvedAt())
                .contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"yesterday\"", "\"2026-02-30T10:30:00\"", "\"+12026-01-14T10:30:00\"", "1768354200"})
    void otherTimesAreUnreadable(String json) {
        assertThatThrownBy(() -> read(with("approvedAt", json)))
                .isInstanceOf(UnreadableAnswerException.class)
                .hasMessage("unreadable approvedAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"../confirm\"", "\"\"", "7", "\"a?b\""})
    void anIllegalKeyOrOrderIsUnreadable(String json) {
        assertThatThrownBy(() -> read(with("paymentKey", json))).isInstanceOf(UnreadableAnswerException.class);
        assertThatThrownBy(() -> read(with("orderId", json))).isInstanceOf(UnreadableAnswerException.class);
    }

    @Test
    void onlyCancelsThatTookEffectCount() throws Exception {
        String cancels = """
                [{"transactionKey":"t1","cancelAmount":1000,"canceledAt":"2026-01-14T11:00:00+09:00","cancelStatus":"DONE"},
                 {"transactionKey":"t2","cancelAmount":500,"canceledAt":"2026-01-14T11:00:00+09:00","cancelStatus":"IN_PROGRESS"},
                 {"transactionKey":"t3","cancelAmount":500,"canceledAt":"2026-01-14T11:00:00+09:00","cancelStatus":"ABORTED"},
                 {"transactionKey":"t4","cancelAmount":200,"canceledAt":"2026-01-14T12:00:00+09:00"}]""";

        assertThat(read(with("cancels", cancels)).cancels())
                .containsExactly(
                        new Cancel("t1", Won.of(1000), Instant.parse("2026-01-14T02:00:00Z")),
                        new Cancel("t4", Won.of(200), Instant.parse("2026-01-14T03:00:00Z")));
    }

    @Test
    void aReceiptThatIsNoWebAddressIsNotShown() throws Exception {
        assertThat(read(with("receipt", "{\"url\":\"javascript:alert(1)\"}"))
                        .method()
                        .receiptUrl())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"카\\u0000드", "\\ud83d", "\\ude00\\ud83d"})
    void aTextNoDatabaseTakesIsUnreadable(String text) {
        assertThatThrownBy(() -> read(with("method", '"' + text + '"'))).isInstanceOf(UnreadableAnswerException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "3", "\"text\"", "{", "{}{}", "<html></html>", "{\"a\":1,\"a\":2}"})
    void whatIsNoPaymentIsUnreadable(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(UnreadableAnswerException.class);
    }

    @Test
    void partsOfTheWrongTypeAreUnreadable() {
        assertThatThrownBy(() -> read(with("virtualAccount", "[]"))).isInstanceOf(UnreadableAnswerException.class);
        assertThatThrownBy(() -> read(with("cancels", "{}"))).isInstanceOf(UnreadableAnswerException.class);
        assertThatThrownBy(() -> read(with("cancels", "[3]"))).isInstanceOf(UnreadableAnswerException.class);
        assertThatThrownBy(() -> read(with("method", "{}"))).isInstanceOf(UnreadableAnswerException.class);
    }
}

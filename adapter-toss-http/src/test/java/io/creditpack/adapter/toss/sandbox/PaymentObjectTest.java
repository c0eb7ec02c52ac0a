package io.creditpack.adapter.toss.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentObjectTest extends SandboxTest {
    private static final Set<String> FIELDS = Set.of(
            "version",
            "paymentKey",
            "type",
            "orderId",
            "orderName",
            "mId",
            "currency",
            "method",
            "status",
            "totalAmount",
            "balanceAmount",
            "suppliedAmount",
            "vat",
            "taxFreeAmount",
            "taxExemptionAmount",
            "requestedAt",
            "approvedAt",
            "useEscrow",
            "cultureExpense",
            "isPartialCancelable",
            "lastTransactionKey",
            "transactionKey",
            "secret",
            "cancels",
            "card",
            "virtualAccount",
            "mobilePhone",
            "giftCertificate",
            "transfer",
            "easyPay",
            "metadata",
            "receipt",
            "checkout",
            "country",
            "failure",
            "cashReceipt",
            "cashReceipts",
            "discount");

    @ParameterizedTest
    @CsvSource({
        "CARD,            카드,     card",
        "EASY_PAY,        간편결제, card+easyPay",
        "TRANSFER,        계좌이체, transfer",
        "MOBILE_PHONE,    휴대폰,   mobilePhone",
        "VIRTUAL_ACCOUNT, 가상계좌, virtualAccount"
    })
    void holdsEveryDocumentedFieldAndOnlyThePartsOfItsMethod(SandboxMethod method, String korean, String parts) {
        JsonNode payment = confirm(authenticated(method)).json();

        Set<String> names = new TreeSet<>();
        payment.fieldNames().forEachRemaining(names::add);
        assertThat(names).containsExactlyInAnyOrderElementsOf(FIELDS);
        assertThat(payment.get("method").asText()).isEqualTo(korean);
        List<String> present = List.of("card", "easyPay", "transfer", "mobilePhone", "virtualAccount").stream()
                .filter(part -> !payment.get(part).isNull())
                .toList();
        assertThat(String.join("+", present)).isEqualTo(parts);
    }

    @Test
    void tellsWhoseAndHowMuch() {
        SandboxPayment payment = authenticated(SandboxMethod.CARD);

        JsonNode json = confirm(payment).json();

        assertThat(json.get("version").asText()).isEqualTo("2022-11-16");
        assertThat(json.get("paymentKey").asText()).isEqualTo(payment.paymentKey());
        assertThat(json.get("orderId").asText()).isEqualTo(payment.orderId());
        assertThat(json.get("currency").asText()).isEqualTo("KRW");
        assertThat(json.get("totalAmount").longValue()).isEqualTo(3_000);
        assertThat(json.get("balanceAmount").longValue()).isEqualTo(3_000);
        assertThat(json.get("secret").asText()).startsWith("ps_");
        assertThat(json.get("receipt").get("url").asText()).startsWith("https://");
        assertThat(json.get("failure").isNull()).isTrue();
        assertThat(json.get("cancels").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"3000,273", "5000,455", "100,9", "104,9", "105,10"})
    void valueAddedTaxIsAnEleventhRoundedToTheNearestWon(long amount, long vat) {
        JsonNode payment =
                confirm(sandbox.pay(newOrder(), amount, SandboxMethod.CARD)).json();

        assertThat(payment.get("vat").longValue()).isEqualTo(vat);
        assertThat(payment.get("suppliedAmount").longValue()).isEqualTo(amount - vat);
    }

    @Test
    void easyPayThroughALinkedCardCarriesItsAmountOnTheCard() {
        JsonNode payment = confirm(authenticated(SandboxMethod.EASY_PAY)).json();

        assertThat(payment.at("/card/amount").longValue()).isEqualTo(3_000);
        assertThat(payment.at("/easyPay/amount").longValue()).isZero();
    }

    @Test
    void testAccountNumbersBeginWithX() {
        JsonNode account =
                confirm(authenticated(SandboxMethod.VIRTUAL_ACCOUNT)).json().get("virtualAccount");

        assertThat(account.get("accountNumber").asText()).matches("X[0-9]{13}");
        assertThat(account.get("bankCode").asText()).hasSize(2);
        assertThat(account.get("expired").booleanValue()).isFalse();
        assertThat(account.get("refundStatus").asText()).isEqualTo("NONE");
    }

    @Test
    void enumWordsAreEnglishWhenEnglishIsAskedFor() {
        SandboxPayment payment = confirmed(SandboxMethod.CARD);

        Http.Reply english = query(payment, "Accept-Language", "en");

        assertThat(english.at("/method")).isEqualTo("CARD");
        assertThat(english.at("/card/cardType")).isEqualTo("CREDIT");
    }
}

package io.creditpack.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PaymentKeyTest {
    @Test
    void paymentKeyHasOneToTwoHundredCharacters() {
        assertThat(PaymentKey.isLegal("k")).isTrue();
        assertThat(PaymentKey.isLegal("k".repeat(200))).isTrue();
        assertThat(PaymentKey.isLegal("k".repeat(201))).isFalse();
        assertThat(new PaymentKey("tgen_2026-01Zz").value()).isEqualTo("tgen_2026-01Zz");
    }

    @ParameterizedTest
    @MethodSource("io.creditpack.domain.testkit.HostileTexts#allAndPaths")
    void hostileTextIsNoPaymentKeyAndIsNotRepeated(String text) {
        assertThat(PaymentKey.isLegal(text)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PaymentKey(text))
                .withMessage("not a paymentKey");
    }

    @ParameterizedTest
    @CsvSource({
        "tgen_20260114103000AbCd1, tgen_20260…",
        "tgen_202601, tgen_20260…",
        "tgen_20260, …",
        "k, …",
    })
    void paymentKeyIsShownShortened(String value, String shown) {
        assertThat(new PaymentKey(value)).hasToString(shown);
    }
}

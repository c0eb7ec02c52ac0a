package io.creditpack.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.creditpack.domain.testkit.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An id that exists is legal everywhere it goes. */
class IdsTest {
    @ParameterizedTest
    @ValueSource(strings = {"123456", "ord_01J-Zz", "------", "______"})
    void orderIdIsWhatTossAllows(String text) {
        assertThat(OrderId.isLegal(text)).isTrue();
        assertThat(new OrderId(text)).hasToString(text);
    }

    @Test
    void orderIdHasSixToSixtyFourCharacters() {
        assertThat(OrderId.isLegal("o".repeat(5))).isFalse();
        assertThat(OrderId.isLegal("o".repeat(6))).isTrue();
        assertThat(OrderId.isLegal("o".repeat(64))).isTrue();
        assertThat(OrderId.isLegal("o".repeat(65))).isFalse();
        assertThat(OrderId.isLegal("o".repeat(10_000))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("io.creditpack.domain.testkit.HostileTexts#allAndPaths")
    void hostileTextIsNoOrderIdAndIsNotRepeated(String text) {
        assertThat(OrderId.isLegal(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new OrderId(text)).withMessage("not an order id");
    }

    @ParameterizedTest
    @MethodSource("io.creditpack.domain.testkit.HostileTexts#all")
    void hostileTextIsNoCustomerId(String text) {
        assertThat(CustomerId.isLegal(text)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CustomerId(text))
                .withMessage("not a customer id");
    }

    /** An identity provider's subject may hold any visible character. */
    @Test
    void customerIdIsVisibleAscii() {
        assertThat(new CustomerId("auth0|5f7c8e!~")).hasToString("auth0|5f7c8e!~");
        assertThat(CustomerId.isLegal("c".repeat(200))).isTrue();
        assertThat(CustomerId.isLegal("c".repeat(201))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("io.creditpack.domain.testkit.HostileTexts#all")
    void hostileTextIsNoRequestKey(String text) {
        assertThat(RequestKey.isLegal(text)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RequestKey(text))
                .withMessage("not a request key");
    }

    @Test
    void requestKeyHasOneToTwoHundredFiftyFiveCharacters() {
        assertThat(RequestKey.isLegal("k")).isTrue();
        assertThat(RequestKey.isLegal("k".repeat(255))).isTrue();
        assertThat(RequestKey.isLegal("k".repeat(256))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k", "has space", "key\n", "k\u00e9y", "key/../key", "key#1"})
    void customerKeyIsWhatTheWidgetAllows(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Customer(Given.CUSTOMER, key))
                .withMessage("not a customer key");
    }

    @Test
    void customerKeyHasTwoToFiftyCharacters() {
        assertThat(new Customer(Given.CUSTOMER, "aZ0-_=.@").key()).isEqualTo("aZ0-_=.@");
        assertThat(new Customer(Given.CUSTOMER, "k".repeat(50)).key()).hasSize(50);
        assertThatIllegalArgumentException().isThrownBy(() -> new Customer(Given.CUSTOMER, "k".repeat(51)));
    }
}

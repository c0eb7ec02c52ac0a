package io.creditpack.adapter.toss.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryTest extends SandboxTest {
    @Test
    void findsAPaymentByItsKeyWhateverItsStatus() {
        SandboxPayment payment = authenticated(SandboxMethod.CARD);
        assertThat(query(payment).at("/status")).isEqualTo("IN_PROGRESS");

        confirm(payment);

        assertThat(query(payment).at("/status")).isEqualTo("DONE");
    }

    @Test
    void anOrderIsAnsweredByItsApprovedAttempt() {
        SandboxPayment first = authenticated(SandboxMethod.CARD);
        SandboxPayment second = sandbox.pay(first.orderId(), 3_000, SandboxMethod.CARD);
        assertThat(queryByOrder(first.orderId()).at("/paymentKey")).isEqualTo(second.paymentKey());

        confirm(first);

        assertThat(queryByOrder(first.orderId()).at("/paymentKey")).isEqualTo(first.paymentKey());
    }

    @Test
    void unknownKeysAndOrdersAreNotFound() {
        Http.Reply key = http.toss("GET", "/v1/payments/unknown", "");
        Http.Reply order = queryByOrder("order_unknown");

        assertThat(key.status()).isEqualTo(404);
        assertThat(key.code()).isEqualTo("NOT_FOUND_PAYMENT");
        assertThat(order.status()).isEqualTo(404);
        assertThat(order.code()).isEqualTo("NOT_FOUND_PAYMENT");
    }

    @Test
    void pathsAreDecodedPerSegment() {
        SandboxPayment payment = sandbox.pay("order=with=equals", 3_000, SandboxMethod.CARD);

        assertThat(queryByOrder("order%3Dwith%3Dequals").at("/paymentKey")).isEqualTo(payment.paymentKey());
        assertThat(http.toss("GET", "/v1/payments/a%2Fcancel", "").code()).isEqualTo("NOT_FOUND_PAYMENT");
    }

    @Test
    void pathsTossDoesNotHaveAreNotFoundEither() {
        assertThat(http.toss("GET", "/v2/payments/x", "").status()).isEqualTo(404);
        assertThat(http.toss("PUT", "/v1/payments/confirm", "{}").status()).isEqualTo(405);
    }

    private Http.Reply queryByOrder(String orderId) {
        return http.toss("GET", "/v1/payments/orders/" + orderId, "");
    }
}

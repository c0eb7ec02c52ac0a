package io.creditpack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.toss.sandbox.SandboxOperation;
import io.creditpack.adapter.web.Browser;
import io.creditpack.boot.PaymentApp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The same thing twice, or two things that exclude each other, at once. */
final class RacesTest {
    private final FaultyShop shop = new FaultyShop();

    @AfterEach
    void theBooksAgree() {
        try (shop) {
            shop.assertInvariants();
        }
    }

    @Test
    void B2_ofTwoPaymentsForOneOrderOneIsConfirmedAndTheOtherNever() {
        String order = shop.order();
        List<String> keys = List.of(shop.authenticate(order), shop.authenticate(order));

        List<Browser.Answer> answers = AtOnce.call(2, number -> shop.confirm(order, keys.get(number)));

        assertThat(answers).extracting(Browser.Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .extracting(answer -> answer.json().path("code").asText())
                .containsExactly("PAYMENT_KEY_CONFLICT");
        assertThat(shop.confirmsOf(order)).isEqualTo(1);
        assertThat(shop.balance()).isEqualTo(3);
    }

    @Test
    void B3_onePaymentPaysOneOfTwoOrders() {
        String one = shop.order();
        String other = shop.order();
        String key = shop.authenticate(one);

        assertThat(shop.confirm(one, key).status()).isEqualTo(200);
        var refused = shop.confirm(other, key);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("code").asText()).isEqualTo("PAYMENT_KEY_CONFLICT");
        assertThat(shop.statusOf(other)).isEqualTo("PENDING");
        assertThat(shop.confirmsOf(other)).isZero();
        assertThat(shop.balance()).isEqualTo(3);
    }

    @Test
    void B7_twoNodesShareTheWorkAndAskAboutEachOrderOnce() {
        List<String> orders =
                IntStream.range(0, 24).mapToObj(i -> shop.unansweredOrder()).toList();
        try (PaymentApp second = shop.node(Map.of())) {
            assertThat(second.url()).isNotNull();
            shop.clock.advance(Duration.ofSeconds(10));
            orders.forEach(order ->
                    Patience.until("it is paid", () -> shop.statusOf(order).equals("PAID")));
        }

        assertThat(shop.toss.count(SandboxOperation.QUERY)).isEqualTo(24);
        assertThat(shop.balance()).isEqualTo(72);
    }

    @Test
    void B11_reloadingTheSuccessPageShowsTheSameAndDoesNotAskToss() {
        String order = shop.order();
        String key = shop.authenticate(order);
        String url = "/checkout/success?paymentKey=%s&orderId=%s&amount=3000".formatted(key, order);
        String first = shop.minji().get(url).body();
        Browser.Answer confirmed = shop.confirm(order, key);
        int calls = shop.front.calls().size();

        for (int reload = 0; reload < 5; reload++) {
            assertThat(shop.minji().get(url).body()).isEqualTo(first);
            assertThat(shop.confirm(order, key).body()).isEqualTo(confirmed.body());
        }

        assertThat(shop.front.calls()).hasSize(calls);
        assertThat(shop.balance()).isEqualTo(3);
    }
}

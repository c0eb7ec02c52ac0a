package io.creditpack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The purchase from the order to the balance, through the whole application and the sandbox, over HTTP. */
final class PurchaseJourneyTest {
    @Test
    void aCustomerBuysOnePackByCardAndOneByTransfer() {
        try (RunningApp shop = RunningApp.on("jdbc:h2:mem:journey")) {
            Shopper minji = shop.shopper();
            assertThat(minji.balance()).isZero();

            String pro = minji.orders("PRO_PACK");
            assertThat(minji.statusOf(pro)).isEqualTo("PENDING");

            String card = minji.authenticates(pro, "CARD");
            var paid = minji.confirms(pro, card);
            assertThat(paid.status()).isEqualTo(200);
            assertThat(paid.json().path("status").asText()).isEqualTo("PAID");
            assertThat(paid.json().path("balance").asLong()).isEqualTo(3);
            assertThat(minji.balance()).isEqualTo(3);

            String premium = minji.orders("PREMIUM_PACK");
            String account = minji.authenticates(premium, "VIRTUAL_ACCOUNT");
            var waiting = minji.confirms(premium, account);
            assertThat(waiting.status()).isEqualTo(200);
            assertThat(waiting.json().path("status").asText()).isEqualTo("WAITING_FOR_DEPOSIT");
            assertThat(waiting.json()
                            .at("/payment/virtualAccount/accountNumber")
                            .asText())
                    .startsWith("X");
            assertThat(minji.balance()).isEqualTo(3);

            minji.deposits(account);
            Patience.until(
                    "Toss's webhook pays the order",
                    () -> minji.statusOf(premium).equals("PAID"));
            assertThat(minji.balance()).isEqualTo(8);
            assertThat(minji.statement()).containsExactly("GRANT", "GRANT");

            assertThat(minji.confirms(pro, card).body()).isEqualTo(paid.body());
            assertThat(shop.requestsToToss("confirm", pro)).isEqualTo(1);
        }
    }
}

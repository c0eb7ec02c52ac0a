package io.creditpack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.web.Browser;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What happens to one payment from several sides at once happens once. */
final class ConfirmRaceTest {
    private static final int RACES = 200;
    private static final int THREADS = 8;

    private static RunningApp shop;

    @BeforeAll
    static void open() {
        shop = RunningApp.on("jdbc:h2:mem:races");
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void B1_fiftyIdenticalConfirmsTakeTheMoneyOnce() {
        Shopper minji = shop.shopper();
        String order = minji.orders("PRO_PACK");
        String key = minji.authenticates(order, "CARD");

        List<Browser.Answer> answers = AtOnce.call(50, number -> minji.confirms(order, key));

        assertThat(answers).extracting(Browser.Answer::status).containsOnly(200);
        assertThat(answers.stream().map(Browser.Answer::body).distinct()).hasSize(1);
        assertThat(shop.requestsToToss("confirm", order)).isEqualTo(1);
        assertThat(minji.statement()).containsExactly("GRANT");
        assertThat(minji.balance()).isEqualTo(3);
    }

    @Test
    void B4_aConfirmThatRacesTossesWebhookGrantsOnce() {
        Shopper minji = shop.shopper();
        var seed = 20261123L;

        List<Boolean> finished = AtOnce.call(THREADS, number -> {
            var random = new Random(seed + number);
            for (int race = 0; race < RACES / THREADS; race++) {
                String order = minji.orders("PRO_PACK");
                String key = minji.authenticates(order, "CARD");
                letTheWebhookComeFirst(random.nextInt(8) == 0 ? 1_200 : random.nextInt(300));
                assertThat(minji.confirms(order, key).json().path("status").asText())
                        .as("seed %s, thread %s", seed, number)
                        .isEqualTo("PAID");
            }
            return true;
        });

        assertThat(finished).doesNotContain(false);
        assertThat(minji.balance()).isEqualTo(3L * RACES);
        assertThat(minji.statement()).hasSize(RACES).containsOnly("GRANT");
    }

    /** Toss does its work at once and keeps the answer back; meanwhile its webhook arrives and is worked off. */
    private static void letTheWebhookComeFirst(int millis) {
        shop.sandbox(
                "/faults",
                "{\"operation\":\"confirm\",\"fault\":\"TIMEOUT_AFTER_PROCESSING\",\"times\":1,\"delayMs\":%d}"
                        .formatted(millis));
    }
}
